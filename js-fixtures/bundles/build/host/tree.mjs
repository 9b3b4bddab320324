/**
 * The elements that a native side would have shown, kept from the framework's calls alone, and
 * written as the framework's getRoot() writes its own.
 */
export class Tree {
  root = null;
  /** Every element that is in the tree, by its ref. */
  elements = new Map();

  createBody(description) {
    this.root = this.#read(copy(description), null);
  }

  /** An index of -1 appends. */
  addElement(parentRef, description, index) {
    const parent = this.element(parentRef);
    const element = this.#read(copy(description), parent);
    parent.children.splice(index < 0 ? parent.children.length : index, 0, element);
  }

  removeElement(ref) {
    const element = this.element(ref);
    this.#detach(element);
    this.#forget(element);
  }

  /** The index counts the element itself while it is still in its old place. */
  moveElement(ref, parentRef, index) {
    const element = this.element(ref);
    const parent = this.element(parentRef);
    const before = element.parent === parent && parent.children.indexOf(element) < index;
    this.#detach(element);
    parent.children.splice(before ? index - 1 : index, 0, element);
    element.parent = parent;
  }

  updateAttrs(ref, attrs) {
    Object.assign(this.element(ref).attr, copy(attrs));
  }

  updateStyle(ref, style) {
    Object.assign(this.element(ref).style, copy(style));
  }

  addEvent(ref, type) {
    this.element(ref).event.add(type);
  }

  removeEvent(ref, type) {
    this.element(ref).event.delete(type);
  }

  element(ref) {
    const element = this.elements.get(String(ref));
    if (!element) throw new Error(`no element has the ref ${ref}`);
    return element;
  }

  byId(id) {
    for (const element of this.elements.values()) if (element.attr.id === id) return element;
    throw new Error(`no element has the id ${id}`);
  }

  toJSON() {
    return this.root && written(this.root);
  }

  #read({ ref, type, attr = {}, style = {}, event = [], children = [] }, parent) {
    const events = new Set(event.map((entry) => entry.type ?? entry));
    const element = { ref: String(ref), type, attr, style, event: events, parent };
    this.elements.set(element.ref, element);
    element.children = children.map((child) => this.#read(child, element));
    return element;
  }

  #detach({ parent, ...element }) {
    parent.children = parent.children.filter(({ ref }) => ref !== element.ref);
  }

  #forget({ ref, children }) {
    this.elements.delete(ref);
    children.forEach((child) => this.#forget(child));
  }
}

// The framework goes on changing the objects that it hands out. JSON drops what is undefined.
const copy = (value) => JSON.parse(JSON.stringify(value));

function written({ ref, type, attr, style, event, children }) {
  return {
    ref,
    type,
    attr,
    style,
    ...(event.size > 0 && { event: [...event] }),
    ...(children.length > 0 && { children: children.map(written) }),
  };
}

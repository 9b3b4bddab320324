'use strict';
// The drawing behind `console.table`: rows and columns in a box, as Node draws them.
//
// What this file adds: `table(data, properties)`, which returns the drawing, or undefined if the
// data has no rows to draw. Values are shown by `inspect`; getters are not called.

(function (primordials, { text, inspect }) {
  const {
    ArrayIsArray: isArray,
    MapIteratorPrototypeNext: mapNext, MapPrototypeEntries: mapEntries,
    MathMax: max,
    ObjectGetOwnPropertyDescriptor: getOwnPropertyDescriptor, ObjectKeys: keys,
    ObjectPrototypeHasOwnProperty: hasOwn,
    SetIteratorPrototypeNext: setNext, SetPrototypeValues: setValues,
  } = primordials;

  const { join, list, more, push, repeat, width } = text;

  const MOST_ROWS = 1000;

  function isPrimitive(value) {
    return value === null || (typeof value !== 'object' && typeof value !== 'function');
  }

  function cell(value) {
    const isLarge = !isPrimitive(value) && !isArray(value) && keys(value).length > 2;
    return inspect(value, {
      __proto__: null, depth: isLarge ? -1 : 0, maxArrayLength: 3, breakLength: Infinity,
    });
  }

  function cellOf(object, key) {
    const descriptor = getOwnPropertyDescriptor(object, key);
    if (descriptor === undefined) {
      return '';
    }
    return hasOwn(descriptor, 'value') ? cell(descriptor.value) : '[Getter]';
  }

  // A column is { name, cells }: cells are strings by row number, '' where there is none.
  function newColumn(name) {
    return { __proto__: null, name, cells: list() };
  }

  function put(column, row, shown) {
    while (column.cells.length < row) {
      push(column.cells, '');
    }
    push(column.cells, shown);
  }

  // The columns of an iterable: `next` returns the values of one row, or undefined.
  function iterated(names, next) {
    const columns = list();
    push(columns, newColumn('(iteration index)'));
    for (let i = 0; i < names.length; i++) {
      push(columns, newColumn(names[i]));
    }
    let row = 0;
    for (let values = next(); values !== undefined && row < MOST_ROWS; values = next()) {
      put(columns[0], row, `${row}`);
      for (let i = 0; i < values.length; i++) {
        put(columns[i + 1], row, cell(values[i]));
      }
      row++;
    }
    return columns;
  }

  function ofMap(data) {
    const entries = mapEntries(data);
    return iterated(['Key', 'Values'], () => {
      const step = mapNext(entries);
      return step.done ? undefined : step.value;
    });
  }

  function ofSet(data) {
    const values = setValues(data);
    return iterated(['Values'], () => {
      const step = setNext(values);
      return step.done ? undefined : [step.value];
    });
  }

  // Indices first, then names as they were met: the order of an object's own keys.
  function ofObject(data, properties) {
    const rows = keys(data);
    const index = newColumn('(index)');
    const named = { __proto__: null };
    const values = newColumn('Values');
    for (let row = 0; row < rows.length && row < MOST_ROWS; row++) {
      put(index, row, rows[row]);
      addRow(named, values, row, getOwnPropertyDescriptor(data, rows[row]), properties);
    }
    return assembled(index, named, values);
  }

  function addRow(named, values, row, descriptor, properties) {
    const item = descriptor !== undefined && hasOwn(descriptor, 'value')
      ? descriptor.value : '[Getter]';
    if (isPrimitive(item) && properties === undefined) {
      put(values, row, cell(item));
      return;
    }
    const names = properties ?? keys(item);
    for (let i = 0; i < names.length; i++) {
      const name = `${names[i]}`;
      named[name] ??= newColumn(name);
      put(named[name], row, isPrimitive(item) ? '' : cellOf(item, name));
    }
  }

  function assembled(index, named, values) {
    const columns = list();
    push(columns, index);
    const names = keys(named);
    for (let i = 0; i < names.length; i++) {
      push(columns, named[names[i]]);
    }
    if (values.cells.length > 0) {
      push(columns, values);
    }
    return columns;
  }

  function widthOf({ name, cells }) {
    let widest = width(name);
    for (let i = 0; i < cells.length; i++) {
      widest = max(widest, width(cells[i]));
    }
    return widest;
  }

  function rule(widths, left, middle, right) {
    const lines = list();
    for (let i = 0; i < widths.length; i++) {
      push(lines, repeat('─', widths[i] + 2));
    }
    return left + join(lines, middle) + right;
  }

  function line(columns, widths, textOf) {
    let result = '│';
    for (let i = 0; i < columns.length; i++) {
      const shown = textOf(columns[i]);
      result += ` ${shown}${repeat(' ', widths[i] - width(shown))} │`;
    }
    return result;
  }

  function draw(columns) {
    const widths = list();
    for (let i = 0; i < columns.length; i++) {
      push(widths, widthOf(columns[i]));
    }
    let result = `${rule(widths, '┌', '┬', '┐')}\n${line(columns, widths, ({ name }) => name)}`;
    result += `\n${rule(widths, '├', '┼', '┤')}\n`;
    for (let row = 0; row < columns[0].cells.length; row++) {
      const textOf = ({ cells }) => (row < cells.length ? cells[row] : '');
      result += `${line(columns, widths, textOf)}\n`;
    }
    return result + rule(widths, '└', '┴', '┘');
  }

  // The columns of a map or a set; undefined for anything else.
  function ofCollection(data) {
    try {
      return ofMap(data);
    } catch {
      // Not a map.
    }
    try {
      return ofSet(data);
    } catch {
      return undefined;
    }
  }

  function rowCount(data) {
    return keys(data).length;
  }

  function table(data, properties) {
    if (isPrimitive(data) || typeof data === 'function') {
      return undefined;
    }
    try {
      const collected = ofCollection(data);
      const columns = collected ?? ofObject(data, isArray(properties) ? properties : undefined);
      const left = collected === undefined ? rowCount(data) - MOST_ROWS : 0;
      return left > 0 ? `${draw(columns)}\n${more(left, 'row')}` : draw(columns);
    } catch {
      return undefined; // A proxy whose traps throw: shown like any other value.
    }
  }

  return table;
});

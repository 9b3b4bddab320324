'use strict';
// What an object holds, for console output: the names of its properties, and the entries that are
// not properties: elements of lists and collections, bytes of buffers.
//
// What this file adds: walks over lists and collections that use no iterator a script could have
// patched and that stop at the limit; a hole or a list of any length costs little. A `fill` adds
// entries and returns 1 if the last of them only counts what was left out. Nested values go back
// to the walk through `style.nested` and `style.slot`.

(function (primordials, text) {
  const {
    DataViewPrototypeGetBuffer: viewBuffer, DataViewPrototypeGetByteLength: viewLength,
    DataViewPrototypeGetByteOffset: viewOffset,
    MapIteratorPrototypeNext: mapNext, MapPrototypeEntries: mapEntries,
    MapPrototypeGetSize: mapSize,
    MathMin: min,
    Number: toNumber, NumberPrototypeToString: numberToString,
    // Those of Object, because those of Reflect refuse objects of the host.
    ObjectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
    ObjectGetOwnPropertyNames: getOwnPropertyNames,
    ObjectPrototypeHasOwnProperty: hasOwn,
    ReflectOwnKeys: ownKeys,
    SetIteratorPrototypeNext: setNext, SetPrototypeGetSize: setSize, SetPrototypeValues: setValues,
    StringPrototypeCharCodeAt: charCodeAt,
    TypedArrayPrototypeGetLength: typedArrayLength,
    Uint8Array: Bytes,
  } = primordials;

  const { list, more, push } = text;

  // A run of holes longer than this is measured through the list of keys.
  const LONGEST_COUNTED_HOLE = 1000;

  function isIndex(key) {
    const first = charCodeAt(key, 0);
    if (!(first >= 48 && first <= 57) || key.length > 10) {
      return false;
    }
    const index = toNumber(key);
    return index < 0xffffffff && `${index}` === key;
  }

  // Names of the properties to show, without the indices of a list.
  function keysOf(style, value, isList) {
    const all = allKeys(value);
    const keys = list();
    for (let i = isList ? firstName(all) : 0; i < all.length; i++) {
      const key = all[i];
      if (isList && typeof key === 'string' && isIndex(key)) {
        continue; // A proxy lists its keys in any order.
      }
      if (style.showHidden || isShown(value, key)) {
        push(keys, key);
        if (keys.length === style.mostKeys) {
          break;
        }
      }
    }
    return keys;
  }

  // Where the names begin: indices come first, and there may be millions.
  function firstName(keys) {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (typeof keys[middle] === 'string' && isIndex(keys[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  function allKeys(value) {
    try {
      return ownKeys(value);
    } catch {
      return getOwnPropertyNames(value); // Functions and lists of the host know only this one.
    }
  }

  function isShown(value, key) {
    const descriptor = getOwnPropertyDescriptor(value, key);
    return descriptor !== undefined && descriptor.enumerable;
  }

  function addRest(entries, count) {
    if (count <= 0) {
      return 0;
    }
    push(entries, more(count, 'item'));
    return 1;
  }

  function fillArray(style, value, level, entries) {
    const { length } = value;
    const limit = min(style.maxArrayLength, length);
    let index = 0;
    while (index < length && entries.length < limit) {
      const descriptor = getOwnPropertyDescriptor(value, index);
      if (descriptor === undefined) {
        const end = holeEnd(value, index, length);
        push(entries, `<${text.plural(end - index, 'empty item')}>`);
        index = end;
      } else {
        push(entries, style.slot(style, descriptor, level));
        index++;
      }
    }
    return addRest(entries, length - index);
  }

  function holeEnd(value, start, length) {
    let end = start + 1;
    while (end < length && !hasOwn(value, end)) {
      end++;
      if (end - start > LONGEST_COUNTED_HOLE) {
        return nextIndex(value, end, length);
      }
    }
    return end;
  }

  // The first index from `start` on that is there; the list of keys has them in order.
  function nextIndex(value, start, length) {
    const keys = allKeys(value);
    let low = 0;
    let high = firstName(keys);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (toNumber(keys[middle]) < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < firstName(keys) ? toNumber(keys[low]) : length;
  }

  function fillTypedArray(style, value, level, entries) {
    const length = typedArrayLength(value);
    const count = min(style.maxArrayLength, length);
    for (let i = 0; i < count; i++) {
      push(entries, text.primitive(style, value[i]));
    }
    return addRest(entries, length - count);
  }

  function fillSet(style, value, level, entries) {
    const values = setValues(value);
    for (let step = setNext(values); !step.done; step = setNext(values)) {
      if (entries.length >= style.maxArrayLength) {
        return addRest(entries, setSize(value) - entries.length);
      }
      push(entries, style.nested(style, step.value, level));
    }
    return 0;
  }

  function fillMap(style, value, level, entries) {
    const pairs = mapEntries(value);
    for (let step = mapNext(pairs); !step.done; step = mapNext(pairs)) {
      if (entries.length >= style.maxArrayLength) {
        return addRest(entries, mapSize(value) - entries.length);
      }
      const key = style.nested(style, step.value[0], level);
      push(entries, `${key} => ${style.nested(style, step.value[1], level)}`);
    }
    return 0;
  }

  function fillUnknown(style, value, level, entries) {
    push(entries, '<items unknown>');
    return 0;
  }

  function bytesOf(buffer) {
    try {
      return new Bytes(buffer);
    } catch {
      return null; // Detached.
    }
  }

  function fillBuffer(style, value, level, entries) {
    const bytes = bytesOf(value);
    const length = bytes === null ? 0 : typedArrayLength(bytes);
    push(entries, bytes === null ? '(detached)' : `[Uint8Contents]: <${hex(style, bytes)}>`);
    push(entries, `byteLength: ${length}`);
    return 0;
  }

  function hex(style, bytes) {
    const length = typedArrayLength(bytes);
    const count = min(style.maxArrayLength, length);
    let result = '';
    for (let i = 0; i < count; i++) {
      const byte = bytes[i];
      result += (i === 0 ? '' : ' ') + (byte < 16 ? '0' : '') + numberToString(byte, 16);
    }
    return count < length ? `${result} ${more(length - count, 'byte')}` : result;
  }

  function fillDataView(style, value, level, entries) {
    const buffer = viewBuffer(value);
    if (bytesOf(buffer) === null) {
      push(entries, '(detached)');
    } else {
      push(entries, `byteLength: ${viewLength(value)}`);
      push(entries, `byteOffset: ${viewOffset(value)}`);
    }
    push(entries, `buffer: ${style.nested(style, buffer, level)}`);
    return 0;
  }

  return {
    __proto__: null,
    fillArray, fillBuffer, fillDataView, fillMap, fillSet, fillTypedArray, fillUnknown, keysOf,
    mapSize, setSize, typedArrayLength,
  };
});

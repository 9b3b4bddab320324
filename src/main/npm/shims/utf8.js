// The two functions that whatwg-url needs of https://encoding.spec.whatwg.org/, without TextEncoder
// and TextDecoder, which not every context has.
const { fromCharCode, fromCodePoint } = String;

const REPLACEMENT = 0xfffd;

// The code point at an index, U+FFFD for half a surrogate pair.
function scalarAt(text, index) {
  const codePoint = text.codePointAt(index);
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? REPLACEMENT : codePoint;
}

export function utf8Encode(text) {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const c = scalarAt(text, i);
    if (c < 0x80) {
      bytes[size++] = c;
    } else if (c < 0x800) {
      bytes[size++] = 0xc0 | c >> 6;
      bytes[size++] = 0x80 | c & 0x3f;
    } else if (c < 0x10000) {
      bytes[size++] = 0xe0 | c >> 12;
      bytes[size++] = 0x80 | c >> 6 & 0x3f;
      bytes[size++] = 0x80 | c & 0x3f;
    } else {
      i++; // The other half.
      bytes[size++] = 0xf0 | c >> 18;
      bytes[size++] = 0x80 | c >> 12 & 0x3f;
      bytes[size++] = 0x80 | c >> 6 & 0x3f;
      bytes[size++] = 0x80 | c & 0x3f;
    }
  }
  return size === bytes.length ? bytes : bytes.slice(0, size);
}

// The range of the byte that may follow a leading one, where it is smaller than 80 to BF.
const LOWEST_SECOND = { __proto__: null, 0xe0: 0xa0, 0xf0: 0x90 };
const HIGHEST_SECOND = { __proto__: null, 0xed: 0x9f, 0xf4: 0x8f };

function following(leading) {
  if (leading >= 0xc2 && leading <= 0xdf) {
    return 1;
  }
  if (leading >= 0xe0 && leading <= 0xef) {
    return 2;
  }
  return leading >= 0xf0 && leading <= 0xf4 ? 3 : -1;
}

export function utf8DecodeWithoutBOM(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const leading = bytes[i++];
    if (leading < 0x80) {
      text += fromCharCode(leading);
      continue;
    }
    let missing = following(leading);
    let codePoint = leading & 0x3f >> missing;
    let lowest = LOWEST_SECOND[leading] ?? 0x80;
    let highest = HIGHEST_SECOND[leading] ?? 0xbf;
    // What can't continue the sequence begins anew: it is not consumed.
    while (missing > 0 && i < bytes.length && bytes[i] >= lowest && bytes[i] <= highest) {
      codePoint = codePoint << 6 | bytes[i++] & 0x3f;
      missing--;
      lowest = 0x80;
      highest = 0xbf;
    }
    text += fromCodePoint(missing === 0 ? codePoint : REPLACEMENT);
  }
  return text;
}

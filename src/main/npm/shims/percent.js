// https://url.spec.whatwg.org/#string-percent-encode-after-encoding for UTF-8, the encoding of every
// query here: another one comes only from the document of an HTML page.
import { utf8Encode } from './utf8.js';

const { fromCharCode } = String;

export function percentEncodeAfterEncoding(encoding, input, percentEncodeSet) {
  const bytes = utf8Encode(input);
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    const character = fromCharCode(byte);
    const stays = byte > 0x1f && byte < 0x7f && !percentEncodeSet.includes(character);
    text += stays ? character : `%${byte < 0x10 ? '0' : ''}${byte.toString(16).toUpperCase()}`;
  }
  return text;
}

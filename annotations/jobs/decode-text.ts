import type { NamedEncoding } from '../formats/common/format-input.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { decodeLegacy, hasManyControls, isBrokenUtf8 } from './decode-legacy.ts';
import { decodeUtf16, guessUtf16, type Utf16 } from './decode-utf16.ts';

/** The text of a file with its own mark and line ends, and the encoding that it was in (WHATWG label, lower case). */
export interface DecodedText {
  readonly raw: string;
  readonly encoding: string;
}

/**
 * Decodes the bytes of a text file: strict UTF-8, UTF-16 by its mark or its look, else the most likely older encoding when the result
 * reads as text. Refuses with `import.empty_file`, `import.binary_file` or `import.bad_encoding`; never guesses at broken UTF-8.
 * Of bytes that are neither, an encoding that the file itself names goes before the likeliest one.
 */
export function decodeText(bytes: Uint8Array, named: NamedEncoding = () => null): Result<DecodedText> {
  const decoded = bytes.length === 0 ? refuse('import.empty_file') : decode(bytes, named);
  if (!decoded.ok) return decoded;
  const { raw } = decoded.value;
  if (hasManyControls(raw)) return refuse('import.binary_file');
  return raw.trim() === '' ? refuse('import.empty_file') : decoded;
}

const HEAD_LENGTH = 4_096;

function decode(bytes: Uint8Array, named: NamedEncoding): Result<DecodedText> {
  const marked = encodingByMark(bytes);
  if (marked === 'utf-32') return refuse('import.bad_encoding', { encoding: marked });
  if (marked !== null) return decodeMarked(bytes, marked);
  if (bytes.includes(0)) return decodeWithNuls(bytes);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return ok({ raw: utf8, encoding: 'utf-8' });
  const name = named(Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString('latin1'));
  if (name === null && isBrokenUtf8(bytes)) return refuse('import.bad_encoding', { encoding: 'utf-8' });
  const legacy = decodeLegacy(bytes, name);
  return legacy === null ? refuse('import.bad_encoding', { encoding: '' }) : ok(legacy);
}

/** The encoding that the first bytes of a file name by their mark, a mark of UTF-8 left aside; null where there is none. */
export function encodingByMark([a, b, c, d]: Uint8Array): Utf16 | 'utf-32' | null {
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return 'utf-32';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function decodeMarked(bytes: Uint8Array, encoding: Utf16): Result<DecodedText> {
  if (bytes.length % 2 === 1) return refuse('import.bad_encoding', { encoding });
  const raw = decodeUtf16(bytes, encoding);
  return raw.includes('\0') ? refuse('import.binary_file') : ok({ raw, encoding });
}

function decodeWithNuls(bytes: Uint8Array): Result<DecodedText> {
  // Characters beyond ASCII that form whole UTF-8 sequences are no accident: that is UTF-8 with zeros in it.
  const isUtf8 = /\P{ASCII}/u.test(decodeUtf8(bytes) ?? '');
  const encoding = isUtf8 ? null : guessUtf16(bytes);
  return encoding === null ? refuse('import.binary_file') : ok({ raw: decodeUtf16(bytes, encoding), encoding });
}

/** Null when the bytes are not UTF-8. The mark is kept, so that normalising sees and reports it. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

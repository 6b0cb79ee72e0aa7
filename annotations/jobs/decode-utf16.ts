export type Utf16 = 'utf-16le' | 'utf-16be';

/** Decodes UTF-16 unit by unit: mark and lone surrogates stay, so that normalising sees and reports them. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
  const units = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (encoding === 'utf-16be' ? units.swap16() : units).toString('utf16le');
}

const SAMPLE_LENGTH = 65_536;
// Of its units, a text in Latin letters has nearly all with an upper half of zero; other scripts without a mark are not guessed at.
const MIN_SHARE_OF_ZEROS = 0.4;
const UNLIKELY_IN_TEXT = /(?![\t-\r\u0085])\p{Cc}|\uFFFD|\p{Surrogate}|\p{Unassigned}/u;

// Emoji and rare letters put a few into the lower halves.
const MAX_SHARE_OF_STRAYS = 0.02;

/** Recognises a Latin text in UTF-16 without a mark by where its zero bytes stand, nearly all of them in the upper halves; null for anything else that holds zeros. */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  const encoding = zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
  const [strays, uppers] = [Math.min(zeros.even, zeros.odd), Math.max(zeros.even, zeros.odd)];
  const isPatterned = strays <= uppers * MAX_SHARE_OF_STRAYS && uppers >= (sample.length / 2) * MIN_SHARE_OF_ZEROS;
  return isPatterned && !UNLIKELY_IN_TEXT.test(decodeUtf16(bytes, encoding)) ? encoding : null;
}

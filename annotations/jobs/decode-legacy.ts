import { analyse } from 'chardet';

// The detector looks at every byte several times; this much is plenty and takes 15 ms.
const SAMPLE_LENGTH = 65_536;
const LEAD = 1_000;
const MIN_CONFIDENCE = 20;

/** Decodes bytes that are not UTF-8 in the likeliest older encoding under which they read as text, one that the file names for itself first; null when there is none. */
export function decodeLegacy(bytes: Uint8Array, named: string | null = null): { raw: string; encoding: string } | null {
  for (const encoding of named === null ? candidates(bytes) : [named, ...candidates(bytes)]) {
    const raw = decodeAs(bytes, encoding);
    if (raw !== null && readsAsText(raw)) return { raw, encoding };
  }
  return null;
}

/** Says whether more than one character in fifty is a control character that no text editor writes. */
export function hasManyControls(text: string): boolean {
  return (text.match(/(?![\t-\r\u0085])\p{Cc}/gu)?.length ?? 0) > text.length / 50;
}

/**
 * Tells damaged UTF-8, which must not become mojibake, from an older encoding: that has no byte order mark, and its accented
 * characters hardly ever form whole UTF-8 sequences.
 */
export function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return broken > 0 && (text.startsWith('\uFEFF') || (text.match(/(?!\uFFFD)\P{ASCII}/gu)?.length ?? 0) > broken);
}

function candidates(bytes: Uint8Array): string[] {
  // The detector takes some French for windows-1250, whose letters differ; text that is French by its letters is asked first.
  if (isWestern(bytes)) return prefersLatin9(bytes) ? ['iso-8859-15', 'windows-1252'] : ['windows-1252'];
  return analyse(sampleOf(bytes)).filter(({ confidence }) => confidence >= MIN_CONFIDENCE).map(({ name }) => name.toLowerCase());
}

/** From a little before the first byte beyond ASCII, which tells the most. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - LEAD);
  return bytes.subarray(start, start + SAMPLE_LENGTH);
}

const BEYOND_ASCII = /\P{ASCII}/gu;
const FRENCH = /[àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ\u00A0«»‹›“”„‘’‚–—…•€£§°ºª²³½¼¤]/gu;
// Hungarian, the likest of the others, comes to about six in ten.
const MIN_SHARE_OF_FRENCH = 0.8;

/** Says whether nearly all that is not ASCII would be French letters, marks and signs in windows-1252. */
function isWestern(bytes: Uint8Array): boolean {
  const text = decodeWindows1252(bytes);
  const french = text.match(FRENCH)?.length ?? 0;
  return french >= (text.match(BEYOND_ASCII)?.length ?? 0) * MIN_SHARE_OF_FRENCH;
}

/** ISO 8859-15 has œ and € where 8859-1 has ½ and ¤, which stand in no word and after no price. */
function prefersLatin9(bytes: Uint8Array): boolean {
  return /\p{L}[½¼]|[½¼]\p{L}|\d[\s\u00A0]?¤/u.test(decodeWindows1252(bytes));
}

// Bytes 80 to 9F of windows-1252 (WHATWG index); the five that it lacks stay control characters and are refused as such.
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** By hand, since some releases of Node decode windows-1252 as if it were ISO 8859-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(/[\x80-\x9F]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Bytes that the encoding does not have, or an encoding that the runtime does not know.
    return null;
  }
}

/** Decodes a file piece by piece; null ends it. */
export type PieceDecoder = (bytes: Uint8Array | null) => string;

/** A decoder for pieces in an encoding of any name that the runtime knows; bytes that it lacks become U+FFFD. */
export function pieceDecoder(encoding: string, keepsMark: boolean): PieceDecoder {
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') return (bytes) => (bytes === null ? '' : decodeWindows1252(bytes));
  const decoder = new TextDecoder(encoding, { ignoreBOM: keepsMark });
  return (bytes) => (bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

function readsAsText(text: string): boolean {
  return !/[\x80-\x9F\uFFFD]/.test(text) && !hasManyControls(text);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText as decodeRaw } from '../../annotations/jobs/decode-text.ts';
import { normaliseText, type NormalisedText } from '../../shared/text.ts';
import { ok, type Result } from '../../shared/result.ts';

const FRENCH = 'Le ministère de la Défense a déclaré que la coopération entre les deux armées était un succès, et qu’elle durerait jusqu’à l’été.';

/** A file's text as it is stored, and the encoding that the person is told of. */
function decodeText(bytes: Uint8Array): Result<{ text: NormalisedText; encoding: string; notice: string | null }> {
  const decoded = decodeRaw(bytes);
  if (!decoded.ok) return decoded;
  const { raw, encoding } = decoded.value;
  return ok({ text: normaliseText(raw), encoding, notice: encoding === 'utf-8' ? null : encoding });
}

/** Encodes a text in a single-byte encoding that has Latin-1's upper half but for the given characters. */
function encode(text: string, special: Readonly<Record<string, number>> = {}): Uint8Array {
  return Uint8Array.from([...text].map((character) => special[character] ?? character.codePointAt(0) ?? 0));
}

const WINDOWS = { '’': 0x92, '“': 0x93, '”': 0x94, '€': 0x80, 'œ': 0x9c, '…': 0x85 };
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const cyrillic = (text: string): Uint8Array => Uint8Array.from([...text].map((character) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? code : code - 0x410 + 0xc0;
}));

// "Ministr obrany řekl v pondělí, že cvičení obou flotil začne příští měsíc" in windows-1250
const CZECH = encode('Ministr obrany řekl v pondělí, že cvičení obou flotil začne příští měsíc', {
  'ř': 0xf8, 'ě': 0xec, 'í': 0xed, 'ž': 0x9e, 'č': 0xe8, 'š': 0x9a,
});

const NO_REPAIRS = { bom: false, lineEnds: 0, loneSurrogates: 0 };

describe('decodeText', () => {
  it('takes UTF-8 without a word', () => {
    expect(decodeText(Buffer.from(`${FRENCH} 👩‍👩‍👧‍👦\n`))).toEqual({
      ok: true, value: { text: { text: `${FRENCH} 👩‍👩‍👧‍👦\n`, repairs: NO_REPAIRS }, encoding: 'utf-8', notice: null },
    });
  });

  it('lets normalising see the byte order mark and the line ends', () => {
    expect(decodeText(Buffer.from('\uFEFFa\r\nb\rc'))).toEqual({
      ok: true, value: { text: { text: 'a\nb\nc', repairs: { bom: true, lineEnds: 2, loneSurrogates: 0 } }, encoding: 'utf-8', notice: null },
    });
  });

  it.each<[string, Uint8Array, string, string]>([
    ['windows-1252', encode(FRENCH, WINDOWS), FRENCH, 'windows-1252'],
    ['windows-1252 with a euro and dots', encode('Coût : 3 € pour l’œuvre… “cher”', WINDOWS), 'Coût : 3 € pour l’œuvre… “cher”', 'windows-1252'],
    ['ISO 8859-1', encode(FRENCH.replaceAll('’', "'")), FRENCH.replaceAll('’', "'"), 'windows-1252'],
    ['French with a Spanish name', encode('L’amiral Muñoz a été reçu à l’état-major, où il a dîné', WINDOWS), 'L’amiral Muñoz a été reçu à l’état-major, où il a dîné', 'windows-1252'],
    ['windows-1250', Uint8Array.from(CZECH), 'Ministr obrany řekl v pondělí, že cvičení obou flotil začne příští měsíc', 'windows-1250'],
    ['ISO 8859-15', encode('Le cœur de la flotte coûte 3 € par été', { 'œ': 0xbd, '€': 0xa4 }), 'Le cœur de la flotte coûte 3 € par été', 'iso-8859-15'],
    ['a word in windows-1252', encode('café'), 'café', 'windows-1252'],
    ['windows-1251', cyrillic('Министр обороны заявил в понедельник'), 'Министр обороны заявил в понедельник', 'windows-1251'],
    ['UTF-16 LE with a mark', utf16le(`\uFEFF${FRENCH}`), FRENCH, 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be(`\uFEFF${FRENCH} 😀`), `${FRENCH} 😀`, 'utf-16be'],
    ['UTF-16 LE without a mark', utf16le(FRENCH), FRENCH, 'utf-16le'],
    ['UTF-16 BE without a mark', utf16be(`${FRENCH} 😀`), `${FRENCH} 😀`, 'utf-16be'],
    ['English in UTF-16 without a mark', utf16le('The fleet sails\n'), 'The fleet sails\n', 'utf-16le'],
  ])('converts %s and says so', (_case, bytes, text, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { text: { text }, encoding, notice: encoding } });
  });

  it('repairs and reports a lone surrogate in UTF-16', () => {
    expect(decodeText(utf16le('\uFEFFAda \uD83D dit'))).toMatchObject({
      ok: true, value: { text: { text: 'Ada \uFFFD dit', repairs: { bom: true, loneSurrogates: 1 } } },
    });
  });

  it.each<[string, Uint8Array]>([
    ['no byte', new Uint8Array()],
    ['nothing but a mark', Buffer.from('\uFEFF')],
    ['nothing but a UTF-16 mark', utf16le('\uFEFF')],
    ['nothing but white space', Buffer.from(' \r\n\n\t')],
  ])('refuses a file with %s as empty', (_case, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, error: { code: 'import.empty_file' } });
  });

  it.each<[string, Uint8Array]>([
    ['a zero byte in a text', Buffer.from('Le ministre\0 a parlé')],
    ['a zero byte in plain ASCII', Buffer.from('The minister\0 spoke')],
    ['a zero byte in windows-1252', encode(`${FRENCH}\0${FRENCH}`, WINDOWS)],
    ['a zero byte at the end', Buffer.from('Le ministre a parlé\0')],
    ['the start of a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52])],
    ['the start of a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0])],
    ['numbers of two bytes', Uint8Array.from(Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? at % 29 : 0)))],
    ['control characters', Buffer.from('\x01\x02\x03\x04text\x05\x06')],
    ['a zero in UTF-16', utf16le('\uFEFFa\0b')],
    ['control characters in UTF-16', utf16le('\uFEFF\x01\x02\x03ab')],
  ])('refuses a file with %s as binary', (_case, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, error: { code: 'import.binary_file' } });
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 cut inside a character', Buffer.from(FRENCH.slice(0, -1)).subarray(0, -1)],
    ['UTF-8 with a stray byte', Buffer.concat([Buffer.from(FRENCH), Uint8Array.from([0xff]), Buffer.from(FRENCH)])],
    ['a UTF-8 mark before another encoding', Buffer.concat([Buffer.from('\uFEFF'), encode(FRENCH, WINDOWS)])],
    ['UTF-16 with half a unit', utf16le(`\uFEFF${FRENCH}`).subarray(0, 101)],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['bytes of no encoding', Uint8Array.from(Array.from({ length: 300 }, (_, at) => 0x81 + ((at * 13) % 3) * 12))],
  ])('refuses %s, with a clear word instead of mojibake', (_case, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, error: { code: 'import.bad_encoding' } });
  });

  it('reads any text back from UTF-8 and from marked UTF-16, or calls it empty or binary', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      // A zero in the text makes it binary, or UTF-16 without a mark; a mark of its own would be taken for the file's.
      fc.pre(!/\0|^\uFEFF/.test(text));
      const results = [Buffer.from(text), utf16le(`\uFEFF${text}`), utf16be(`\uFEFF${text}`)].map(decodeText);
      for (const result of results) {
        if (result.ok) expect(result.value.text.text).toBe(text.replace(/\r\n?/g, '\n'));
        else expect(['import.empty_file', 'import.binary_file', 'import.bad_encoding']).toContain(result.error.code);
      }
    }));
  });

  it('answers any bytes with a text or a refusal', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const result = decodeText(bytes);
      expect(result.ok ? 'import.' : result.error.code).toMatch(/^import\./);
    }), { numRuns: 1_000 });
  });

  it('takes five megabytes in an older encoding', () => {
    const line = encode(`${FRENCH}\n`, WINDOWS);
    const bytes = new Uint8Array(5_000_000).map((_, at) => line[at % line.length] ?? 0);
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { encoding: 'windows-1252' } });
  });
});

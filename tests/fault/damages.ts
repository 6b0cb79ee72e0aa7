/** A way in which a file comes to be other than it was written. */
export interface Damage {
  readonly what: string;
  /** Whether only its end is missing, as after a copy that was broken off. */
  readonly isCut: boolean;
  spoil(whole: Buffer): Buffer;
}

const cutAt = (place: number): Damage => ({ what: `cut at byte ${String(place)}`, isCut: true, spoil: (whole) => whole.subarray(0, place) });

const flip = (place: number, bit: number): Damage => ({
  what: `bit ${String(bit)} of byte ${String(place)} flipped`, isCut: false,
  spoil: (whole) => {
    const bytes = Buffer.from(whole);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
    return bytes;
  },
});

const other = (what: string, spoil: (whole: Buffer) => Buffer): Damage => ({ what, isCut: false, spoil });

/** A file that is wholly another one. */
const FOREIGN: readonly Damage[] = [
  other('holds null', () => Buffer.from('null')), other('holds a number', () => Buffer.from('0')), other('holds an empty list', () => Buffer.from('[]\n')),
  other('is empty', () => Buffer.alloc(0)), other('is full of NUL bytes', (whole) => Buffer.alloc(whole.length)),
  other('begins with a byte order mark', (whole) => Buffer.concat([Buffer.from('\uFEFF'), whole])),
  other('is UTF-16', (whole) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(whole.toString('utf8'), 'utf16le')])),
  other('is nested too deeply', () => Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))),
  other('names a prototype', (whole) => Buffer.from(whole.toString('utf8').replace('{', '{"__proto__":{"polluted":true},'))),
  other('is of a newer version', newer),
];

/** The same file as a later version of the program may write it; a log's first line keeps its check. */
export function newer(whole: Buffer): Buffer {
  return Buffer.from(whole.toString('utf8').replace('"version":1', '"version":2'));
}

/** Every damage that is tried of a file so many bytes long: cut at each byte, two bits of each byte flipped, and what is no file of ours at all. */
export function damagesOf(length: number, bitsOf: (place: number) => readonly number[]): readonly Damage[] {
  const places = Array.from({ length }, (_, place) => place);
  return [...FOREIGN, ...places.map(cutAt), ...places.flatMap((place) => bitsOf(place).map((bit) => flip(place, bit)))];
}

import { parseJsonBytes } from '../store/envelope.ts';
import { sha256 } from '../store/hash.ts';
import { z } from 'zod';

/** What a derived file of the search index holds: a value that is JSON, and one long array of numbers. */
export interface SealedArrays {
  readonly head: unknown;
  readonly numbers: Int32Array | Uint32Array;
}

const MARK = 'guillemet-search 1 ';
const HASH_LENGTH = 64;
const HEAD_AT = MARK.length + HASH_LENGTH + 1;

/** The bytes of such a file: a mark, the checksum of all that follows, the length of the head, the head, and the numbers in this machine's order of bytes. */
export function sealArrays({ head, numbers }: SealedArrays): Uint8Array {
  const json = Buffer.from(JSON.stringify({ order: BYTE_ORDER, head }), 'utf8');
  const length = Buffer.from(`${String(json.length).padStart(LENGTH_DIGITS)}\n`, 'latin1');
  const body = Buffer.concat([length, json, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)]);
  return Buffer.concat([Buffer.from(`${MARK}${sha256(body)}\n`, 'latin1'), body]);
}

const LENGTH_DIGITS = 12;
const BYTE_ORDER = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 'little' : 'big';
const headSchema = z.strictObject({ order: z.literal(BYTE_ORDER), head: z.unknown() });

/** Reads such a file; null for whatever is not whole and of this program's making. The bytes of the numbers are copied, so that they lie as an array needs it. */
export function openArrays(bytes: Uint8Array): { readonly head: unknown; readonly numbers: ArrayBuffer } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = buffer.subarray(HEAD_AT);
  if (buffer.subarray(0, HEAD_AT).toString('latin1') !== `${MARK}${sha256(body)}\n`) return null;
  const from = LENGTH_DIGITS + 1 + Number(body.subarray(0, LENGTH_DIGITS).toString('latin1'));
  const parsed = headSchema.safeParse(parseJsonBytes(body.subarray(LENGTH_DIGITS + 1, from)));
  if (!parsed.success || (body.length - from) % Int32Array.BYTES_PER_ELEMENT !== 0) return null;
  const numbers = new ArrayBuffer(body.length - from);
  new Uint8Array(numbers).set(body.subarray(from));
  return { head: parsed.data.head, numbers };
}

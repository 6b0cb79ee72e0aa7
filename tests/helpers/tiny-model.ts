import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The runtime as the tests find it; the built program has it beside itself. */
export const RUNTIME = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');

/** What a tiny model knows: words, each with its label; other words are cut into pieces that have none. */
export interface TinyModel {
  /** Labels by number, `O` first. */
  readonly labels: readonly string[];
  /** Lower-case words, or pieces that begin with `##`, and the label that each is given. */
  readonly words: Readonly<Record<string, string>>;
  /** How much more a word's label weighs than the others. */
  readonly weight?: number;
  readonly longest?: number;
}

const SPECIAL = ['[UNK]', '[CLS]', '[SEP]'];

/** Writes a model that looks each token's label up in a table: one Gather node behind a real tokenizer. */
export async function writeTinyModel(folder: string, model: TinyModel): Promise<void> {
  const vocabulary = [...SPECIAL, ...Object.keys(model.words)];
  const table = vocabulary.map((word) => model.labels.map((label) => (label === (model.words[word] ?? 'O') ? model.weight ?? 4 : 0)));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'model.onnx'), gatherModel(table));
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(wordPieces(vocabulary)));
  await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label: Object.fromEntries(model.labels.entries()), ...(model.longest === undefined ? {} : { max_position_embeddings: model.longest }) }));
}

function wordPieces(vocabulary: readonly string[]): object {
  const special = (content: string, id: number) => ({ id, content, special: true, single_word: false, lstrip: false, rstrip: false, normalized: false });
  return {
    version: '1.0', truncation: null, padding: null, added_tokens: SPECIAL.map(special),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing', pair: [],
      single: [{ SpecialToken: { id: '[CLS]', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }, { SpecialToken: { id: '[SEP]', type_id: 0 } }],
      special_tokens: { '[CLS]': { id: '[CLS]', ids: [1], tokens: ['[CLS]'] }, '[SEP]': { id: '[SEP]', ids: [2], tokens: ['[SEP]'] } },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])) },
  };
}

// What the protobuf of ONNX needs: numbers and bytes under the numbers of their fields.
const INT64 = 7;
const FLOAT = 1;

function gatherModel(table: readonly (readonly number[])[]): Uint8Array {
  const [rows, columns] = [table.length, table[0]?.length ?? 0];
  const weights = bytes(8, text('table')).concat(number(1, rows), number(1, columns), number(2, FLOAT), bytes(9, [...new Uint8Array(Float32Array.from(table.flat()).buffer)]));
  const node = [...bytes(1, text('table')), ...bytes(1, text('input_ids')), ...bytes(2, text('logits')), ...bytes(3, text('look-up')), ...bytes(4, text('Gather'))];
  const graph = [...bytes(1, node), ...bytes(2, text('tiny')), ...bytes(5, weights), ...bytes(11, value('input_ids', INT64, ['batch', 'length'])), ...bytes(12, value('logits', FLOAT, ['batch', 'length', columns]))];
  return Uint8Array.from([...number(1, 8), ...bytes(8, [...bytes(1, []), ...number(2, 13)]), ...bytes(7, graph)]);
}

function value(name: string, type: number, shape: readonly (string | number)[]): number[] {
  const dimensions = shape.flatMap((each) => bytes(1, typeof each === 'number' ? number(1, each) : bytes(2, text(each))));
  return [...bytes(1, text(name)), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, dimensions)]))];
}

function varint(value_: number): number[] {
  return value_ < 128 ? [value_] : [(value_ % 128) + 128, ...varint(Math.floor(value_ / 128))];
}

function number(field: number, value_: number): number[] {
  return [...varint(field * 8), ...varint(value_)];
}

function bytes(field: number, content: readonly number[]): number[] {
  return [...varint(field * 8 + 2), ...varint(content.length), ...content];
}

function text(words: string): number[] {
  return [...Buffer.from(words, 'utf8')];
}

import { unescape } from './escapes.ts';
import { readLayer, type TsvLayer } from './layers.ts';

/** A token or a part of one, as a row has it; offsets in the unit of the file. */
export interface TsvRow {
  /** 1-based line of the file. */
  readonly line: number;
  /** `1-2`, or `1-2.1` for a part. */
  readonly unit: string;
  readonly begin: number;
  readonly end: number;
  /** As written, with its escapes. */
  readonly form: string;
  readonly cells: readonly string[];
}

/** A sentence as written: its text with escapes, and its rows. */
export interface TsvSentence {
  text: string;
  readonly rows: TsvRow[];
}

/** A file cut into its parts; lines that are none are named by their numbers. */
export interface TsvFile {
  readonly layers: readonly TsvLayer[];
  readonly sentences: readonly TsvSentence[];
  readonly bad: readonly number[];
}

/** Cuts a file into layers and sentences. */
export function readTsvFile(raw: string): TsvFile {
  const layers: TsvLayer[] = [];
  const sentences: TsvSentence[] = [];
  const bad: number[] = [];
  let isOpen = false;
  for (const [index, line] of raw.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).entries()) {
    const last = sentences.at(-1);
    const layer = readLayer(line);
    if (layer !== null) layers.push(layer);
    else if (line.startsWith('#Text=')) {
      const text = line.slice('#Text='.length);
      // A sentence that goes over several lines has as many such lines before its rows.
      if (isOpen && last?.rows.length === 0) last.text += `\\n${text}`;
      else sentences.push({ text, rows: [] });
      isOpen = true;
    } else if (line.trim() === '') isOpen = false;
    else if (!line.startsWith('#')) {
      const row = readRow(line, index + 1, layers);
      if (row === null || last === undefined) bad.push(index + 1);
      else last.rows.push(row);
    }
  }
  return { layers, sentences, bad };
}

const COLUMNS_BEFORE = 3;

/** Null where a line is no row, or one that breaks off. */
function readRow(line: string, number: number, layers: readonly TsvLayer[]): TsvRow | null {
  const [unit = '', place = '', form = '', ...cells] = line.split('\t');
  const [, begin, end] = /^(\d+)-(\d+)$/.exec(place) ?? [];
  const columns = layers.reduce((sum, layer) => sum + layer.columns.length, 0);
  if (!/^\d+-\d+(?:\.\d+)?$/.test(unit) || begin === undefined || end === undefined || line.split('\t').length < COLUMNS_BEFORE + columns) return null;
  return { line: number, unit, begin: Number(begin), end: Number(end), form, cells };
}

/** A text put together from its sentences, and the rows whose tokens do not stand in it where they say. */
export interface RebuiltText {
  readonly text: string;
  readonly misfits: ReadonlySet<TsvRow>;
}

interface Reading {
  readonly unescape: (written: string) => string;
  /** Cuts a text into what offsets count. */
  readonly cut: (text: string) => readonly string[];
}

/** A sentence as one reading has it. */
interface Sentence {
  readonly rows: readonly TsvRow[];
  readonly units: readonly string[];
  readonly reading: Reading;
}

// As the format has it first; then as tools write it that count code points, or that know no escapes.
const READINGS: readonly Reading[] = [
  { unescape, cut: (text) => text.split('') },
  { unescape, cut: (text) => [...text] },
  { unescape: (written) => written.replaceAll('\\n', '\n'), cut: (text) => text.split('') },
];

/** Puts the text together from the sentences and the offsets of their tokens, in the way under which most tokens fit. */
export function rebuildText(sentences: readonly TsvSentence[]): RebuiltText {
  let chosen: RebuiltText | null = null;
  for (const reading of READINGS) {
    const rebuilt = rebuild(sentences, reading);
    if (chosen === null || rebuilt.misfits.size < chosen.misfits.size) chosen = rebuilt;
    if (chosen.misfits.size === 0) break;
  }
  return chosen ?? { text: '', misfits: new Set() };
}

/** Whatever stood between two sentences is told only by its length: line feeds stand for it. */
function rebuild(sentences: readonly TsvSentence[], reading: Reading): RebuiltText {
  const parts: string[] = [];
  const misfits = new Set<TsvRow>();
  let length = 0;
  for (const { text, rows } of sentences) {
    const plain = reading.unescape(text);
    const sentence = { rows, units: reading.cut(plain), reading };
    const start = startOf(sentence, length);
    parts.push('\n'.repeat(start - length), plain);
    for (const row of rows) if (!fits(sentence, start, row)) misfits.add(row);
    length = start + sentence.units.length;
  }
  return { text: parts.join(''), misfits };
}

const LARGEST_GAP = 10_000;

/** Where a sentence begins: right behind the one before if its tokens fit there, else where most of them do. */
function startOf(sentence: Sentence, from: number): number {
  const { rows } = sentence;
  const [first] = rows;
  if (first === undefined || rows.every((row) => fits(sentence, from, row))) return from;
  const highest = Math.min(first.begin, from + LARGEST_GAP);
  let [best, score] = [from, rows.filter((row) => fits(sentence, from, row)).length];
  for (let start = from + 1; start <= highest && score < rows.length; start += 1) {
    if (!fits(sentence, start, first)) continue;
    const fitting = rows.filter((row) => fits(sentence, start, row)).length;
    if (fitting > score) [best, score] = [start, fitting];
  }
  return best;
}

/** Whether the token of a row stands in a sentence that begins at `start`. */
function fits({ units, reading }: Sentence, start: number, { begin, end, form }: TsvRow): boolean {
  return begin >= start && units.slice(begin - start, end - start).join('') === reading.unescape(form);
}

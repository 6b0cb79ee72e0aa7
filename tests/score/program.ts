import { readFileSync } from 'node:fs';
import { makeTagging, type Tagging } from '../../annotations/agreement/tagging.ts';
import { noScore, noScoreCounts, precisionRecall, scoreTagging, type ScoreCounts, type TaggingScore } from '../../annotations/agreement/score-tagging.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { spanSchema } from '../../shared/records.ts';
import { readLines, type ExportedLine } from '../helpers/golden.ts';

/** Types that are scored together, besides each by itself. */
const LAYERS: readonly (readonly [string, readonly string[]])[] = [
  ['parts', ['PART']], ['entities', ['PERSON', 'ROLE', 'ORG', 'LOCATION', 'NORP', 'EQUIPMENT', 'EVENT', 'DATE']], ['quotes', ['QUOTE']], ['cues', ['CUE']],
];
const nobody = annotatorIdSchema.parse('imported');

/** Prints what an export's tags come to beside gold ones: precision, recall and F1, strict and by overlap, by layer and type. Both are files of labelled JSONL. */
function main([exported = '', gold = '']: readonly string[]): void {
  const found = new Map(readLines(readFileSync(exported, 'utf8')).map((line) => [line.text_sha256, line]));
  const wanted = readLines(readFileSync(gold, 'utf8'));
  const score = noScore();
  for (const line of wanted) {
    const ours = found.get(line.text_sha256);
    scoreTagging(score, taggingOf(ours ?? { spans: [], relations: [] }), taggingOf(line));
  }
  const missing = wanted.filter(({ text_sha256 }) => !found.has(text_sha256)).length;
  console.log(`${String(wanted.length)} articles with gold tags${missing === 0 ? '' : `; ${String(missing)} of them are not in the export and count as found empty`}`);
  table(score);
}

const scoredSpanSchema = spanSchema.pick({ id: true, type: true, start: true, end: true, fragments: true, text: true, attributes: true }).strip();

function taggingOf({ spans, relations }: Pick<ExportedLine, 'spans' | 'relations'>): Tagging {
  return makeTagging({ spans: spans.map((span) => scoredSpanSchema.parse(span)), relations }, { annotator: nobody, labels: {} });
}

function table({ types, speakers, comparableQuotes }: TaggingScore): void {
  print(['', 'found', 'gold', 'P strict', 'R strict', 'F1 strict', 'P overlap', 'R overlap', 'F1 overlap']);
  for (const [layer, own] of LAYERS) {
    const present = own.flatMap((type) => types.get(type) ?? []);
    row(layer, sum(present));
    if (own.length > 1) for (const type of own) row(`  ${type}`, types.get(type) ?? noScoreCounts());
  }
  row('speakers', speakers);
  console.log(`of ${String(comparableQuotes)} found quotes with a speaker, it is right in ${comparableQuotes === 0 ? 'none' : percent(speakers.overlap / comparableQuotes)}`);
  const scored = new Set(LAYERS.flatMap(([, own]) => own));
  for (const [type, counts] of [...types].filter(([name]) => !scored.has(name)).toSorted()) row(type, counts);
}

function sum(counts: readonly ScoreCounts[]): ScoreCounts {
  const total = noScoreCounts();
  for (const { found, gold, strict, overlap } of counts) Object.assign(total, { found: total.found + found, gold: total.gold + gold, strict: total.strict + strict, overlap: total.overlap + overlap });
  return total;
}

function row(name: string, counts: ScoreCounts): void {
  const [strict, overlap] = [precisionRecall(counts, counts.strict), precisionRecall(counts, counts.overlap)];
  print([name, String(counts.found), String(counts.gold), ...[strict, overlap].flatMap(({ precision, recall, f1 }) => [precision, recall, f1].map(percent))]);
}

function percent(share: number | null): string {
  return share === null ? '-' : share.toFixed(3);
}

function print([name = '', ...cells]: readonly string[]): void {
  console.log(name.padEnd(14) + cells.map((cell) => cell.padStart(11)).join(''));
}

main(process.argv.slice(2));

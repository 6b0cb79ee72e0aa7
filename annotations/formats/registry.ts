import { ok, refuse, type Result } from '../../shared/result.ts';
import { describeFormat, type FileHead, type Format, type FormatDescription, type ReadingFormat, type WritingFormat } from './common/format.ts';
import { bratFormat } from './brat.ts';
import { casJsonFormat } from './cas-json.ts';
import { claimReviewFormat } from './claimreview.ts';
import { conllFormat } from './conll.ts';
import { csvFormat, tsvFormat } from './csv.ts';
import { doccanoFormat } from './doccano.ts';
import { guillemetJsonlFormat } from './guillemet-jsonl.ts';
import { htmlFormat } from './html.ts';
import { huggingfaceFormat } from './huggingface.ts';
import { labelStudioFormat } from './label-studio.ts';
import { markdownFormat } from './markdown.ts';
import { prodigyFormat } from './prodigy.ts';
import { quotesCsvFormat } from './quotes-csv.ts';
import { spacyFormat } from './spacy.ts';
import { teiFormat } from './tei.ts';
import { textFormat } from './text.ts';
import { w3cFormat } from './w3c.ts';
import { webannoTsvFormat } from './webanno-tsv.ts';

// In the order in which they are listed; of several that could read a file, the first that recognises its beginning does, else the first that takes any.
const FORMATS: readonly Format[] = [
  textFormat, markdownFormat, htmlFormat, guillemetJsonlFormat, prodigyFormat,
  doccanoFormat, labelStudioFormat, bratFormat, conllFormat, spacyFormat,
  huggingfaceFormat, w3cFormat, casJsonFormat, webannoTsvFormat, teiFormat,
  csvFormat, tsvFormat, quotesCsvFormat, claimReviewFormat,
];

/** The formats of this program, in the order in which they are listed. */
export function listFormats(): readonly FormatDescription[] {
  return FORMATS.map(describeFormat);
}

/** Finds a format that reads by its exact name, or refuses with `import.unknown_format`. */
export function findReader(name: string): Result<ReadingFormat> {
  const format = FORMATS.filter(reads).find((candidate) => candidate.name === name);
  return format === undefined ? refuse('import.unknown_format', { name }) : ok(format);
}

/** Finds a format that writes by its exact name, or refuses with `export.unknown_format`. */
export function findWriter(name: string): Result<WritingFormat> {
  const format = FORMATS.filter(writes).find((candidate) => candidate.name === name);
  return format === undefined ? refuse('export.unknown_format', { name }) : ok(format);
}

/** Whether a file of this name may be meant when a folder is imported, by any format or by one. */
export function isImportable(name: string, format: Format | null = null): boolean {
  return (format === null ? FORMATS.filter(reads) : [format]).some(({ endings }) => hasEnding(name, endings));
}

/** Whether a file of a folder belongs to another one there and is read with it. */
export function isCompanion(name: string, folder: ReadonlySet<string>): boolean {
  return FORMATS.some((format) => format.isCompanion?.(name, folder) === true);
}

/** The reading format of a file: by its ending and its beginning; plain text for an ending that no format knows; null where none recognises it. */
export function recogniseFormat(head: FileHead): ReadingFormat | null {
  const named = FORMATS.filter(reads).filter(({ endings }) => hasEnding(head.name, endings));
  if (named.length === 0) return inTurn(FORMATS.filter(reads)).find(({ recognises }) => recognises?.(head) === true) ?? textFormat;
  return inTurn(named).find(({ recognises }) => recognises?.(head) === true) ?? named.find(({ recognises }) => recognises === undefined) ?? null;
}

/** Formats in the order in which they are asked whether a file is theirs. */
function inTurn(formats: readonly ReadingFormat[]): readonly ReadingFormat[] {
  return [...formats.filter(({ isLastResort }) => isLastResort !== true), ...formats.filter(({ isLastResort }) => isLastResort === true)];
}

const reads = (format: Format): format is ReadingFormat => format.read !== undefined;
const writes = (format: Format): format is WritingFormat => format.write !== undefined;

function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending));
}

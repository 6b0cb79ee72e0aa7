import { ok, type Result } from '../../../shared/result.ts';
import type { FileText, FormatInput } from '../common/format-input.ts';
import { refusedItem, type ReadItem } from '../common/foreign-record.ts';
import { readAnnLines } from './ann-lines.ts';
import { BratDraft } from './draft.ts';

/** Endings of files of annotations; `.a1` is the older form, whose events lie beside it in `.a2`. */
export const ANN_ENDINGS: readonly string[] = ['.ann', '.a1'];

/** Reads a file of annotations with the text of the same name that lies beside it; without one, its tags look for an article. */
export async function* readBrat(input: FormatInput): AsyncGenerator<ReadItem> {
  const stem = input.name.replace(/\.[^.]*$/, '');
  const [ann, text] = [await readAnn(input, stem), await input.beside(`${stem}.txt`)];
  if (!text.ok) yield refusedItem(null, text.error);
  else if (!ann.ok || (ann.value === '' && text.value === null)) yield refusedItem(null, ann.ok ? { code: 'import.empty_file', params: {} } : ann.error);
  else yield { kind: 'record', record: recordOf(ann.value, text.value, `${stem}.txt`) };
}

function recordOf(ann: string, text: FileText | null, source: string): Extract<ReadItem, { kind: 'record' }>['record'] {
  const draft = new BratDraft(readAnnLines(ann));
  return {
    line: null, text: text?.raw ?? null, source, annotator: null, unit: 'code_point',
    ...(text === null ? {} : { file: { sha256: text.sha256, encoding: text.encoding } }),
    spans: draft.spans(), relations: draft.relations(), refused: draft.problems.refused, repaired: draft.problems.repaired,
  };
}

async function readAnn(input: FormatInput, stem: string): Promise<Result<string>> {
  const own = emptyAllowed(await input.text());
  if (!own.ok || !input.name.toLowerCase().endsWith('.a1')) return own;
  const events = await input.beside(`${stem}.a2`);
  if (events.ok && events.value === null) return own;
  const more = emptyAllowed(events.ok && events.value !== null ? ok(events.value) : events);
  return more.ok ? ok(`${own.value}\n${more.value}`) : more;
}

/** A text without tags has an empty file beside it. */
function emptyAllowed(file: Result<FileText | null>): Result<string> {
  if (file.ok) return ok(file.value?.raw ?? '');
  return file.error.code === 'import.empty_file' ? ok('') : file;
}

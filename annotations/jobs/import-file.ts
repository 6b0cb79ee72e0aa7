import { createOffsetMap } from '../../shared/offsets.ts';
import { TEXT_UNITS } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { ReadingFormat } from '../formats/common/format.ts';
import type { FormatInput } from '../formats/common/format-input.ts';
import { placeByContext } from '../formats/common/find-by-context.ts';
import { refusedItem, type ForeignRecord, type ReadItem, type SettledRecord } from '../formats/common/foreign-record.ts';
import { isSameText } from '../formats/common/imported-place.ts';
import { detectUnit, RawOffsets, type TextUnit } from '../formats/common/offset-unit.ts';
import { settleRecord } from '../formats/common/settle-record.ts';
import { attempt } from '../store/disk-errors.ts';
import { findArticleFor } from './find-article.ts';
import { landRecord, type ImportSession } from './land-record.ts';
import type { NameMap } from './name-map.ts';

/** A file of a known format, and how the person wants it. */
export interface FileImport {
  readonly input: FormatInput;
  readonly format: ReadingFormat;
  /** Takes the place of the names in the file. */
  readonly annotator: string | null;
  /** The engine whose suggestions all tags become; null where they are somebody's work. */
  readonly engine: string | null;
  readonly unit: TextUnit | null;
  readonly map: NameMap;
  readonly signal: AbortSignal;
}

/** Imports a file record by record. What is wrong is listed in the tally; only what ends the whole import is refused. */
export async function importFile(session: ImportSession, file: FileImport): Promise<Result<void>> {
  const done = await attempt(file.input.name, () => importRecords(session, file));
  return done.ok ? done.value : refuse('import.unreadable', { reason: String(done.error.params['reason'] ?? '') });
}

async function importRecords(session: ImportSession, file: FileImport): Promise<Result<void>> {
  let items = 0;
  for await (const item of file.format.read(file.input)) {
    if (file.signal.aborted) return ok(undefined);
    items += 1;
    const done = await importItem(session, file, item);
    if (!done.ok) return done;
  }
  if (items === 0) session.tally.refuse({ file: file.input.name, line: null }, { code: 'import.empty_file', params: {} });
  return ok(undefined);
}

async function importItem(session: ImportSession, file: FileImport, item: ReadItem): Promise<Result<void>> {
  switch (item.kind) {
    case 'refused': {
      session.tally.refuse({ file: file.input.name, line: item.line }, item.error);
      return ok(undefined);
    }
    case 'settled': {
      if (item.record.set !== null && item.record.set.spans.length > 0) session.tally.sources.unit('code_point');
      return land(session, file, { line: item.line, record: item.record });
    }
    case 'textless': {
      const article = await findArticleFor(session.target, item.claim);
      return importItem(session, file, article === null ? refusedItem(item.line, { code: 'import.no_article', params: {} }) : item.withArticle(article));
    }
    case 'record': return importForeign(session, file, item.record);
  }
}

async function importForeign(session: ImportSession, file: FileImport, record: ForeignRecord): Promise<Result<void>> {
  const { text } = record;
  if (text === null) return importItem(session, file, textlessItem(record));
  // Offsets that were counted here, from tokens, are in no other unit.
  const chosen = file.format.unit === 'token' ? null : file.unit;
  const settled = settleRecord({ ...record, text }, { context: file.input.context(record.line), format: file.format.name, unit: chosen });
  const found = settled.notices.find(({ kind }) => kind === 'offset_unit')?.detail;
  if (record.spans.length > 0) session.tally.sources.unit(TEXT_UNITS.find((unit) => unit === found) ?? record.unit);
  return land(session, file, { line: record.line, record: settled });
}

/** A record of tags alone: its article is the one that its id or source names, or where all that it quotes stands. */
function textlessItem(record: ForeignRecord): ReadItem {
  return {
    kind: 'textless', line: record.line,
    claim: { id: record.id ?? null, source: record.source, fits: (text) => fitsText(record, text) },
    withArticle: (article) => ({ kind: 'record', record: { ...record, text: article.text, source: article.meta.source, meta: article.meta } }),
  };
}

function fitsText(record: ForeignRecord, text: string): boolean {
  const quoting = record.spans.filter(({ quoted }) => quoted !== null);
  const raw = new RawOffsets(text);
  const unit = record.isUnitStated === true ? record.unit : detectUnit(raw, record);
  const map = createOffsetMap(text);
  return quoting.length > 0 && quoting.every((span) => {
    const found = raw.slice(span.pieces, unit);
    return (found !== null && isSameText(found, span.quoted ?? '', span.isQuotedLoosely === true)) || placeByContext(map, span) !== null;
  });
}

function land(session: ImportSession, file: FileImport, { line, record }: { line: number | null; record: SettledRecord }): Promise<Result<void>> {
  const { input, format, annotator, engine, map } = file;
  return landRecord(session, { place: { file: input.name, line }, record, annotator, engine, format: format.name, map, hasTextValues: format.hasTextValues === true });
}

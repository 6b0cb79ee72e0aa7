import { relationIdSchema, spanIdSchema, type SpanId } from '../../../shared/ids.ts';
import { createOffsetMap, type OffsetMap } from '../../../shared/offsets.ts';
import type { DocumentState, Relation, Span } from '../../../shared/records.ts';
import { articleIdOf } from './article-id.ts';
import { readMeta } from './article-meta.ts';
import { createProblemList, type ProblemList } from './field-reader.ts';
import { placeByContext } from './find-by-context.ts';
import type { ForeignRecord, ForeignRelation, ForeignSpan, RecordNotice, SettledRecord, SettledSet } from './foreign-record.ts';
import type { ReadContext } from './format-input.ts';
import { checkImportedPlace, type ClaimedPlace, type ImportedPlace } from './imported-place.ts';
import { normaliseRecord, type NormalisedRecord } from './normalised-record.ts';
import { detectUnit, RawOffsets, type TextUnit } from './offset-unit.ts';

/** How the tags of a record are settled: under which origin, and in which unit where the person says so. */
export interface Settling {
  readonly context: ReadContext;
  /** Name of the format. */
  readonly format: string;
  /** Goes before the format's own unit and is not questioned; null to let the slices decide. */
  readonly unit: TextUnit | null;
}

/**
 * Checks a record of another tool against its own text and turns it into ours: text normalised once, offsets of any unit to code points,
 * every slice compared with what the file quotes. A bad tag is refused alone, with the links that needed it; nothing is dropped without a word.
 */
export function settleRecord(record: ForeignRecord & { readonly text: string }, settling: Settling): SettledRecord {
  const { context } = settling;
  const normalised = normaliseRecord(record.text, record.file !== undefined);
  const problems = createProblemList(record.line);
  const raw = new RawOffsets(record.text);
  const unit = settling.unit ?? (record.isUnitStated === true ? record.unit : detectUnit(raw, record));
  const notices = [...record.notices ?? [], ...encodingNotice(record), ...normalised.notices, ...unitNotice(record, unit)];
  const work: Work = { settling, normalised, raw, unit, map: createOffsetMap(normalised.text), problems, notices };
  const text_sha256 = context.sha256(normalised.text);
  const meta = readMeta({ raw: record.meta ?? {}, problems, path: 'meta' }, normalised.text, { ...context, file: record.source });
  const tags = settleTags(work, record);
  return {
    article: { id: articleIdOf(text_sha256), text: normalised.text, text_sha256, meta },
    ...(record.file === undefined ? {} : { file: record.file }),
    set: setOf(record, tags.decided), pending: tags.pending, notices,
    refused: [...(record.refused ?? []), ...problems.refused],
    repaired: [...(record.repaired ?? []), ...problems.repaired],
    skipped: record.skipped ?? {},
  };
}

interface Work {
  readonly settling: Settling;
  readonly normalised: NormalisedRecord;
  readonly raw: RawOffsets;
  readonly unit: TextUnit;
  readonly map: OffsetMap;
  readonly problems: ProblemList;
  readonly notices: RecordNotice[];
}

function encodingNotice({ file }: ForeignRecord): RecordNotice[] {
  return file === undefined || file.encoding === 'utf-8' ? [] : [{ kind: 'encoding', detail: file.encoding }];
}

function unitNotice(record: ForeignRecord, unit: TextUnit): RecordNotice[] {
  return unit === record.unit || record.spans.length === 0 ? [] : [{ kind: 'offset_unit', detail: unit }];
}

interface Tags {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
}

function settleTags(work: Work, record: ForeignRecord): { decided: Tags; pending: Tags } {
  const settled = record.spans.flatMap((foreign) => {
    const span = settleSpan(work, foreign);
    return span === null ? [] : [{ foreign, span }];
  });
  const byKey = new Map<string, SpanId>();
  for (const { foreign, span } of settled) if (!byKey.has(foreign.key)) byKey.set(foreign.key, span.id);
  const proposed = new Set(settled.filter(({ foreign }) => foreign.proposedBy !== undefined).map(({ span }) => span.id));
  const relations = record.relations.flatMap((foreign) => settleRelation(work, foreign, byKey));
  const hangs = ({ from, to }: Relation): boolean => proposed.has(from) || proposed.has(to);
  const isPending = ({ foreign, relation }: typeof relations[number]): boolean => foreign.proposedBy !== undefined || hangs(relation);
  return {
    decided: { spans: settled.map(({ span }) => span).filter(({ id }) => !proposed.has(id)), relations: relations.filter((one) => !isPending(one)).map(({ relation }) => relation) },
    pending: { spans: settled.map(({ span }) => span).filter(({ id }) => proposed.has(id)), relations: relations.filter(isPending).map(({ relation }) => relation) },
  };
}

function settleSpan(work: Work, foreign: ForeignSpan): Span | null {
  const { problems, notices, settling: { context, format } } = work;
  const place = placeOf(work, foreign);
  if (place === null) return null;
  for (const repair of foreign.repairs ?? []) problems.repair(repair);
  if (place.isSorted) problems.repair({ code: 'span.bad_fragments', params: { text: place.place.text } });
  if (place.cutsGrapheme) notices.push({ kind: 'grapheme', detail: place.place.text });
  return {
    id: spanIdSchema.parse(context.makeId()), type: foreign.type, ...place.place, attributes: { ...foreign.attributes },
    ...(foreign.note === undefined ? {} : { note: foreign.note }),
    ...(foreign.confidence === undefined ? {} : { confidence: foreign.confidence }),
    origin: foreign.proposedBy === undefined ? `import:${format}` : `suggestion:${foreign.proposedBy}`,
    created_at: context.now, updated_at: context.now,
  };
}

/** Where a tag stands in our text; found again by its surroundings where its offsets are wrong, refused where that fails too. */
function placeOf(work: Work, foreign: ForeignSpan): ImportedPlace | null {
  const { problems, map } = work;
  const claim = claimOf(work, foreign);
  const checked = claim === null ? null : checkImportedPlace(map, claim);
  if (checked?.ok === true) return checked.value;
  const found = placeByContext(map, foreign);
  if (found !== null) {
    if (foreign.pieces.length > 0) problems.repair({ code: 'span.moved', params: { text: found.place.text, start: found.place.start, end: found.place.end } });
    return found;
  }
  problems.refuse(checked?.ok === false ? checked.error : outside(work, foreign));
  return null;
}

/** The place in our code points; null where an offset is none of the text or falls inside a character. */
function claimOf({ raw, unit, normalised: { move, mend } }: Work, { pieces, quoted, isQuotedLoosely }: ForeignSpan): ClaimedPlace | null {
  if (pieces.length === 0) return null;
  const toCodePoints = raw.reader(unit);
  const moved: [number, number][] = [];
  for (const [from, to] of pieces) {
    const [start, end] = [toCodePoints(from), toCodePoints(to)];
    if (start === null || end === null) return null;
    moved.push([move(start), move(end)]);
  }
  const [start, end] = [Math.min(...moved.map(([from]) => from)), Math.max(...moved.map(([, to]) => to))];
  const text = quoted === null ? null : mend(quoted, start);
  return { start, end, text, isLoose: isQuotedLoosely, ...(moved.length > 1 ? { fragments: moved } : {}) };
}

function outside({ raw, unit }: Work, { pieces, quoted }: ForeignSpan): Parameters<ProblemList['refuse']>[0] {
  if (pieces.length === 0) return { code: 'span.text_mismatch', params: { expected: quoted ?? '', found: '' } };
  const offsets = pieces.flat();
  const [start, end] = [Math.min(...offsets), Math.max(...offsets)];
  const isWithin = offsets.every((offset) => Number.isInteger(offset) && offset >= 0) && raw.reaches(end, unit);
  return { code: isWithin ? 'span.cuts_surrogate' : 'span.out_of_range', params: { start, end } };
}

function settleRelation({ problems, settling }: Work, foreign: ForeignRelation, byKey: ReadonlyMap<string, SpanId>): { foreign: ForeignRelation; relation: Relation }[] {
  const [from, to] = [byKey.get(foreign.from), byKey.get(foreign.to)];
  if (from === undefined || to === undefined) return refuseAll(problems, { code: 'relation.missing_end', params: { id: `${foreign.type} ${foreign.from} ${foreign.to}` } });
  if (from === to) return refuseAll(problems, { code: 'relation.self', params: { id: foreign.type } });
  const relation: Relation = {
    id: relationIdSchema.parse(settling.context.makeId()), type: foreign.type, from, to,
    ...(foreign.attributes === undefined || Object.keys(foreign.attributes).length === 0 ? {} : { attributes: { ...foreign.attributes } }),
    ...(foreign.note === undefined ? {} : { note: foreign.note }),
  };
  return [{ foreign, relation }];
}

function refuseAll(problems: ProblemList, error: Parameters<ProblemList['refuse']>[0]): [] {
  problems.refuse(error);
  return [];
}

/** The set that a record brings; null where it says nothing of anybody. */
function setOf({ annotator, document }: ForeignRecord, { spans, relations }: Tags): SettledSet | null {
  const hasTags = spans.length > 0;
  const state: DocumentState = { status: hasTags ? 'in_progress' : 'todo', labels: {}, ...document };
  const says = hasTags || state.status !== 'todo' || Object.keys(state.labels).length > 0 || state.note !== undefined || state.extra !== undefined;
  return annotator === null && !says ? null : { annotator, document: state, spans, relations };
}

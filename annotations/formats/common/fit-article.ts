import type { AnnotationSetRecord, Article, DocumentState, Relation, Span } from '../../../shared/records.ts';
import type { Lost } from '../../../shared/reports.ts';
import { createOffsetMap, type OffsetMap } from '../../../shared/offsets.ts';
import { compareSpans, textAt } from '../../model/span-place.ts';
import type { Format } from './format.ts';
import type { Feature } from './features.ts';
import type { ArticleWork, Fit, WriteContext } from './format-writer.ts';
import { keepApart } from './keep-apart.ts';
import { LossCount } from './losses.ts';
import { tokenBorders, type TokenBorders } from './tokens.ts';

/** An article cut to what a format can hold, and what had to go. */
export interface FittedArticle {
  readonly work: ArticleWork;
  readonly lost: Lost;
}

/** What fitting goes by: a format that writes, and the project. */
export interface Fitting {
  readonly format: Pick<Format, 'name' | 'carries'> & { readonly write: { readonly fit: Fit } };
  readonly context: WriteContext;
}

/**
 * Cuts an article and its sets to what a format can hold, and counts by feature what that costs. What is counted nowhere comes back from a
 * re-import as it was, but for ids and times. Spans stand in the order of `compareSpans` afterwards.
 */
export function fitArticle({ article, sets }: ArticleWork, fitting: Fitting): FittedArticle {
  const lost = new LossCount();
  const holds = new Set(fitting.format.carries);
  const { fit } = fitting.format.write;
  if (!holds.has('metadata') || fit.holdsMeta?.(article.meta) === false) lost.add('metadata');
  const text = { map: createOffsetMap(article.text), tokens: fit.needsTokens === true ? tokenBorders(article.text) : null };
  const fitted = sets.map((set) => (set === null ? null : fitSet({ ...fitting, ...text, fit, article, holds, lost }, set)));
  const work = { article, sets: fitted };
  if (!holds.has('text') || (fit.writtenText?.(work) ?? article.text) !== article.text) lost.add('text');
  return { work, lost: lost.counts() };
}

interface SetFitting extends Fitting {
  readonly fit: Fit;
  readonly article: Article;
  readonly map: OffsetMap;
  /** Null where tags may stand off tokens. */
  readonly tokens: TokenBorders | null;
  readonly holds: ReadonlySet<Feature>;
  readonly lost: LossCount;
}

function fitSet(fitting: SetFitting, set: AnnotationSetRecord): AnnotationSetRecord {
  const digest = fitting.fit.digest?.(set, fitting.context.schema);
  if (digest !== undefined) {
    fitting.lost.addAll(digest.lost);
    return digest.set;
  }
  const places = fitPlaces(fitting, set.spans.toSorted(compareSpans));
  const spans = places.map((span) => fitSpan(fitting, span));
  const kept = new Set(spans.map(({ id }) => id));
  const joined = set.relations.filter(({ from, to }) => fitting.holds.has('relation') && kept.has(from) && kept.has(to));
  fitting.lost.add('relation', set.relations.length - joined.length);
  return { ...set, spans, relations: joined.map((relation) => fitRelation(fitting, relation)), document: fitDocument(fitting, set.document, spans.length > 0) };
}

/** The tags that can stand where they stand: whole, on tokens, apart from each other, as the format needs it. */
function fitPlaces(fitting: SetFitting, spans: readonly Span[]): readonly Span[] {
  const { fit, holds, lost, article, map, tokens } = fitting;
  const possible = spans.filter((span) => {
    const feature = fit.refusesSpan?.(span, article, fitting.context) ?? null;
    if (feature !== null) lost.add(feature);
    return feature === null;
  });
  const joined = holds.has('discontinuous') ? possible : possible.map((span) => {
    const { fragments, ...outer } = span;
    if (fragments === undefined) return span;
    if (fragments.length > 1) lost.add('discontinuous');
    return { ...outer, text: textAt(map, outer) };
  });
  const onTokens = tokens === null ? joined : onlyOnTokens(joined, tokens, lost);
  return holds.has('overlap') ? onTokens : keepApart(onTokens, lost);
}

function onlyOnTokens(spans: readonly Span[], { starts, ends }: TokenBorders, lost: LossCount): readonly Span[] {
  const kept = spans.filter(({ start, end }) => starts.has(start) && ends.has(end));
  lost.add('token_boundary', spans.length - kept.length);
  return kept;
}

function fitSpan(fitting: SetFitting, span: Span): Span {
  const { holds, lost, format, fit } = fitting;
  if (fit.isWhole === true) return span;
  const { note, absent, confidence, extra, ...rest } = span;
  lost.add('attribute', (absent?.length ?? 0) + (confidence === undefined ? 0 : 1));
  lost.add('metadata', Object.keys(extra ?? {}).length);
  if (!holds.has('origin') && span.origin !== `import:${format.name}`) lost.add('origin');
  return { ...rest, type: fitName(fitting, span.type), attributes: fitAttributes(fitting, span.type, span.attributes), ...fitNote(fitting, note) };
}

function fitName({ fit, lost }: SetFitting, name: string): string {
  const written = fit.writtenName?.(name) ?? name;
  if (written !== name) lost.add('type');
  return written;
}

function fitAttributes({ fit, holds, lost, context: { schema } }: SetFitting, type: string, attributes: Span['attributes']): Span['attributes'] {
  const entries = Object.entries(attributes);
  const kept = entries.filter(([name, value]) => holds.has('attribute') && (fit.holdsValue?.(value, { type, name, schema }) ?? true));
  lost.add('attribute', entries.length - kept.length);
  return Object.fromEntries(kept);
}

function fitNote({ fit, holds, lost }: SetFitting, note: string | undefined): { note?: string } {
  if (note === undefined) return {};
  if (holds.has('note') && (fit.holdsNote?.(note) ?? true)) return { note };
  lost.add('note');
  return {};
}

function fitRelation(fitting: SetFitting, relation: Relation): Relation {
  const { lost, fit } = fitting;
  if (fit.isWhole === true) return relation;
  const { attributes = {}, note, origin, extra, ...rest } = relation;
  if (origin !== undefined) lost.add('origin');
  lost.add('metadata', Object.keys(extra ?? {}).length);
  const named = { ...rest, type: fitName(fitting, relation.type) };
  if (fit.holdsRelationDetails !== true) {
    if (note !== undefined) lost.add('note');
    lost.add('attribute', Object.keys(attributes).length);
    return named;
  }
  // The schema defines no attributes of relations: their values are judged as those of an unknown type.
  const kept = fitAttributes(fitting, '', attributes);
  return { ...named, ...(relation.attributes === undefined ? {} : { attributes: kept }), ...fitNote(fitting, note) };
}

function fitDocument({ fit, holds, lost }: SetFitting, document: DocumentState, hasTags: boolean): DocumentState {
  if (fit.isWhole === true) return document;
  const { status, status_reason, note, labels, extra } = document;
  const untold = hasTags ? 'in_progress' : 'todo';
  const keepsStatus = holds.has('status') && (status === untold || (fit.holdsStatus?.(status) ?? true));
  const keepsReason = keepsStatus && fit.holdsStatus === undefined;
  if ((!keepsStatus && status !== untold) || (!keepsReason && status_reason !== undefined)) lost.add('status');
  const keepsNote = fit.holdsDocumentNote === true && (note === undefined || (fit.holdsNote?.(note) ?? true));
  if (note !== undefined && !keepsNote) lost.add('note');
  const kept = Object.entries(labels).filter(([name, value]) => holds.has('document_label') && (fit.holdsLabel?.(value, name) ?? true));
  lost.add('document_label', Object.keys(labels).length - kept.length);
  lost.add('metadata', Object.keys(extra ?? {}).length);
  return {
    status: keepsStatus ? status : untold, labels: Object.fromEntries(kept),
    ...(keepsReason && status_reason !== undefined ? { status_reason } : {}), ...(keepsNote && note !== undefined ? { note } : {}),
  };
}

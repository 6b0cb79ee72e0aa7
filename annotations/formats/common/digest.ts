import type { AnnotationSetRecord, Relation, Span } from '../../../shared/records.ts';
import { compareSpans } from '../../model/span-place.ts';
import type { Digest } from './format-writer.ts';
import { LossCount } from './losses.ts';

/** What a format shows of a set. */
export interface Shown {
  /** Tags that are written, by themselves or in what is written of another one. */
  readonly spans: ReadonlySet<Span>;
  readonly relations: ReadonlySet<Relation>;
  /** Whether an attribute of a tag that is written is written too. */
  readonly showsAttribute: (span: Span, name: string) => boolean;
  readonly showsNote: (span: Span) => boolean;
  readonly showsFragments: boolean;
}

/**
 * Cuts a set to what is shown of it and counts the rest, tags in the order of `compareSpans`: tags that the format is not about under `type`, all else under its own name.
 * Such formats are not read back, so the origin of tags and the state of the article are always lost.
 */
export function digestSet(set: AnnotationSetRecord, shown: Shown): Digest {
  const lost = new LossCount();
  const spans = set.spans.filter((span) => shown.spans.has(span)).toSorted(compareSpans);
  const relations = set.relations.filter((relation) => shown.relations.has(relation));
  lost.add('type', set.spans.length - spans.length);
  lost.add('relation', set.relations.length - relations.length);
  lost.add('origin', spans.length + relations.filter(({ origin }) => origin !== undefined).length);
  for (const span of spans) countSpan(span, shown, lost);
  for (const { attributes = {}, note, extra = {} } of relations) {
    lost.add('attribute', Object.keys(attributes).length);
    lost.add('note', note === undefined ? 0 : 1);
    lost.add('metadata', Object.keys(extra).length);
  }
  countDocument(set, lost);
  return { set: { ...set, spans, relations }, lost: lost.counts() };
}

function countSpan(span: Span, { showsAttribute, showsNote, showsFragments }: Shown, lost: LossCount): void {
  lost.add('attribute', Object.keys(span.attributes).filter((name) => !showsAttribute(span, name)).length);
  lost.add('attribute', (span.absent?.length ?? 0) + (span.confidence === undefined ? 0 : 1));
  lost.add('note', span.note === undefined || showsNote(span) ? 0 : 1);
  lost.add('discontinuous', showsFragments || (span.fragments?.length ?? 0) < 2 ? 0 : 1);
  lost.add('metadata', Object.keys(span.extra ?? {}).length);
}

function countDocument({ document: { status, note, labels, extra = {} } }: AnnotationSetRecord, lost: LossCount): void {
  lost.add('status', status === 'todo' ? 0 : 1);
  lost.add('note', note === undefined ? 0 : 1);
  lost.add('document_label', Object.keys(labels).length);
  lost.add('metadata', Object.keys(extra).length);
}

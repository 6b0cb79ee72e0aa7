import type { GuillemetApi } from '../../../renderer/api/client.ts';
import { annotatorIdSchema, articleIdSchema, spanIdSchema, stepIdSchema, type SpanId } from '../../../shared/ids.ts';
import type { Change } from '../../../shared/change.ts';
import type { Command } from '../../../shared/command.ts';
import { createOffsetMap, sliceCodePoints, toCodePointRange, utf16Units } from '../../../shared/offsets.ts';
import type { ArticleRow } from '../../../shared/project.ts';
import type { AnnotationSetRecord, Annotator, Article, Span } from '../../../shared/records.ts';
import type { PeerDocument, PeerSpan } from './peers-page.ts';

const TIME = '2025-01-01T00:00:00.000Z';
const ID = articleIdSchema.parse('0000000000000001');

/** Who tags in the harness. */
export const annotator: Annotator = { id: annotatorIdSchema.parse('aaaaaaaaaaaaaaaa'), name: 'Bench' };

/** The harness's labels as types of our schema: five fills and the three costlier forms. */
const TYPES: Readonly<Record<string, string>> = {
  PER: 'PERSON', LOC: 'LOCATION', ORG: 'ORG', DATE: 'DATE', EVT: 'EVENT', CIT: 'QUOTE', EMO: 'CUE', ARG: 'CLAIM',
};

/** The type of our schema for a label of the harness. */
export function typeOf(label: string): string {
  return TYPES[label] ?? 'PERSON';
}

/** The harness's document as main would send it. */
export interface SentDocument {
  readonly article: Article;
  readonly record: AnnotationSetRecord;
  readonly place: (span: PeerSpan) => Pick<Span, 'start' | 'end' | 'text'>;
}

/** Turns the harness's document into an article and a set. */
export function sentDocument({ text, spans }: PeerDocument): SentDocument {
  const offsets = createOffsetMap(text);
  const place = (span: PeerSpan): Pick<Span, 'start' | 'end' | 'text'> => {
    const range = toCodePointRange(offsets, { start: utf16Units(span.start), end: utf16Units(span.end) });
    return { ...range, text: sliceCodePoints(offsets, range) };
  };
  const meta = { date: null, headline: 'Bench', header_kind: 'headline' as const, language: 'fr', source: 'bench.txt' };
  const article: Article = { id: ID, text, text_sha256: '0'.repeat(64), meta, sources: [] };
  const record: AnnotationSetRecord = {
    article: ID, annotator, revision: 1, document: { status: 'in_progress', labels: {} }, relations: [],
    spans: spans.map((span) => makeSpan(spanIdSchema.parse(span.id), typeOf(span.label), place(span))),
  };
  return { article, record, place };
}

function makeSpan(id: SpanId, type: string, place: Pick<Span, 'start' | 'end' | 'text'>): Span {
  return { id, type, ...place, attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME };
}

/** Lays into the page what the preload lays there: main's answers to edits, at once and without a disk. */
export function installStandIn(sent: SentDocument): void {
  const spans = new Map(sent.record.spans.map((span) => [span.id, span]));
  let { revision } = sent.record;
  const answer = (command: Command): Change => {
    if (command.kind !== 'span.add' && command.kind !== 'span.remove') throw new Error(`not played here: ${command.kind}`);
    const before = spans.get(command.id) ?? null;
    const after = command.kind === 'span.add' ? makeSpan(command.id, command.type, command) : null;
    if (after === null) spans.delete(command.id);
    else spans.set(command.id, after);
    return [{ kind: 'span', id: command.id, before, after }];
  };
  const apply = ({ command }: { command: Command }): unknown => {
    revision += 1;
    const cause = { action: 'do', command: command.kind, step: stepIdSchema.parse(String(revision)) };
    const commit = { article: ID, author: annotator.id, revision, sequence: revision, time: TIME, cause, change: answer(command) };
    return { ok: true, value: { commit, row: rowOf(sent.article, spans.size), history: { undo: command.kind, redo: null } } };
  };
  const requests = { 'set.apply': async (input: { command: Command }) => apply(input) };
  Object.assign(window, { guillemet: { requests, events: {}, pathOfDropped: () => '' } as unknown as GuillemetApi });
}

/** The article's row in the list. */
export function rowOf({ id, meta, text }: Article, spans: number): ArticleRow {
  const { source, headline, header_kind, date, language } = meta;
  return { id, source, headline, header_kind, date, language, length: text.length, status: 'in_progress', spans, relations: 0, hasNote: false, labels: {} };
}

import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { annotatorIdSchema, decisionIdSchema, relationIdSchema } from '../../shared/ids.ts';
import type { Annotator, Relation } from '../../shared/records.ts';
import { markedText, spanId, type MarkedText } from './marked-text.ts';

/** People who annotate in tests, by their first names. */
export const PEOPLE = {
  anne: { id: annotatorIdSchema.parse('00000000000000aa'), name: 'Anne' },
  boris: { id: annotatorIdSchema.parse('00000000000000bb'), name: 'Boris' },
  chloe: { id: annotatorIdSchema.parse('00000000000000cc'), name: 'Chloé' },
} as const satisfies Record<string, Annotator>;

/** Somebody's work on an article in the marked-text notation, begun. Links are written `type from to`, by the ids of the notation. */
export function workOf(annotator: Annotator, marked: string, links: readonly string[] = []): MarkedText {
  const made = markedText(marked);
  const relations = links.map((link, at): Relation => {
    const [type = '', from = '', to = ''] = link.split(' ');
    return { id: relationIdSchema.parse(`r${String(at + 1)}`), type, from: spanId(from), to: spanId(to), origin: 'human' };
  });
  const set: AnnotationSet = { ...made.set, annotator, document: { status: 'in_progress', labels: {} }, relations: new Map(relations.map((each) => [each.id, each])) };
  return { ...made, set };
}

/** A decision's id for tests. */
export const decisionId = (id: string): ReturnType<typeof decisionIdSchema.parse> => decisionIdSchema.parse(id);

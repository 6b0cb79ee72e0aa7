import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import type { AnnotationSetRecord, Article, Span } from '../../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../../shared/schema/label-schema.ts';
import type { ArticleWork, WriteContext } from '../common/format-writer.ts';
import { completedBy } from './people.ts';
import { controlFor } from './values.ts';

/** The name of the text in the tool's own set-up, and of the control for labels. */
const [TEXT, LABEL] = ['text', 'label'];

/** One article as a task, with an annotation for each set; what is known of the article lies in its data beside the text. */
export function taskOf({ article, sets }: ArticleWork, context: WriteContext): JsonObject {
  const id = context.nextNumber();
  const annotations = sets.filter((set) => set !== null).map((set) => annotationOf(set, context));
  return { id, data: { text: article.text, ...otherMeta(article) }, annotations, predictions: [] };
}

function otherMeta({ meta }: Article): JsonObject {
  return Object.fromEntries(Object.entries(meta).filter(([name]) => name !== TEXT));
}

function annotationOf(set: AnnotationSetRecord, { nextNumber, schema }: WriteContext): JsonObject {
  const number = nextNumber();
  const ids = new Set<string>(set.spans.map(({ id }) => id));
  const labels = Object.entries(set.document.labels).flatMap(([name, value]) => labelResult(freshId(ids, nextNumber), name, value));
  return {
    id: number, completed_by: completedBy(set.annotator.name), was_cancelled: set.document.status === 'skipped', ground_truth: false,
    result: [
      ...set.spans.flatMap((span) => regionResults(span, schema)),
      ...set.relations.map(({ type, from, to }) => ({ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [type] })),
      ...labels,
    ],
  };
}

/** An id that no region has: what bears the id of a region is said of it. */
function freshId(taken: ReadonlySet<string>, nextNumber: () => number): string {
  for (;;) {
    const id = `text-${String(nextNumber())}`;
    if (!taken.has(id)) return id;
  }
}

function regionResults({ id, type, start, end, text, attributes, note }: Span, schema: LabelSchema): JsonObject[] {
  const region = {
    id, from_name: LABEL, to_name: TEXT, type: 'labels', value: { start, end, text, labels: [type] }, ...(note === undefined ? {} : { meta: { text: [note] } }),
  };
  return [region, ...Object.entries(attributes).flatMap(([name, value]) => {
    const control = controlFor(value, isChoice(schema, type, name));
    return control === null ? [] : [{ id, from_name: name, to_name: TEXT, type: control.type, value: { start, end, text, ...control.value } }];
  })];
}

function isChoice(schema: LabelSchema, type: string, name: string): boolean {
  return findSpanType(schema, type)?.attributes.some((attribute) => attribute.name === name && attribute.kind === 'choice') === true;
}

function labelResult(id: string, name: string, value: JsonValue): JsonObject[] {
  const control = controlFor(value, true);
  return control === null ? [] : [{ id, from_name: name, to_name: TEXT, type: control.type, value: control.value }];
}

import { isRawObject } from './common/field-reader.ts';
import { refusedItem, type ReadItem } from './common/foreign-record.ts';
import type { ReadingFormat, WritingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import { recordsOf } from './w3c/gather.ts';
import { annotationsOf as annotationsIn, readAnnotation, type ReadAnnotation } from './w3c/read-annotation.ts';
import { isOfType, strings } from './w3c/terms.ts';
import { annotationsOf } from './w3c/write-annotations.ts';

/** Web Annotations as JSON-LD: one a line, a list, a page or a collection; written as a list, places by words and by code points. */
export const w3cFormat: ReadingFormat & WritingFormat = {
  name: 'w3c',
  unit: 'code_point',
  carries: ['overlap', 'nesting', 'discontinuous', 'relation', 'attribute', 'note', 'document_label', 'type', 'token_boundary', 'duplicate', 'text'],
  endings: ['.jsonld', '.json', '.jsonl'],
  recognises: ({ json }) => isRawObject(json) && (
    strings(json['@context']).some((context) => /w3\.org\/ns\/(?:anno|oa)\b/.test(context))
    || ['Annotation', 'AnnotationPage', 'AnnotationCollection'].some((type) => isOfType(json, type))),
  read: readAnnotations,
  write: {
    layout: 'one_file',
    fit: { holdsRelationDetails: true, holdsDocumentNote: true },
    begin: () => '[\n',
    between: ',\n',
    end: () => '\n]\n',
    pieces: (work) => annotationsOf(work).map((annotation) => JSON.stringify(annotation)),
  },
};

/**
 * How many annotations are held to be gathered by source and creator. Beyond it all but those of the article that is being read are handed
 * on: what comes later of the others makes records of its own, and only links between the two sides are lost, and refused.
 */
const MOST_HELD = 50_000;

async function* readAnnotations(input: FormatInput): AsyncGenerator<ReadItem> {
  let held: ReadAnnotation[] = [];
  let count = 0;
  for await (const { line, content } of input.jsonValues()) {
    const raw = content.ok ? annotationsIn(content.value) : null;
    if (!content.ok) yield refusedItem(line, content.error);
    else if (raw === null) yield refusedItem(line, { code: 'import.bad_line', params: { line: line ?? 1 } });
    for (const annotation of raw ?? []) held.push(readAnnotation(annotation, line, `#${String((count += 1))}`));
    if (held.length < MOST_HELD) continue;
    const { done, going } = partition(held);
    yield* recordsOf(done, input.name);
    held = going;
  }
  yield* recordsOf(held, input.name);
}

/** Parts the annotations of the source that came last, with the links among them, from all others; nothing is kept where that would be most of them. */
function partition(held: readonly ReadAnnotation[]): { done: readonly ReadAnnotation[]; going: ReadAnnotation[] } {
  const last = held.map(({ places }) => [...places.keys()].at(-1)).findLast((source) => source !== undefined);
  const current = new Set(held.filter(({ places, wholes }) => [...places.keys(), ...wholes.map(({ source }) => source)].includes(last ?? '')));
  const ids = new Set([...current].map(({ id }) => id));
  const isGoing = (annotation: ReadAnnotation): boolean => current.has(annotation) || annotation.wholes.some(({ source }) => ids.has(source));
  const going = held.filter(isGoing);
  return going.length > MOST_HELD / 2 ? { done: held, going: [] } : { done: held.filter((annotation) => !isGoing(annotation)), going };
}

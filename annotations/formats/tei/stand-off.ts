import type { SpanId } from '../../../shared/ids.ts';
import type { JsonValue } from '../../../shared/json.ts';
import type { AnnotationSetRecord, Article, Relation, Span } from '../../../shared/records.ts';
import { fragmentsOf } from '../../model/span-place.ts';
import { featureStructure, named } from './features.ts';
import { block, element, escaped, type Xml } from './xml.ts';

/** The tags, their attributes and notes, the quotations with their speakers, the links, and what is said of the article as a whole. */
export function standOff({ meta }: Article, set: AnnotationSetRecord | null): Xml {
  return block('standOff', {}, [...(set === null ? [] : partsOf(set)), featureStructure({ type: 'metadata' }, meta)]);
}

function partsOf(set: AnnotationSetRecord): Xml[] {
  const ids = new Map<SpanId, string>(set.spans.map(({ id }, index) => [id, `s${String(index + 1)}`]));
  const spans = set.spans.map((span) => ({ span, id: ids.get(span.id) ?? '' }));
  const links = set.relations.map((relation, index) => ({ relation, id: `r${String(index + 1)}`, ends: [ids.get(relation.from) ?? '', ids.get(relation.to) ?? ''] as const }));
  return [
    block('spanGrp', { type: 'tags' }, spans.map(spanXml)),
    block('list', { type: 'quotations' }, spans.flatMap(({ span, id }) => quotation(span, id, links))),
    block('linkGrp', { type: 'relations' }, links.map(linkXml)),
    block('listAnnotation', { type: 'notes' }, [...spans, ...links].flatMap(noteXml)),
    ...spans.map(({ span, id }) => featureStructure({ 'xml:id': `${id}.values`, type: 'attributes', corresp: `#${id}` }, span.attributes)),
    ...links.map(({ relation, id }) => featureStructure({ 'xml:id': `${id}.values`, type: 'attributes', corresp: `#${id}` }, relation.attributes ?? {})),
    featureStructure({ type: 'document' }, set.document.labels),
  ];
}

interface NumberedSpan {
  readonly span: Span;
  readonly id: string;
}

interface NumberedLink {
  readonly relation: Relation;
  readonly id: string;
  readonly ends: readonly [from: string, to: string];
}

/** A tag points to its places and repeats its words. */
function spanXml({ span, id }: NumberedSpan): Xml {
  const ranges = fragmentsOf(span).map(({ start, end }) => `${String(start)},${String(end - start)}`).join(',');
  const values = Object.keys(span.attributes).length === 0 ? undefined : `#${id}.values`;
  const target = `#string-range(text,${ranges})`;
  return element('span', { 'xml:id': id, ...named('type', span.type), target, ana: values, 'xml:space': 'preserve' }, escaped(span.text));
}

function linkXml({ relation, id, ends: [from, to] }: NumberedLink): Xml {
  const values = Object.keys(relation.attributes ?? {}).length === 0 ? undefined : `#${id}.values`;
  return element('link', { 'xml:id': id, ...named('type', relation.type), target: `#${from} #${to}`, ana: values });
}

function noteXml(noted: NumberedSpan | NumberedLink): Xml[] {
  const note = 'span' in noted ? noted.span.note : noted.relation.note;
  return note === undefined ? [] : [element('annotation', { target: `#${noted.id}`, motivation: 'commenting' }, element('note', { 'xml:space': 'preserve' }, escaped(note)))];
}

// The names of the schema that the program brings along: TEI has elements of its own for what they mean.
const [QUOTE, SAID_BY] = ['QUOTE', 'SAID_BY'];

const DIRECT = new Map<JsonValue | undefined, string>([['direct', 'true'], ['indirect', 'false']]);

/** A quotation as TEI means one: said by somebody in the text, or a quote of nobody who stands there. */
function quotation({ type, text, attributes }: Span, id: string, links: readonly NumberedLink[]): Xml[] {
  if (type !== QUOTE) return [];
  const who = links.filter(({ relation, ends: [from] }) => relation.type === SAID_BY && from === id).map(({ ends: [, to] }) => `#${to}`);
  const direct = DIRECT.get(attributes['quote_kind']);
  const said = who.length === 0
    ? element('quote', { corresp: `#${id}`, 'xml:space': 'preserve' }, escaped(text))
    : element('said', { corresp: `#${id}`, who: who.join(' '), direct, 'xml:space': 'preserve' }, escaped(text));
  return [element('item', {}, said)];
}

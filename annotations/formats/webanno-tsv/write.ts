import { createOffsetMap, sliceCodePoints, toUtf16 } from '../../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, Relation, Span } from '../../../shared/records.ts';
import type { ArticleFilesWriter } from '../common/format-writer.ts';
import { asPlainText, hasOddControls } from '../common/plain-text.ts';
import { survivesAsText } from '../common/text-value.ts';
import { isFeatureName, legalName, NOTE } from '../common/uima-names.ts';
import { ANY_LAYER } from './annotations.ts';
import { escapeText, escapeValue } from './escapes.ts';
import { layOut, tokensOf, type Unit, type UnitSentence } from './units.ts';

const holdsText = (value: string): boolean => value !== '' && !value.includes('\r') && !hasOddControls(value);

/** Writes a layer for each type of tag; links are slots of their source that take any annotation, since a link layer joins tags of one layer only. */
export const webannoTsvWriter: ArticleFilesWriter = {
  layout: 'file_per_article',
  fit: {
    holdsValue: (value, place) => isFeatureName(place.name) && survivesAsText(value, place) && holdsText(asText(value)),
    writtenName: legalName,
    holdsNote: holdsText,
    refusesSpan: (span, article) => {
      // Between the fragments of a tag too: it is written as one stretch.
      if (hasOddControls(article.text) && hasOddControls(sliceCodePoints(createOffsetMap(article.text), span))) return 'text';
      return standsOnTokens(span, article) ? null : 'token_boundary';
    },
    writtenText: ({ article }) => asPlainText(article.text),
  },
  files: (article, set) => [{ name: '.tsv', content: tsvOf(article, set) }],
};

const asText = (value: Span['attributes'][string]): string => (typeof value === 'object' ? '' : String(value));

// The tags of one article are judged one after the other, and its tokens are found once for all of them.
const covers = new WeakMap<Article, Uint8Array>();

/** Whether a tag begins and ends inside tokens; only what stands between them has no row that it could stand on. */
function standsOnTokens({ start, end }: Span, article: Article): boolean {
  const cover = covers.get(article) ?? coverOf(article);
  covers.set(article, cover);
  return cover[start] === 1 && cover[end - 1] === 1;
}

/** For each code point of a text, 1 where it belongs to a token. */
function coverOf(article: Article): Uint8Array {
  const text = asPlainText(article.text);
  const cover = new Uint8Array(createOffsetMap(text).length);
  let [at, units] = [0, 0];
  for (const { begin, end } of tokensOf(text)) {
    at += [...text.slice(units, begin)].length;
    const length = [...text.slice(begin, end)].length;
    cover.fill(1, at, at + length);
    at += length;
    units = end;
  }
  return cover;
}

/** A column: what the head calls it, and what it says of a tag. */
interface WrittenColumn {
  readonly head: string;
  readonly cell: (span: Span) => string;
}

function tsvOf(article: Article, set: AnnotationSetRecord | null): string {
  const text = asPlainText(article.text);
  const map = createOffsetMap(text);
  const { spans, relations } = set ?? { spans: [], relations: [] };
  const sentences = layOut(text, spans.map((span) => ({ begin: toUtf16(map, span.start), end: toUtf16(map, span.end), span })));
  const layers = layersOf(spans, linksOf(spans, relations, sentences));
  const heads = layers.map(({ type, columns }) => `#T_SP=${layerName(type)}|${columns.map(({ head }) => head).join('|')}`);
  const body = sentences.flatMap(({ begin, end, units }) => ['', `#Text=${escapeText(text.slice(begin, end))}`, ...units.map((unit) => rowOf(text, unit, layers))]);
  return ['#FORMAT=WebAnno TSV 3.3', ...heads, '', ...body, ''].join('\n');
}

function rowOf(text: string, { id, begin, end, spans }: Unit, layers: readonly WrittenLayer[]): string {
  const cells = layers.flatMap(({ type, columns }) => {
    const stack = spans.filter((span) => span.type === type);
    return columns.map(({ cell }) => (stack.length === 0 ? '_' : stack.map(cell).join('|')));
  });
  return [id, `${String(begin)}-${String(end)}`, escapeText(text.slice(begin, end)), ...cells, ''].join('\t');
}

/** Numbers the tags; a link refers to the first row of its filler. */
function linksOf(spans: readonly Span[], relations: readonly Relation[], sentences: readonly UnitSentence[]): Links {
  const ids = new Map(spans.map(({ id }, index) => [id, `[${String(index + 1)}]`]));
  const units = new Map<string, string>();
  for (const unit of sentences.flatMap((sentence) => sentence.units)) {
    for (const { id } of unit.spans) if (!units.has(id)) units.set(id, unit.id);
  }
  return { relations, idOf: ({ id }) => ids.get(id) ?? '', reference: (id) => `${units.get(id) ?? ''}${ids.get(id) ?? ''}` };
}

const layerName = (type: string): string => `webanno.custom.${type}`;

interface WrittenLayer {
  readonly type: string;
  readonly columns: readonly WrittenColumn[];
}

/** How links and numbers of tags are told. */
interface Links {
  readonly relations: readonly Relation[];
  readonly idOf: (span: Span) => string;
  readonly reference: (id: Relation['to']) => string;
}

function layersOf(spans: readonly Span[], links: Links): readonly WrittenLayer[] {
  return [...new Set(spans.map(({ type }) => type))].map((type) => {
    const own = spans.filter((span) => span.type === type);
    const columns = [...featureColumns(own, links), ...slotColumns(type, own, links)];
    return { type, columns: columns.length === 0 ? [{ head: '', cell: (span) => `*${links.idOf(span)}` }] : columns };
  });
}

function featureColumns(spans: readonly Span[], { idOf }: Links): WrittenColumn[] {
  const names = new Set(spans.flatMap(({ attributes }) => Object.keys(attributes)));
  const value = (text: string | undefined): string => (text === undefined ? '*' : escapeValue(text));
  const features = [...names].map((name): WrittenColumn => ({
    head: name, cell: (span) => value(Object.hasOwn(span.attributes, name) ? asText(span.attributes[name] ?? '') : undefined) + idOf(span),
  }));
  const notes = spans.some(({ note }) => note !== undefined) ? [{ head: NOTE, cell: (span: Span) => value(span.note) + idOf(span) }] : [];
  return [...features, ...notes];
}

/** Two columns for each kind of link: the roles, which our links have not, and the fillers. */
function slotColumns(type: string, spans: readonly Span[], { relations, idOf, reference }: Links): WrittenColumn[] {
  const hosts = new Set(spans.map(({ id }) => id));
  const own = relations.filter(({ from }) => hosts.has(from));
  return [...new Set(own.map((relation) => relation.type))].flatMap((slot): WrittenColumn[] => {
    const fillersOf = new Map<string, string[]>();
    for (const { from, to } of own.filter((relation) => relation.type === slot)) fillersOf.set(from, [...fillersOf.get(from) ?? [], reference(to)]);
    const fillers = ({ id }: Span): readonly string[] => fillersOf.get(id) ?? [];
    const written = (cells: readonly string[]): string => (cells.length === 0 ? '*' : cells.join(';'));
    return [
      { head: `ROLE_${layerName(type)}:${slot}_${layerName(type)}${slot}Link`, cell: (span) => written(fillers(span).map(() => '*')) + idOf(span) },
      { head: ANY_LAYER, cell: (span) => written(fillers(span)) },
    ];
  });
}

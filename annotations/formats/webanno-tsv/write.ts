import { createOffsetMap, toUtf16 } from '../../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, Relation, Span } from '../../../shared/records.ts';
import type { ArticleFilesWriter } from '../common/format-writer.ts';
import { asPlainText, hasOddControls } from '../common/plain-text.ts';
import { survivesAsText } from '../common/text-value.ts';
import { isFeatureName, legalName, NOTE } from '../common/uima-names.ts';
import { ANY_LAYER } from './annotations.ts';
import { escapeText, escapeValue } from './escapes.ts';
import { layOut, tokensOf } from './units.ts';

const holdsText = (value: string): boolean => value !== '' && !value.includes('\r') && !hasOddControls(value);

/** Writes a layer for each type of tag; links are slots of their source that take any annotation, since a link layer joins tags of one layer only. */
export const webannoTsvWriter: ArticleFilesWriter = {
  layout: 'file_per_article',
  fit: {
    holdsValue: (value, place) => isFeatureName(place.name) && survivesAsText(value, place) && holdsText(asText(value)),
    writtenName: legalName,
    holdsNote: holdsText,
    refusesSpan: (span, article) => {
      if (hasOddControls(span.text)) return 'text';
      return standsOnTokens(span, article) ? null : 'token_boundary';
    },
    writtenText: ({ article }) => asPlainText(article.text),
  },
  files: (article, set) => [{ name: '.tsv', content: tsvOf(article, set) }],
};

const asText = (value: Span['attributes'][string]): string => (typeof value === 'object' ? '' : String(value));

const covered = new WeakMap<Article, { readonly starts: Uint8Array }>();

/** Whether a tag begins and ends inside tokens; only what stands between them has no row that it could stand on. */
function standsOnTokens({ start, end }: Span, article: Article): boolean {
  const starts = covered.get(article)?.starts ?? coverOf(article);
  return starts[start] === 1 && starts[end - 1] === 1;
}

/** For each code point of a text, 1 where it belongs to a token. */
function coverOf(article: Article): Uint8Array {
  const text = asPlainText(article.text);
  const starts = new Uint8Array(createOffsetMap(text).length);
  let [at, units] = [0, 0];
  for (const { begin, end } of tokensOf(text)) {
    at += [...text.slice(units, begin)].length;
    const length = [...text.slice(begin, end)].length;
    starts.fill(1, at, at + length);
    at += length;
    units = end;
  }
  covered.set(article, { starts });
  return starts;
}

/** A column: what the head calls it, and what it says of a tag. */
interface WrittenColumn {
  readonly head: string;
  readonly cell: (span: Span) => string;
}

function tsvOf(article: Article, set: AnnotationSetRecord | null): string {
  const text = asPlainText(article.text);
  const map = createOffsetMap(text);
  const spans = set?.spans ?? [];
  const sentences = layOut(text, spans.map((span) => ({ begin: toUtf16(map, span.start), end: toUtf16(map, span.end), span })));
  const ids = new Map(spans.map((span, index) => [span.id, String(index + 1)]));
  const units = new Map<Span, string>();
  for (const { id, spans: here } of sentences.flatMap((sentence) => sentence.units)) for (const span of here) if (!units.has(span)) units.set(span, id);
  const references = new Map(spans.map((span) => [span.id, `${units.get(span) ?? ''}[${ids.get(span.id) ?? ''}]`]));
  const layers = layersOf(spans, { relations: set?.relations ?? [], idOf: (span) => `[${ids.get(span.id) ?? ''}]`, reference: (id) => references.get(id) ?? '' });
  const head = ['#FORMAT=WebAnno TSV 3.3', ...layers.map(({ type, columns }) => `#T_SP=${layerName(type)}|${columns.map((column) => column.head).join('|')}`), '', ''];
  const body = sentences.flatMap((sentence) => ['', `#Text=${escapeText(text.slice(sentence.begin, sentence.end))}`, ...sentence.units.map(({ id, begin, end, spans: here }) => {
    const cells = layers.flatMap(({ type, columns }) => {
      const stack = here.filter((span) => span.type === type);
      return columns.map(({ cell }) => (stack.length === 0 ? '_' : stack.map(cell).join('|')));
    });
    return [id, `${String(begin)}-${String(end)}`, escapeText(text.slice(begin, end)), ...cells, ''].join('\t');
  })]);
  return [...head.slice(0, -1), ...body, ''].join('\n');
}

const layerName = (type: string): string => `webanno.custom.${type}`;

/** How links and numbers of tags are told. */
interface Links {
  readonly relations: readonly Relation[];
  readonly idOf: (span: Span) => string;
  readonly reference: (id: Relation['to']) => string;
}

function layersOf(spans: readonly Span[], links: Links): readonly { readonly type: string; readonly columns: readonly WrittenColumn[] }[] {
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
    const fillers = (span: Span): string[] => own.filter((relation) => relation.type === slot && relation.from === span.id).map(({ to }) => reference(to));
    const written = (cells: readonly string[]): string => (cells.length === 0 ? '*' : cells.join(';'));
    return [
      { head: `ROLE_${layerName(type)}:${slot}_${layerName(type)}${slot}Link`, cell: (span) => written(fillers(span).map(() => '*')) + idOf(span) },
      { head: ANY_LAYER, cell: (span) => written(fillers(span)) },
    ];
  });
}

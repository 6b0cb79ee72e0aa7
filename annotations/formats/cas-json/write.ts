import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import { createOffsetMap, toUtf16, type CodePointRange } from '../../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, Relation, Span } from '../../../shared/records.ts';
import type { ArticleFilesWriter, WriteContext } from '../common/format-writer.ts';
import { isFeatureName, legalName, NOTE, rangeOf, type Range } from '../common/uima-names.ts';

const SOFA = 1;
const ANNOTATION = 'uima.tcas.Annotation';
const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';
const FITTING: Readonly<Record<Range, string>> = { 'uima.cas.String': 'string', 'uima.cas.Double': 'number', 'uima.cas.Boolean': 'boolean' };

/** Writes a CAS with one view: a declared type for each type of tag and link, their attributes and notes as declared features. */
export const casWriter: ArticleFilesWriter = {
  layout: 'file_per_article',
  fit: {
    holdsValue: (value, { type, name, schema }) => isFeatureName(name) && typeof value === FITTING[rangeOf(schema, type, name)],
    writtenName: legalName,
    holdsRelationDetails: true,
  },
  files: (article, set, context) => [{ name: '.json', content: `${JSON.stringify(casOf(article, set, context), null, 1)}\n` }],
};

function casOf(article: Article, set: AnnotationSetRecord | null, { schema }: WriteContext): JsonObject {
  const map = createOffsetMap(article.text);
  const place = ({ start, end }: CodePointRange): JsonObject => ({ '@sofa': SOFA, begin: toUtf16(map, start), end: toUtf16(map, end) });
  const cas = new CasWriter(place, (type, name) => rangeOf(schema, type, name));
  cas.metadata(article, map.text.length);
  for (const span of set?.spans ?? []) cas.span(span);
  for (const relation of set?.relations ?? []) cas.relation(relation);
  return cas.whole(article.text);
}

/** Gives structures their ids and gathers the types that they need. */
class CasWriter {
  readonly #place: (range: CodePointRange) => JsonObject;
  readonly #range: (type: string, name: string) => Range;
  readonly #types = new Map<string, Map<string, string>>();
  readonly #structures: JsonObject[] = [];
  readonly #spans = new Map<string, { readonly id: number; readonly span: Span }>();
  readonly #spanTypes = new Set<string>();

  constructor(place: (range: CodePointRange) => JsonObject, range: (type: string, name: string) => Range) {
    this.#place = place;
    this.#range = range;
  }

  metadata({ meta }: Article, length: number): void {
    this.#declare(METADATA, { documentId: 'uima.cas.String', documentTitle: 'uima.cas.String' });
    const language = meta.language === 'other' ? 'x-unspecified' : meta.language;
    this.#add({ '%TYPE': METADATA, '@sofa': SOFA, begin: 0, end: length, language, documentId: meta.source, documentTitle: meta.source });
  }

  span(span: Span): void {
    const type = `webanno.custom.${span.type}`;
    this.#spanTypes.add(span.type);
    const features = this.#features(type, span.type, span);
    this.#spans.set(span.id, { id: this.#add({ '%TYPE': type, ...this.#place(span), ...features }), span });
  }

  /** A link stands, as such tools have it, where its dependent stands. */
  relation(relation: Relation): void {
    const [from, to] = [this.#spans.get(relation.from), this.#spans.get(relation.to)];
    if (from === undefined || to === undefined) return;
    // One type cannot be both a tag and a link.
    const type = this.#spanTypes.has(relation.type) ? `webanno.custom.relation.${relation.type}` : `webanno.custom.${relation.type}`;
    this.#declare(type, { Governor: ANNOTATION, Dependent: ANNOTATION });
    this.#add({ '%TYPE': type, ...this.#place(to.span), '@Governor': from.id, '@Dependent': to.id, ...this.#features(type, '', relation) });
  }

  whole(text: string): JsonObject {
    const types = [...this.#types].map(([name, features]) => [name, {
      '%NAME': name, '%SUPER_TYPE': name === METADATA ? 'uima.tcas.DocumentAnnotation' : ANNOTATION,
      ...Object.fromEntries([...features].map(([feature, range]) => [feature, { '%NAME': feature, '%RANGE': range }])),
    }] as const);
    const sofa = { '%ID': SOFA, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text };
    return {
      '%TYPES': Object.fromEntries(types),
      '%FEATURE_STRUCTURES': [sofa, ...this.#structures],
      '%VIEWS': { _InitialView: { '%SOFA': SOFA, '%MEMBERS': this.#structures.map((structure) => structure['%ID'] ?? 0) } },
    };
  }

  #features(type: string, range: string, { attributes = {}, note }: Pick<Relation, 'attributes' | 'note'>): JsonObject {
    const ranges = Object.keys(attributes).map((name) => [name, this.#range(range, name)] as const);
    this.#declare(type, { ...Object.fromEntries(ranges), ...(note === undefined ? {} : { [NOTE]: 'uima.cas.String' }) });
    const features: Record<string, JsonValue> = { ...attributes };
    return note === undefined ? features : { ...features, [NOTE]: note };
  }

  #declare(type: string, features: Readonly<Record<string, string>>): void {
    const known = this.#types.get(type) ?? new Map<string, string>();
    for (const [name, range] of Object.entries(features)) known.set(name, range);
    this.#types.set(type, known);
  }

  #add(structure: JsonObject): number {
    const id = SOFA + 1 + this.#structures.length;
    this.#structures.push({ '%ID': id, ...structure });
    return id;
  }
}

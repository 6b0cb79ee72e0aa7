import type { Article, AnnotationSetRecord, Span } from '../../shared/records.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { quoteMark } from '../../shared/schema/quote-mark.ts';
import { fragmentsOf } from '../model/span-place.ts';
import { quoteTypes, ROLES } from './common/default-roles.ts';
import { digestSet } from './common/digest.ts';
import type { WritingFormat } from './common/format.ts';
import type { Digest } from './common/format-writer.ts';
import { LinkedTags, nameOf, type LinkedTag } from './common/linked-tags.ts';
import { tableRow, type Cell } from '../../shared/table-cell.ts';
import { QUOTE_TABLE } from './csv/exported-tables.ts';

const COLUMNS = [
  ...QUOTE_TABLE, 'source', 'date', 'headline', 'speaker', 'speaker_words', 'speaker_type', 'speaker_place', 'speaker_role', 'cue', 'cue_place',
  'quote', 'quote_kind', 'quote_mark', 'start', 'end', 'fragments', 'note',
];

/**
 * A table of quotes, one a row, for those who count who speaks. Tags that are neither quotes nor linked to one as its speaker, the speaker's role or its cue
 * are counted as lost; a project whose schema has no quotes gives the header alone.
 */
export const quotesCsvFormat: WritingFormat = {
  name: 'quotes-csv',
  unit: 'code_point',
  carries: ['overlap', 'nesting', 'discontinuous', 'token_boundary', 'duplicate'],
  endings: ['.csv'],
  write: {
    layout: 'one_file',
    fit: { digest: digestQuotes },
    begin: () => tableRow(COLUMNS, ','),
    pieces: ({ article, sets }, { schema }) => sets.flatMap((set) => (set === null ? [] : quoteRows(article, set, schema))),
  },
};

/** What a row tells of a quote besides itself. */
interface Attribution {
  readonly speakers: readonly LinkedTag[];
  /** Whom the speakers' words stand for. */
  readonly people: readonly LinkedTag[];
  readonly roles: readonly LinkedTag[];
  readonly cues: readonly LinkedTag[];
}

function attributionOf(links: LinkedTags, quote: Span): Attribution {
  const speakers = links.to(quote, ROLES.quote.saidBy);
  const people = speakers.flatMap(({ span }) => links.meant(span));
  const roles = people.flatMap(({ span }) => links.to(span, ROLES.entity.hasRole));
  return { speakers, people, roles, cues: links.to(quote, ROLES.quote.cuedBy) };
}

function digestQuotes(set: AnnotationSetRecord, schema: LabelSchema): Digest {
  const types = quoteTypes(schema);
  const links = new LinkedTags(set);
  const quotes = set.spans.filter(({ type }) => types.has(type));
  const linked = quotes.flatMap((quote) => {
    const { speakers, people, roles, cues } = attributionOf(links, quote);
    return [...speakers, ...people, ...roles, ...cues];
  });
  const isQuote = (span: Span): boolean => types.has(span.type);
  return digestSet(set, {
    spans: new Set([...quotes, ...linked.map(({ span }) => span)]),
    relations: new Set(linked.flatMap(({ relations }) => relations)),
    showsAttribute: (span, name) => (isQuote(span) ? name === ROLES.quote.kind && typeof span.attributes[name] === 'string' : name === ROLES.entity.canonical),
    showsNote: isQuote,
    showsFragments: true,
  });
}

function quoteRows(article: Article, set: AnnotationSetRecord, schema: LabelSchema): readonly string[] {
  const types = quoteTypes(schema);
  const links = new LinkedTags(set);
  return set.spans.filter(({ type }) => types.has(type)).map((quote) => quoteRow(article, set, { quote, ...attributionOf(links, quote) }));
}

function quoteRow({ id, meta }: Article, { annotator }: AnnotationSetRecord, { quote, speakers, people, roles, cues }: Attribution & { readonly quote: Span }): string {
  const kind = quote.attributes[ROLES.quote.kind];
  const cells: readonly Cell[] = [
    id, annotator.name, quote.id, meta.source, meta.date, meta.headline,
    each(people, nameOf), each(speakers, ({ text }) => text), each(people, ({ type }) => type), each(speakers, placeOf), each(roles, nameOf), each(cues, ({ text }) => text), each(cues, placeOf),
    quote.text, typeof kind === 'string' ? kind : null, quoteMark(quote.text), quote.start, quote.end,
    quote.fragments === undefined ? null : JSON.stringify(quote.fragments), quote.note ?? null,
  ];
  return tableRow(cells, ',');
}

/** What several tags say, each once. */
function each(tags: readonly LinkedTag[], say: (span: Span) => string): string {
  return [...new Set(tags.map(({ span }) => say(span)))].join('; ');
}

function placeOf(span: Span): string {
  return fragmentsOf(span).map(({ start, end }) => `${String(start)}-${String(end)}`).join(',');
}

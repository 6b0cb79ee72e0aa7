import type { JsonValue } from '../../../shared/json.ts';
import type { AnnotationSetRecord, Article, Relation, Span } from '../../../shared/records.ts';
import { fragmentsOf } from '../../model/span-place.ts';
import type { ArticleFilesWriter, NamedContent } from '../common/format-writer.ts';
import { asPlainText, hasOddControls } from '../common/plain-text.ts';
import { survivesAsText } from '../common/text-value.ts';

const MARK = '\uFEFF';
/** A plain value as it is written; nothing for lists, records and null, which no line holds. */
const asWord = (value: JsonValue): string => (typeof value === 'object' ? '' : String(value));
const isOneWord = (word: string): boolean => word !== '' && !/[\s\p{Cc}]/u.test(word);

/** Writes a text and its annotations; what neither of the two files can hold is left out by the fit. */
export const bratWriter: ArticleFilesWriter = {
  layout: 'file_per_article',
  fit: {
    holdsValue: (value, place) => isOneWord(place.name) && place.name !== '__proto__' && (value === true || (isOneWord(asWord(value)) && survivesAsText(value, place))),
    writtenName: (name) => name.replace(/\s+/gu, '_'),
    holdsNote: (note) => note !== '' && !/[\n\r]/.test(note) && !hasOddControls(note),
    refusesSpan: (span, article) => (hasOddControls(span.text) || isBlank(article) ? 'text' : null),
    holdsRelationDetails: true,
    writtenText: ({ article }) => (isBlank(article) ? '' : asPlainText(article.text)),
  },
  files: writeBrat,
};

/** No file of blanks alone can be read as an article. */
const isBlank = ({ text }: Article): boolean => text.trim() === '';

function writeBrat(article: Article, set: AnnotationSetRecord | null): readonly NamedContent[] {
  if (isBlank(article)) return [];
  // A first character that would be taken for the mark of the file gets a true mark before it, which readers of offsets count.
  const mark = article.text.startsWith(MARK) ? MARK : '';
  const lines = new AnnWriter(mark.length);
  for (const span of set?.spans ?? []) lines.span(span);
  for (const relation of set?.relations ?? []) lines.relation(relation);
  return [{ name: '.txt', content: mark + asPlainText(article.text) }, { name: '.ann', content: lines.content() }];
}

/** Gives annotations their ids, counted by kind. */
class AnnWriter {
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #ids = new Map<string, string>();
  readonly #shift: number;

  /** `shift` is added to all offsets. */
  constructor(shift: number) {
    this.#shift = shift;
  }

  span(span: Span): void {
    const id = this.#next('T');
    this.#ids.set(span.id, id);
    const places = fragmentsOf(span).map(({ start, end }) => `${String(start + this.#shift)} ${String(end + this.#shift)}`).join(';');
    const words = span.text.replaceAll('\n', ' ');
    this.#lines.push(`${id}\t${span.type} ${places}\t${words}`);
    this.#details(id, words, span);
  }

  relation(relation: Relation): void {
    const id = this.#next('R');
    const [from, to] = [relation.from, relation.to].map((end) => this.#ids.get(end) ?? '');
    this.#lines.push(`${id}\t${relation.type} Arg1:${from ?? ''} Arg2:${to ?? ''}`);
    this.#details(id, '', relation);
  }

  content(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #details(id: string, words: string, { attributes = {}, note }: Pick<Relation, 'attributes' | 'note'>): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (isReference(name, value)) this.#lines.push(`${this.#next('N')}\tReference ${id} ${value}\t${words}`);
      else this.#lines.push(`${this.#next('A')}\t${name} ${id}${value === true ? '' : ` ${asWord(value)}`}`);
    }
    if (note !== undefined) this.#lines.push(`${this.#next('#')}\tAnnotatorNotes ${id}\t${note}`);
  }

  #next(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${kind}${String(count)}`;
  }
}

/** An entry of a knowledge base, as brat's links name one: `Wikidata:Q123`. */
function isReference(name: string, value: JsonValue): value is string {
  return name === 'link' && typeof value === 'string' && /^[^:]+:./u.test(value);
}

import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import type { Article, Status } from '../../shared/records.ts';
import { hasOnlyReviews, saysNothing, type AnnotationSet } from '../model/annotation-set.ts';
import { compareText } from '../model/span-place.ts';
import { foldWords } from './folded-words.ts';
import { Lexicon } from './lexicon.ts';
import { Strings } from './strings.ts';
import { COLUMN, countRows, ROW, rowAt, rowsOf, type TagRows } from './tag-rows.ts';
import { factsOf, WordBlock, type ArticleFacts, type ArticleWords } from './word-block.ts';
import { streamOf } from './word-stream.ts';

/** One annotator's tags on one article, as a search needs them. */
export interface IndexedSet {
  readonly article: ArticleId;
  readonly annotator: AnnotatorId;
  /** The annotator's name, folded. */
  readonly name: string;
  /** Null for a set that says nothing of the article. */
  readonly status: Status | null;
  readonly rows: TagRows;
}

/** A block of articles with the slot of its first one. */
export interface PlacedBlock {
  readonly block: WordBlock;
  readonly base: number;
}

/** How many articles a block holds; those that came since the last full one are made a block anew when somebody searches. */
export const BLOCK_SIZE = 1_000;

/**
 * The words and tags of a project's articles, for searching. Each article has a slot, a number that it keeps; slots of removed articles stay empty.
 * Blocks that are full never change, so that what an edit or a new article costs does not grow with the project.
 */
export class CorpusIndex {
  readonly lexicon = new Lexicon();
  readonly strings = new Strings();
  readonly #full: PlacedBlock[] = [];
  #fresh: ArticleWords[] = [];
  #freshBlock: WordBlock | null = null;
  readonly #slots = new Map<ArticleId, number>();
  readonly #facts: (ArticleFacts | null)[] = [];
  readonly #sets: (readonly IndexedSet[])[] = [];
  #orders: { name?: Uint32Array; date?: Uint32Array } = {};
  readonly #types = new Set<number>();
  readonly #attributes = new Set<number>();

  /** How many slots there are, empty ones included. */
  get slots(): number { return this.#facts.length; }

  get articles(): number { return this.#slots.size; }

  has(id: ArticleId): boolean { return this.#slots.has(id); }

  articleIds(): Iterable<ArticleId> { return this.#slots.keys(); }

  /** What is known of the article in a slot; null where it was removed. */
  facts(slot: number): ArticleFacts | null { return this.#facts[slot] ?? null; }

  slotOf(id: ArticleId): number | undefined { return this.#slots.get(id); }

  sets(slot: number): readonly IndexedSet[] { return this.#sets[slot] ?? NO_SETS; }

  /** Adds an article; one that is there already stays, since texts never change. */
  putArticle(article: Article): void {
    if (!this.has(article.id)) this.putWords({ facts: factsOf(article), words: streamOf(article.text, this.lexicon) });
  }

  /** Adds an article whose words are numbers of this lexicon already. */
  putWords(article: ArticleWords): void {
    this.#slots.set(article.facts.id, this.#facts.length);
    this.#facts.push(article.facts);
    this.#fresh.push(article);
    this.#freshBlock = null;
    this.#orders = {};
    if (this.#fresh.length === BLOCK_SIZE) this.#close();
  }

  removeArticle(id: ArticleId): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#facts[slot] = null;
    this.#sets[slot] = NO_SETS;
    this.#orders = {};
  }

  /** Takes in what a set says now; nothing where its article is not known. */
  putSet(set: AnnotationSet, text: string): void {
    const isSilent = saysNothing(set) || hasOnlyReviews(set);
    this.putRows({
      article: set.article, annotator: set.annotator.id, name: foldWords(set.annotator.name), status: isSilent ? null : set.document.status, rows: rowsOf(set, text, this.strings),
    });
  }

  /** Takes in a set whose rows are made already. */
  putRows(set: IndexedSet): void {
    const slot = this.#slots.get(set.article);
    if (slot === undefined) return;
    this.#noteNames(set.rows);
    this.#sets[slot] = [...this.sets(slot).filter(({ annotator }) => annotator !== set.annotator), set];
  }

  removeSet(article: ArticleId, annotator: AnnotatorId): void {
    const slot = this.#slots.get(article);
    if (slot !== undefined) this.#sets[slot] = this.sets(slot).filter((set) => set.annotator !== annotator);
  }

  /** All blocks in the order of their slots. */
  blocks(): readonly PlacedBlock[] {
    if (this.#fresh.length === 0) return this.#full;
    this.#freshBlock ??= new WordBlock(this.#fresh);
    return [...this.#full, { block: this.#freshBlock, base: this.slots - this.#fresh.length }];
  }

  /** The slots of all articles by name (file name, then id) or by date (undated ones last). */
  slotsInOrder(isByDate: boolean): Uint32Array {
    const kind = isByDate ? 'date' : 'name';
    this.#orders[kind] ??= orderSlots(this.#facts, isByDate);
    return this.#orders[kind];
  }

  /** Names of types and attributes that tags bear, whatever the schema says. */
  names(): { readonly types: ReadonlySet<string>; readonly attributes: ReadonlySet<string> } {
    return { types: new Set([...this.#types].map((id) => this.strings.text(id))), attributes: new Set([...this.#attributes].map((id) => this.strings.text(id))) };
  }

  #noteNames(rows: TagRows): void {
    const valuesFrom = rowAt(countRows(rows));
    for (let row = rowAt(0); row < valuesFrom; row += ROW) this.#types.add(rows[row + COLUMN.type] ?? 0);
    for (let at = valuesFrom; at < rows.length; at += 2) this.#attributes.add(rows[at] ?? 0);
  }

  #close(): void {
    this.#full.push({ block: new WordBlock(this.#fresh), base: this.slots - this.#fresh.length });
    this.#fresh = [];
  }
}

const NO_SETS: readonly IndexedSet[] = [];

function orderSlots(facts: readonly (ArticleFacts | null)[], isByDate: boolean): Uint32Array {
  const present = facts.flatMap((each, slot) => (each === null ? [] : [{ slot, key: `${isByDate ? each.date ?? UNDATED : ''} ${each.source}`, id: each.id }]));
  present.sort((a, b) => (a.key === b.key ? compareText(a.id, b.id) : compareText(a.key, b.key)));
  return Uint32Array.from(present, ({ slot }) => slot);
}

const UNDATED = '~';

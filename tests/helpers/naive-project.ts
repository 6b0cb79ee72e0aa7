import type { Command, SingleCommand } from '../../shared/command.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { AnnotationSetRecord, Article, Status } from '../../shared/records.ts';
import type { AttributeDefinition, LabelSchema, RelationType } from '../../shared/schema/label-schema.ts';

/** A tag as the naive model holds it: everything but times, which only exports compare. */
export interface NaiveTag {
  id: string;
  type: string;
  pieces: [number, number][];
  isPieced: boolean;
  text: string;
  attributes: JsonObject;
  note: string;
  absent: string[];
}

interface NaiveLink {
  id: string;
  type: string;
  from: string;
  to: string;
}

/** What is said of one article; plain data, so that a copy is a copy. */
export interface NaiveSet {
  status: Status;
  reason: string | undefined;
  note: string;
  labels: JsonObject;
  tags: NaiveTag[];
  links: NaiveLink[];
  /** Grows with each record written: tells an edit that did nothing from one that wrote the same again. */
  writes: Record<string, number>;
}

type State = Record<ArticleId, NaiveSet>;

/** An edit of one article, as both requests of the window have it. */
export interface NaiveEdit {
  readonly article: ArticleId;
  readonly command: Command;
}

class Refused extends Error {}

function demand(holds: boolean): asserts holds {
  if (!holds) throw new Refused();
}

/**
 * What the store should hold, in the plainest way: arrays, whole copies for undo and redo, rules written anew from what a person
 * is promised. It reads the schema as data and shares no code with the program.
 */
export class NaiveProject {
  readonly #schema: LabelSchema;
  readonly #texts: ReadonlyMap<ArticleId, { letters: readonly string[]; borders: ReadonlySet<number> }>;
  #writes = 0;
  state: State;

  constructor(schema: LabelSchema, articles: readonly Article[]) {
    this.#schema = schema;
    this.#texts = new Map(articles.map(({ id, text }) => [id, { letters: [...text], borders: characterBorders(text) }]));
    this.state = Object.fromEntries(articles.map(({ id }) => [id, { status: 'todo', reason: undefined, note: '', labels: {}, tags: [], links: [], writes: {} }]));
  }

  /** All edits or none; answers whether they were taken, and whether anything was written. */
  edit(edits: readonly NaiveEdit[]): { isTaken: boolean; isWritten: boolean } {
    const before = this.state;
    try {
      for (const { article, command } of edits) {
        this.state = structuredClone(this.state);
        this.#editOne(article, command);
      }
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      this.state = before;
      return { isTaken: false, isWritten: false };
    }
    return { isTaken: true, isWritten: JSON.stringify(this.state) !== JSON.stringify(before) };
  }

  #editOne(article: ArticleId, command: Command): void {
    const set = this.state[article];
    demand(set !== undefined);
    const before = new Set(set.tags.map(({ id }) => id));
    const commands = command.kind === 'batch' ? command.commands : [command];
    for (const each of commands) this.#apply(article, set, each);
    const speaksOfArticle = commands.some(({ kind }) => kind === 'status.set' || kind.startsWith('document.'));
    if (!speaksOfArticle && set.status === 'todo' && set.tags.some(({ id }) => !before.has(id))) {
      set.status = 'in_progress';
      this.#wrote(set, 'document');
    }
  }

  #apply(article: ArticleId, set: NaiveSet, command: SingleCommand): void {
    switch (command.kind) {
      case 'span.add': case 'suggestion.accept': return this.#addTag(article, set, command);
      case 'span.remove': return this.#removeTag(set, command.id);
      case 'span.resize': return this.#place(article, set, { ...tagOf(set, command.id), ...placeOf(command) });
      case 'span.retype': return this.#retype(article, set, command);
      case 'span.setAttributes': return this.#setAttributes(set, command);
      case 'span.setNote': return this.#put(set, { ...tagOf(set, command.id), note: command.note });
      case 'span.setAbsent': return this.#setAbsent(set, command);
      case 'relation.add': return this.#link(set, command);
      case 'relation.remove': return this.#unlink(set, command.id);
      case 'status.set': return this.#document(set, { status: command.status, reason: command.reason });
      case 'document.setNote': return this.#document(set, { note: command.note });
      // It knows nothing of reviews and refused suggestions, which touch neither tags nor links.
      case 'suggestion.reject': case 'suggestion.reconsider':
      case 'decision.record': case 'decision.remove': case 'reply.add': case 'reply.remove': return;
      case 'document.setLabels':
        demand(fitAll(this.#schema.labels ?? [], command.labels, set.labels));
        return this.#document(set, { labels: command.labels });
    }
  }

  #addTag(article: ArticleId, set: NaiveSet, command: Extract<SingleCommand, { kind: 'span.add' | 'suggestion.accept' }>): void {
    const { id, type, attributes = {} } = command;
    const definitions = this.#attributesOf(type);
    demand(!set.tags.some((tag) => tag.id === id));
    const all = { ...defaultsOf(definitions), ...attributes };
    demand(fitAll(definitions, all, {}));
    this.#place(article, set, { id, type, ...placeOf(command), attributes: all, note: '', absent: [] });
  }

  /** Puts a tag where it says it stands, if a tag may stand there. */
  #place(article: ArticleId, set: NaiveSet, tag: NaiveTag): void {
    const { letters = [], borders = new Set() } = this.#texts.get(article) ?? {};
    const standing = tag.pieces.map(([start, end]) => letters.slice(start, end).join('')).join(' ');
    demand(tag.pieces.every(([start, end]) => start < end && borders.has(start) && borders.has(end)));
    demand(tag.pieces.every(([start], at) => at === 0 || start >= (tag.pieces[at - 1]?.[1] ?? 0)));
    demand(standing === tag.text && standing.trim() !== '');
    demand(!set.tags.some((other) => other.id !== tag.id && other.type === tag.type && JSON.stringify(other.pieces) === JSON.stringify(tag.pieces)));
    this.#put(set, tag);
  }

  #removeTag(set: NaiveSet, id: string): void {
    tagOf(set, id);
    for (const link of set.links.filter(({ from, to }) => from === id || to === id)) this.#unlink(set, link.id);
    set.tags = set.tags.filter((tag) => tag.id !== id);
    this.#gone(set, id);
  }

  #retype(article: ArticleId, set: NaiveSet, { id, type }: { id: string; type: string }): void {
    const tag = tagOf(set, id);
    const definitions = this.#attributesOf(type);
    const kept = Object.entries(tag.attributes).filter(([name, value]) => definitions.some((definition) => definition.name === name && fits(definition, value)));
    const absent = tag.absent.filter((mark) => this.#relation(mark)?.from.includes(type) === true);
    this.#place(article, set, { ...tag, type, attributes: { ...defaultsOf(definitions), ...Object.fromEntries(kept) }, absent });
    const isFit = (link: NaiveLink): boolean => {
      const relation = this.#relation(link.type);
      return relation !== undefined && (link.from !== id || relation.from.includes(type)) && (link.to !== id || relation.to.includes(type));
    };
    for (const link of set.links.filter((each) => !isFit(each))) this.#unlink(set, link.id);
  }

  #setAttributes(set: NaiveSet, { id, attributes }: { id: string; attributes: JsonObject }): void {
    const tag = tagOf(set, id);
    demand(fitAll(this.#attributesOf(tag.type), attributes, tag.attributes));
    this.#put(set, { ...tag, attributes });
  }

  #setAbsent(set: NaiveSet, { id, absent }: { id: string; absent: string[] }): void {
    const tag = tagOf(set, id);
    demand(absent.every((mark) => this.#relation(mark)?.from.includes(tag.type) === true));
    this.#put(set, { ...tag, absent });
  }

  #link(set: NaiveSet, { id, type, from, to }: NaiveLink): void {
    const relation = this.#relation(type);
    demand(relation !== undefined && from !== to && !set.links.some((link) => link.id === id));
    const source = tagOf(set, from);
    demand(relation.from.includes(source.type) && relation.to.includes(tagOf(set, to).type));
    const alike = set.links.filter((link) => link.type === type);
    demand(!alike.some((link) => (link.from === from && link.to === to) || (relation.symmetric && link.from === to && link.to === from)));
    demand(relation.count.max === null || alike.filter((link) => link.from === from).length < relation.count.max);
    const isOrdered = relation.where === 'around' || relation.where === 'before';
    demand(!isOrdered || !canReach(alike, to, from));
    set.links.push({ id, type, from, to });
    this.#wrote(set, id);
    if (source.absent.includes(type)) this.#put(set, { ...source, absent: source.absent.filter((mark) => mark !== type) });
  }

  #unlink(set: NaiveSet, id: string): void {
    demand(set.links.some((link) => link.id === id));
    set.links = set.links.filter((link) => link.id !== id);
    this.#gone(set, id);
  }

  #document(set: NaiveSet, changes: Partial<NaiveSet>): void {
    Object.assign(set, changes);
    this.#wrote(set, 'document');
  }

  #put(set: NaiveSet, tag: NaiveTag): void {
    set.tags = [...set.tags.filter(({ id }) => id !== tag.id), tag];
    this.#wrote(set, tag.id);
  }

  #wrote(set: NaiveSet, what: string): void {
    set.writes[what] = this.#writes += 1;
  }

  #gone(set: NaiveSet, what: string): void {
    delete set.writes[what];
  }

  #attributesOf(type: string): readonly AttributeDefinition[] {
    const found = this.#schema.types.find(({ name }) => name === type);
    demand(found !== undefined);
    return found.attributes;
  }

  #relation(name: string): RelationType | undefined {
    return this.#schema.relations.find((relation) => relation.name === name);
  }
}

/** The naive model's view of a stored set, in no particular order of records. */
export function naiveView(record: AnnotationSetRecord): Omit<NaiveSet, 'writes'> {
  const { status, status_reason: reason, note = '', labels } = record.document;
  return {
    status, reason, note, labels,
    tags: record.spans.map((span) => ({ id: span.id, type: span.type, ...placeOf(span), attributes: span.attributes, note: span.note ?? '', absent: span.absent ?? [] })).sort(byId),
    links: record.relations.map(({ id, type, from, to }) => ({ id, type, from, to })).sort(byId),
  };
}

/** The same view of the naive model's own state. */
export function naiveState({ writes: _counted, ...set }: NaiveSet): Omit<NaiveSet, 'writes'> {
  return { ...set, tags: [...set.tags].sort(byId), links: [...set.links].sort(byId) };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function tagOf(set: NaiveSet, id: string): NaiveTag {
  const tag = set.tags.find((each) => each.id === id);
  demand(tag !== undefined);
  return tag;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly fragments?: readonly (readonly [number, number])[];
}

function placeOf({ start, end, text, fragments }: Place): Pick<NaiveTag, 'pieces' | 'isPieced' | 'text'> {
  if (fragments === undefined) return { pieces: [[start, end]], isPieced: false, text };
  demand(fragments[0]?.[0] === start && fragments.at(-1)?.[1] === end);
  return { pieces: fragments.map(([from, to]) => [from, to]), isPieced: true, text };
}

function canReach(links: readonly NaiveLink[], from: string, to: string, seen: readonly string[] = []): boolean {
  if (from === to) return true;
  return !seen.includes(from) && links.some((link) => link.from === from && canReach(links, link.to, to, [...seen, from]));
}

function characterBorders(text: string): ReadonlySet<number> {
  const characters = [...new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)];
  let at = 0;
  return new Set([0, ...characters.map(({ segment }) => at += [...segment].length)]);
}

function defaultsOf(definitions: readonly AttributeDefinition[]): JsonObject {
  return Object.fromEntries(definitions.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])));
}

function fitAll(definitions: readonly AttributeDefinition[], values: JsonObject, present: JsonObject): boolean {
  return Object.entries(values).every(([name, value]) => {
    if (Object.keys(present).includes(name) && JSON.stringify(present[name]) === JSON.stringify(value)) return true;
    const definition = definitions.find((each) => each.name === name);
    return definition !== undefined && fits(definition, value);
  });
}

/** Whether a value of the pool in random-commands.ts is one of this attribute. */
function fits(definition: AttributeDefinition, value: JsonValue): boolean {
  switch (definition.kind) {
    case 'records': return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item) && fitAll(definition.fields, item, {}));
    case 'number': return typeof value === 'number';
    case 'boolean': return typeof value === 'boolean';
    case 'choice': return definition.choices.some((choice) => choice.value === value);
    case 'text': return typeof value === 'string';
    case 'date': return typeof value === 'string' && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
    case 'link': return typeof value === 'string' && value.startsWith('https://');
    case 'pattern': return typeof value === 'string' && new RegExp(definition.pattern).test(value);
  }
}

import type { Command, SingleCommand } from '../../shared/command.ts';
import { relationIdSchema, spanIdSchema } from '../../shared/ids.ts';
import type { JsonObject, JsonValue } from '../../shared/json.ts';
import { codePoints } from '../../shared/offsets.ts';
import { STATUSES, type Article } from '../../shared/records.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { NaiveSet, NaiveTag } from './naive-project.ts';

/** Names and values that fit some attributes and not others; every kind of attribute of the default schema has both. */
const VALUES: readonly JsonValue[] = [
  'named', 'minister', 'direct', 'scare_quote', 'verb', 'pronoun', 'city', 'yes', 'news', 'supported', 'Ada 👩‍👩‍👧', '', '2024-02-29', '2023-02-29', 'T1059.001', 'T9',
  'https://example.org/a', 'javascript:alert(1)', 7, true, null, [], [{ url: 'https://example.org/b', note: 'seen' }], [{ url: 'ftp://example.org' }], [{ other: 'x' }], { note: 'x' },
];
const STRANGE_NAMES = ['unheard_of', 'constructor', 'toString'];
const TYPES = ['QUOTE', 'QUOTE', 'QUOTE', 'CUE', 'PERSON', 'PERSON', 'ORG', 'ROLE', 'CLAIM', 'CLAIM', 'MENTION', 'DATE', 'LOCATION', 'EVENT', 'PART', 'UNHEARD_OF'];
const NOTES = ['', 'to ask', 'à revoir « 🧭 »', 'one\nand two'];

type Random = () => number;

/** Draws edits that a person or a broken window might send: most are fit for what is there, the rest are not. */
export class CommandMaker {
  readonly #random: Random;
  readonly #schema: LabelSchema;
  #ids = 0;

  constructor(random: Random, schema: LabelSchema) {
    this.#random = random;
    this.#schema = schema;
  }

  chance(part: number): boolean {
    return this.#random() < part;
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  /** One edit of an article. */
  command(article: Article, set: NaiveSet): Command {
    if (!this.chance(0.15)) return this.#single(article, set);
    const commands = Array.from({ length: 1 + this.below(4) }, () => this.#single(article, set));
    const added = commands.find((each) => each.kind === 'span.add');
    // Some batches use what they make, and some take it back.
    if (added !== undefined && this.chance(0.3)) commands.push({ kind: 'span.remove', id: added.id });
    else if (added !== undefined && this.chance(0.5)) commands.push(this.#linkOf(set, added));
    return { kind: 'batch', commands };
  }

  /** What no request of the window may look like. */
  malformed(): unknown {
    const id = 'x';
    return this.pick<unknown>([
      { kind: 'span.add', id, type: 'PERSON', start: -1, end: 3, text: 'Ada' }, { kind: 'span.add', id, type: 'PERSON', start: 0.5, end: 3, text: 'Ada' },
      { kind: 'span.add', id, type: 'PERSON', start: 0, end: 3 }, { kind: 'span.add', id: '', type: 'PERSON', start: 0, end: 3, text: 'Ada' },
      { kind: 'span.add', id, type: 'PERSON', start: 0, end: 3, text: 'Ada', fragments: [] }, { kind: 'span.add', id, type: 'PERSON', start: 0, end: '3', text: 'Ada' },
      { kind: 'span.remove', id, more: 1 }, { kind: 'span.explode', id }, { kind: 'batch', commands: [] }, { kind: 'batch', commands: [{ kind: 'batch', commands: [{ kind: 'span.remove', id }] }] },
      { kind: 'status.set', status: 'finished' }, { kind: 'document.setNote', note: 'n'.repeat(100_001) }, { kind: 'document.setLabels', labels: ['news'] }, null, 'span.add', [],
    ]);
  }

  #single(article: Article, set: NaiveSet): SingleCommand {
    const kind = this.pick(set.tags.length < 2 ? (['add', 'add', 'add', 'document'] as const) : ([
      'add', 'add', 'add', 'add', 'link', 'link', 'link', 'link', 'tag', 'tag', 'tag', 'tag', 'tag', 'tag', 'document',
    ] as const));
    switch (kind) {
      case 'add': return this.#add(article, set);
      case 'link': return this.chance(0.2) ? { kind: 'relation.remove', id: relationIdSchema.parse(this.#oneOf(set.links)) } : this.#link(set);
      case 'tag': return this.#ofTag(article, set);
      case 'document': return this.#document();
    }
  }

  #add(article: Article, set: NaiveSet): SingleCommand & { kind: 'span.add' } {
    const known = set.tags.length > 0 && this.chance(0.1) ? this.pick(set.tags) : null;
    const place = known === null ? this.#place(article) : placeOfTag(known);
    const type = known !== null && this.chance(0.5) ? known.type : this.pick(TYPES);
    const id = set.tags.length > 0 && this.chance(0.04) ? this.pick(set.tags).id : this.#freshId('tag');
    return { kind: 'span.add', id: spanIdSchema.parse(id), type, ...place, ...(this.chance(0.3) ? { attributes: this.#attributes(type) } : {}) };
  }

  #ofTag(article: Article, set: NaiveSet): SingleCommand {
    const tag = this.pick(set.tags);
    const id = spanIdSchema.parse(this.chance(0.04) ? 'nobody' : tag.id);
    switch (this.below(8)) {
      case 0: return { kind: 'span.remove', id };
      case 1: case 2: return { kind: 'span.resize', id, ...this.#place(article) };
      case 3: case 4: return { kind: 'span.retype', id, type: this.pick(TYPES) };
      case 5: return { kind: 'span.setAttributes', id, attributes: this.chance(0.3) ? { ...tag.attributes, ...this.#attributes(tag.type) } : this.#attributes(tag.type) };
      case 6: return { kind: 'span.setNote', id, note: this.pick(NOTES) };
      default: return { kind: 'span.setAbsent', id, absent: this.#marks(tag.type) };
    }
  }

  #document(): SingleCommand {
    switch (this.below(3)) {
      case 0: return { kind: 'status.set', status: this.pick(STATUSES), ...(this.chance(0.4) ? { reason: this.pick(NOTES) } : {}) };
      case 1: return { kind: 'document.setNote', note: this.pick(NOTES) };
      default: return { kind: 'document.setLabels', labels: this.#values((this.#schema.labels ?? []).map(({ name }) => name)) };
    }
  }

  #link(set: NaiveSet): SingleCommand {
    return this.#linkOf(set, this.pick(set.tags));
  }

  #linkOf(set: NaiveSet, source: Pick<NaiveTag, 'id' | 'type'>): SingleCommand {
    const fitting = this.#schema.relations.filter(({ from, to }) => from.includes(source.type) && set.tags.some((tag) => tag.id !== source.id && to.includes(tag.type)));
    const relation = fitting.length > 0 && this.chance(0.85) ? this.pick(fitting) : this.pick(this.#schema.relations);
    const targets = set.tags.filter(({ type }) => relation.to.includes(type));
    const target = targets.length > 0 && this.chance(0.85) ? this.pick(targets).id : this.#oneOf(set.tags);
    return {
      kind: 'relation.add', id: relationIdSchema.parse(this.chance(0.04) ? this.#oneOf(set.links) : this.#freshId('link')),
      type: this.chance(0.03) ? 'UNHEARD_OF' : relation.name, from: spanIdSchema.parse(source.id), to: spanIdSchema.parse(target),
    };
  }

  #marks(type: string): string[] {
    const offered = this.#schema.relations.filter(({ from }) => from.includes(type)).map(({ name }) => name);
    if (offered.length === 0 || this.chance(0.1)) return this.chance(0.5) ? [] : [this.pick(['SAID_BY', 'UNHEARD_OF'])];
    return offered.filter(() => this.chance(0.4));
  }

  /** A place of one to twelve code points or of several pieces, with the words there; now and then beyond the end, empty, in disorder or misquoted. */
  #place(article: Article): { start: ReturnType<typeof codePoints>; end: ReturnType<typeof codePoints>; text: string; fragments?: [ReturnType<typeof codePoints>, ReturnType<typeof codePoints>][] } {
    const letters = [...article.text];
    const cuts = Array.from({ length: this.chance(0.2) ? 4 : 2 }, () => this.below(letters.length + 1)).sort((a, b) => (a - b));
    const [first = 0, second = 0, third, fourth] = cuts;
    const end = third === undefined ? Math.min(first + this.below(12), letters.length + (this.chance(0.05) ? 3 : 0)) : fourth ?? second;
    const pieces = third === undefined ? [[first, end] as const] : this.chance(0.1) ? [[third, end] as const, [first, second] as const] : [[first, second] as const, [third, end] as const];
    const text = this.chance(0.04) ? 'Adda' : pieces.map(([from, to]) => letters.slice(from, to).join('')).join(' ');
    const fragments = pieces.map(([from, to]): [ReturnType<typeof codePoints>, ReturnType<typeof codePoints>] => [codePoints(from), codePoints(to)]);
    return { start: codePoints(first), end: codePoints(end), text, ...(third === undefined && !this.chance(0.05) ? {} : { fragments }) };
  }

  #attributes(type: string): JsonObject {
    return this.#values(this.#schema.types.find(({ name }) => name === type)?.attributes.map(({ name }) => name) ?? []);
  }

  /** Each value is drawn without regard to its name, but a few times over, so that about half fit. */
  #values(names: readonly string[]): JsonObject {
    if (names.length === 0 || this.chance(0.1)) return this.chance(0.5) ? {} : { [this.pick(STRANGE_NAMES)]: 'x' };
    const definitions = [...this.#schema.types.flatMap(({ attributes }) => attributes), ...this.#schema.labels ?? []];
    return Object.fromEntries(Array.from({ length: this.below(3) }, () => {
      const name = this.pick(names);
      const definition = definitions.find((each) => each.name === name);
      return [name, definition?.kind === 'choice' && this.chance(0.7) ? this.pick(definition.choices).value : this.pick(VALUES)];
    }));
  }

  #oneOf(records: readonly { id: string }[]): string {
    return records.length === 0 || this.chance(0.05) ? 'nobody' : this.pick(records).id;
  }

  #freshId(what: string): string {
    return `${what}-${String(this.#ids += 1)}`;
  }
}

function placeOfTag({ pieces, isPieced, text }: NaiveTag): ReturnType<typeof wholePlace> {
  return wholePlace(pieces, isPieced, text);
}

function wholePlace(pieces: readonly (readonly [number, number])[], isPieced: boolean, text: string) {
  const fragments = pieces.map(([from, to]): [ReturnType<typeof codePoints>, ReturnType<typeof codePoints>] => [codePoints(from), codePoints(to)]);
  return { start: codePoints(pieces[0]?.[0] ?? 0), end: codePoints(pieces.at(-1)?.[1] ?? 0), text, ...(isPieced ? { fragments } : {}) };
}

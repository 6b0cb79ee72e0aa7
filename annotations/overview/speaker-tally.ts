import type { OverviewReport, SpeakerCounts } from '../../shared/overview.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { quoteTypes, ROLES } from '../formats/common/default-roles.ts';
import { compareText } from '../model/span-place.ts';
import { choiceColumns, choiceOf, NO_VALUE } from './columns.ts';
import { Counter } from './counter.ts';
import type { MergedTag } from './merged-tags.ts';
import { peopleMeant, type Meant } from './people-meant.ts';

interface Speaker {
  readonly name: string;
  readonly types: Set<string>;
  quotes: number;
  articles: number;
  /** The article that was counted last, so that each counts once. */
  last: number;
  readonly kinds: Counter;
  readonly tones: Counter;
}

/** Counts who is quoted, how, and with which tone of the words that introduce it. A quote of several people counts for each of them. */
export class SpeakerTally {
  readonly #schema: LabelSchema;
  readonly #types: ReadonlySet<string>;
  readonly #speakers = new Map<string, Speaker>();
  readonly #kinds = new Counter();
  readonly #tones = new Counter();
  readonly #quotes = { total: 0, unattributed: 0, unnamed: 0 };
  #articles = 0;

  constructor(schema: LabelSchema) {
    this.#schema = schema;
    this.#types = quoteTypes(schema);
  }

  /** Takes the tags of an article. */
  add(tags: readonly MergedTag[]): void {
    this.#articles += 1;
    for (const tag of tags) if (this.#types.has(tag.type)) this.#addQuote(tag);
  }

  /** The most quoted first, as many as are wanted. */
  counts(listedAtMost: number): Pick<OverviewReport, 'quotes' | 'kinds' | 'tones' | 'speakers' | 'speakers_total'> {
    const [kinds, tones] = [choiceColumns(this.#schema, ROLES.quote.kind, this.#kinds), choiceColumns(this.#schema, ROLES.quote.tone, this.#tones)];
    const sorted = [...this.#speakers.values()].sort((a, b) => b.quotes - a.quotes || b.articles - a.articles || compareText(a.name, b.name));
    return {
      quotes: { ...this.#quotes }, kinds: [...kinds], tones: [...tones], speakers_total: sorted.length,
      speakers: sorted.slice(0, listedAtMost).map((speaker): SpeakerCounts => ({
        name: speaker.name, types: [...speaker.types].toSorted(compareText), quotes: speaker.quotes, articles: speaker.articles,
        kinds: kinds.map((kind) => speaker.kinds.of(kind)), tones: tones.map((tone) => speaker.tones.of(tone)),
      })),
    };
  }

  #addQuote(quote: MergedTag): void {
    const [people, kinds, tones] = [peopleMeant(this.#schema, quote, ROLES.quote.saidBy), this.#kindsOf(quote), this.#tonesOf(quote)];
    this.#quotes.total += 1;
    if (people.length === 0) this.#quotes.unattributed += 1;
    if (people.some(({ name }) => name === null)) this.#quotes.unnamed += 1;
    for (const person of people) {
      const speaker = this.#speakerOf(person);
      if (speaker === null) continue;
      if (speaker.last !== this.#articles) speaker.articles += 1;
      speaker.last = this.#articles;
      speaker.quotes += 1;
      for (const kind of kinds) for (const counter of [speaker.kinds, this.#kinds]) counter.add(kind);
      for (const tone of tones) for (const counter of [speaker.tones, this.#tones]) counter.add(tone);
    }
  }

  #speakerOf({ key, name, type }: Meant): Speaker | null {
    if (name === null) return null;
    const known = this.#speakers.get(key) ?? { name, types: new Set<string>(), quotes: 0, articles: 0, last: 0, kinds: new Counter(), tones: new Counter() };
    this.#speakers.set(key, known);
    known.types.add(type);
    return known;
  }

  #kindsOf({ sayings }: MergedTag): ReadonlySet<string> {
    return new Set(sayings.map(({ span }) => choiceOf(this.#schema, span, ROLES.quote.kind)));
  }

  #tonesOf({ sayings }: MergedTag): ReadonlySet<string> {
    const tones = sayings.flatMap(({ span, links }) => links.to(span, ROLES.quote.cuedBy).map((cue) => choiceOf(this.#schema, cue.span, ROLES.quote.tone)));
    return new Set(tones.length === 0 ? [NO_VALUE] : tones);
  }
}

import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { fragmentsOf } from '../../../annotations/model/span-place.ts';
import { createOffsetMap, toUtf16, type OffsetMap } from '../../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, Span } from '../../../shared/records.ts';
import { defaultSchema } from '../../../shared/schema/default-schema.ts';
import { findSpanType, relationsFrom, type AttributeDefinition, type RelationType, type Words } from '../../../shared/schema/label-schema.ts';
import { Mouse } from '../../e2e/mouse.ts';
import { seenTags, type SeenTag } from './wanted.ts';

/** Somebody who knows what an article's tags are and makes them in the window, with mouse and keys, and counts both. */
export class Hand {
  keys = 0;
  /** Written into fields, such as full names. */
  letters = 0;
  readonly #page: Page;
  readonly #article: Article;
  readonly #wanted: readonly SeenTag[];
  readonly #mouse: Mouse;
  readonly #offsets: OffsetMap;

  constructor(page: Page, article: Article, gold: AnnotationSetRecord) {
    this.#page = page;
    this.#article = article;
    this.#wanted = seenTags(gold);
    this.#mouse = new Mouse(page, article.text);
    this.#offsets = createOffsetMap(article.text);
  }

  /** Clicks, drags and keys, without the letters written into fields. */
  get gestures(): number {
    return this.#mouse.clicks + this.#mouse.drags + this.keys;
  }

  /** Says yes or no to each suggestion until none is left; another type where only the type is wrong. Answers how many were accepted. */
  async answerSuggestions(): Promise<number> {
    const waiting = this.#page.locator('.suggestion-button');
    await expect(waiting).toHaveText(/\d+ suggestions?$/u);
    let accepted = 0;
    while (!/^0 |^No /u.test(await waiting.innerText())) {
      const key = await this.#chosenSuggestion() ?? await this.#nextSuggestion();
      if (key === null) break;
      const wanted = this.#wanted.some((tag) => tag.key === key);
      const [, place = ''] = /^\S+ (.*)$/su.exec(key) ?? [];
      const other = this.#wanted.find((tag) => tag.key.slice(tag.key.indexOf(' ') + 1) === place);
      if (wanted) accepted += 1;
      await this.#press(wanted ? 'Enter' : other === undefined ? 'Backspace' : keyOf(other.span));
      await expect(this.#page.locator('#card')).not.toHaveAttribute('data-suggestion', key);
    }
    return accepted;
  }

  /** Makes the article's tags what they should be: removes what is too much, tags what is missing, gives values and links. */
  async complete(): Promise<void> {
    for (const { key, span } of await this.#tags()) if (!this.#wanted.some((wanted) => wanted.key === key)) await this.#remove(span);
    for (const wanted of this.#wanted) {
      const [there] = (await this.#tags()).filter(({ key }) => key === wanted.key);
      const span = there?.span ?? await this.#tag(wanted.span);
      await this.#link(span, wanted);
      await this.#giveValues(span, wanted.span.attributes);
    }
  }

  async finish(): Promise<void> {
    await this.#intoText();
    await this.#press('Control+Enter');
  }

  async #chosenSuggestion(): Promise<string | null> {
    return this.#page.locator('#card').getAttribute('data-suggestion');
  }

  async #nextSuggestion(): Promise<string | null> {
    await this.#intoText();
    await this.#press('j');
    await expect(this.#page.locator('#card')).toHaveAttribute('data-suggestion', /./u);
    return this.#chosenSuggestion();
  }

  async #remove(span: Span): Promise<void> {
    await this.#choose(span);
    await this.#press('Backspace');
    await this.#until((tags) => tags.every((tag) => tag.span.id !== span.id));
  }

  async #tag(wanted: Span): Promise<Span> {
    const [first, ...more] = fragmentsOf(wanted);
    if (first === undefined) throw new Error(wanted.text);
    await this.#select(first);
    const before = new Set((await this.#tags()).map(({ span }) => span.id));
    await this.#press(keyOf(wanted));
    const made = await this.#until((tags) => tags.find(({ span }) => !before.has(span.id)));
    await this.#see(made.span);
    for (const fragment of more) {
      await this.#intoText();
      await this.#press('v');
      await expect(this.#page.locator('.pick-bar')).toBeVisible();
      await this.#select(fragment);
      await this.#mouse.click(this.#page.locator('.pick-bar .primary'));
      await expect(this.#page.locator('.pick-bar')).toBeHidden();
    }
    const { key } = seenTags({ spans: [wanted], relations: [] })[0] ?? { key: '' };
    return (await this.#until((tags) => tags.find((tag) => tag.key === key), `${wanted.type} ${wanted.text}`)).span;
  }

  async #link(span: Span, wanted: SeenTag): Promise<void> {
    for (const relation of relationsFrom(defaultSchema, span.type)) {
      const isAbsent = (tags: readonly SeenTag[]): boolean => find(tags, span).span.absent?.includes(relation.name) === true;
      const mustBeAbsent = wanted.span.absent?.includes(relation.name) === true;
      const present = await this.#tags();
      const links = find(present, span).links.filter((link) => link.startsWith(`${relation.name} `));
      for (const link of links.filter((each) => !wanted.links.includes(each))) await this.#unlink(span, relation, link);
      for (const link of wanted.links.filter((each) => each.startsWith(`${relation.name} `) && !links.includes(each))) await this.#answer(span, relation, link);
      if (isAbsent(present) === mustBeAbsent) continue;
      await this.#choose(span);
      const slot = await this.#openSlot(relation);
      await (mustBeAbsent ? this.#press('0') : this.#mouse.click(slot.locator('.chip').last()));
      await this.#until((tags) => isAbsent(tags) === mustBeAbsent);
    }
  }

  async #unlink(span: Span, { words }: RelationType, link: string): Promise<void> {
    await this.#choose(span);
    const other = targetOf(await this.#tags(), link);
    const chip = this.#page.getByRole('group', { name: shown(words), exact: true }).locator(`.chip[data-span="${other.id}"]`);
    await this.#mouse.click(chip.getByRole('button').last());
    await this.#until((tags) => !find(tags, span).links.includes(link));
  }

  async #answer(span: Span, relation: RelationType, link: string): Promise<void> {
    await this.#choose(span);
    const other = targetOf(await this.#tags(), link);
    const slot = await this.#openSlot(relation);
    const candidate = slot.locator(`.candidate[data-span="${other.id}"]`);
    if (await candidate.count() > 0) await this.#mouse.click(candidate);
    else {
      await this.#press('Space');
      await expect(this.#page.locator('.pick-bar')).toBeVisible();
      await this.#point(other, relation.to);
    }
    await this.#until((tags) => find(tags, span).links.includes(link) || targetOf(tags, link).id === span.id, link);
  }

  /** Shows, for a slot, the tag that it is to lead to: by a press where it is the innermost that the slot takes, else by its words. */
  async #point(tag: Span, types: readonly string[]): Promise<void> {
    const inner = (await this.#tags()).map(({ span }) => span).filter(({ id, type, start, end }) => id !== tag.id && types.includes(type) && end - start <= tag.end - tag.start);
    const free = freePlace(tag, inner);
    if (free === null) {
      await this.#select(tag);
      return this.#press(keyOf(tag));
    }
    await this.#mouse.press(this.#utf16(free));
    return this.#press('Enter');
  }

  async #openSlot({ words }: RelationType) {
    const slot = this.#page.getByRole('group', { name: shown(words), exact: true });
    await expect(slot).toBeVisible();
    if (await slot.locator('.slot-name').getAttribute('aria-expanded') !== 'true') await this.#mouse.click(slot.locator('.slot-name'));
    await expect(slot.locator('.candidate-more')).toBeVisible();
    return slot;
  }

  async #giveValues(span: Span, wanted: Span['attributes']): Promise<void> {
    const definitions = findSpanType(defaultSchema, span.type)?.attributes ?? [];
    const present = find(await this.#tags(), span).span.attributes;
    for (const definition of definitions.filter(({ name }) => wanted[name] !== present[name])) {
      const value = wanted[definition.name];
      await this.#choose(span);
      await this.#give(definition, typeof value === 'string' ? value : '', definitions);
      await this.#until((tags) => (find(tags, span).span.attributes[definition.name] ?? '') === (value ?? ''), `${definition.name} of ${span.text}`);
    }
  }

  async #give(definition: AttributeDefinition, value: string, all: readonly AttributeDefinition[]): Promise<void> {
    const place = definition.kind === 'choice' ? definition.choices.findIndex((choice) => choice.value === value) + 1 : 0;
    const isFirst = definition === all.find(({ kind }) => kind === 'choice');
    const field = this.#page.locator('.attributes').getByLabel(shown(definition.words), { exact: true });
    if (place > 0 && isFirst && await this.#isInText()) return this.#press(String(place));
    if (definition.kind === 'choice') {
      this.#mouse.clicks += 2;
      await field.selectOption(value);
      return;
    }
    await this.#mouse.click(field);
    await this.#press('Control+a');
    await (value === '' ? this.#press('Delete') : this.#page.keyboard.type(value));
    this.letters += value.length;
    await this.#press('Enter');
  }

  /** Chooses a tag that stands on the card already, or presses where it lies innermost, or walks on from there. */
  async #choose(span: Span): Promise<void> {
    if (await this.#onCard() === span.id) return;
    const around = (await this.#tags()).map((tag) => tag.span).filter((other) => other.id !== span.id && other.end - other.start <= span.end - span.start);
    await this.#mouse.press(this.#utf16(freePlace(span, around) ?? span.start));
    for (const key of WAYS_ON) {
      if (await this.#settledCard() === span.id) break;
      await this.#intoText();
      await this.#press(key);
    }
    await this.#see(span);
  }

  async #settledCard(): Promise<string | null> {
    await this.#page.evaluate(async () => {
      for (let frame = 0; frame < 12; frame += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
    });
    return this.#onCard();
  }

  #onCard(): Promise<string | null> {
    return this.#page.locator('#card').getAttribute('data-span');
  }

  async #see(span: Span): Promise<void> {
    await expect(this.#page.locator('#card'), `${span.type} ${span.text}`).toHaveAttribute('data-span', span.id);
  }

  async #select({ start, end }: { start: Span['start']; end: Span['end'] }): Promise<void> {
    await this.#mouse.select(this.#utf16(start), this.#utf16(end));
  }

  #utf16(at: number): number {
    return toUtf16(this.#offsets, at as Span['start']);
  }

  async #intoText(): Promise<void> {
    if (!await this.#isInText()) await this.#press(await this.#page.locator('#card :focus').count() > 0 ? 'Escape' : 'F6');
    await expect(this.#page.locator('.monaco-editor.focused')).toBeVisible();
  }

  #isInText(): Promise<boolean> {
    return this.#page.locator('.monaco-editor.focused').isVisible();
  }

  async #press(key: string): Promise<void> {
    this.keys += 1;
    await this.#page.keyboard.press(key);
  }

  /** The tags as they are kept by now. */
  async #tags(): Promise<readonly SeenTag[]> {
    const reply = await this.#page.evaluate((article) => window.guillemet.requests['article.open']({ article }), this.#article.id);
    if (!reply.ok) throw new Error(reply.error.code);
    return seenTags(reply.value.set);
  }

  /** Waits until the tags are kept as somebody wants them; answers what `look` found. */
  async #until<Found>(look: (tags: readonly SeenTag[]) => Found, what = ''): Promise<NonNullable<Found>> {
    let found: Found | undefined;
    await expect.poll(async () => {
      found = look(await this.#tags());
      return Boolean(found);
    }, { message: what }).toBe(true);
    return found as NonNullable<Found>;
  }
}

/** The keys by which somebody comes from a tag to another one nearby: through the stack first, then in text order. */
const WAYS_ON = [...Array.from({ length: 6 }, () => 's'), ...Array.from({ length: 4 }, () => 'Shift+J'), ...Array.from({ length: 10 }, () => 'Shift+K')];

/** A place inside a tag that none of some others touches. */
function freePlace(span: Span, others: readonly Span[]): number | null {
  const places = Array.from({ length: Math.max(0, span.end - span.start - 1) }, (_, at) => span.start + at + 1);
  return places.find((at) => others.every(({ start, end }) => at < start || at > end)) ?? null;
}

function find(tags: readonly SeenTag[], span: Span): SeenTag {
  const tag = tags.find((each) => each.span.id === span.id);
  if (tag === undefined) throw new Error(`${span.type} ${span.text} is gone`);
  return tag;
}

function targetOf(tags: readonly SeenTag[], link: string): Span {
  const key = link.slice(link.indexOf(' ') + 1);
  const tag = tags.find((each) => each.key === key);
  if (tag === undefined) throw new Error(`${link} is not there yet`);
  return tag.span;
}

function keyOf({ type }: Span): string {
  return (findSpanType(defaultSchema, type)?.key ?? '').toLowerCase();
}

/** As a label has it. */
function shown({ en }: Words): string {
  return en.charAt(0).toUpperCase() + en.slice(1);
}

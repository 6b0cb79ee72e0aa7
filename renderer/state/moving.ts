import { spansOverlapping } from '../../annotations/model/span-index.ts';
import { nextName } from '../../shared/names.ts';
import { toCodePointRange, utf16Units, type Utf16Range } from '../../shared/offsets.ts';
import { quotePairsOf } from '../../shared/quote-pairs.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { growSelection, paragraphAt, sentencesAround } from '../../shared/text-units.ts';
import { wordAt } from '../../shared/words.ts';
import { desk } from './desk.ts';
import type { Page } from './page.ts';

/** Selects the next larger unit of meaning around the selection. */
export function growByMeaning(): void {
  const { page, caret, grownFrom } = desk.getState();
  if (page === null || caret === null) return;
  const larger = growSelection(page.article.text, caret);
  if (!isSame(larger, caret)) desk.setState({ caret: larger, grownFrom: [...(isGrown() ? grownFrom : []), { from: caret, to: larger }] });
}

/** Goes back to what was selected before the last growth, or to the first word of the selection. */
export function shrinkByMeaning(): void {
  const { page, caret, grownFrom } = desk.getState();
  if (page === null || caret === null) return;
  const last = grownFrom.at(-1);
  if (last !== undefined && isGrown()) desk.setState({ caret: last.from, grownFrom: grownFrom.slice(0, -1) });
  else desk.setState({ caret: wordAt(page.article.text, caret.start) ?? { start: caret.start, end: caret.start }, grownFrom: [] });
}

/** Moves the caret to the next or previous beginning of a sentence or paragraph, or takes the whole of it into the selection. */
export function moveByUnit(unit: 'sentence' | 'paragraph', by: 1 | -1, extend: boolean): void {
  const { page, caret } = desk.getState();
  if (page === null || caret === null) return;
  const target = by === 1 ? unitAfter(page.article.text, unit, { caret, extend }) : unitBefore(page.article.text, unit, caret);
  if (target === null) return;
  const extended = { start: by === 1 ? caret.start : target.start, end: by === 1 ? target.end : caret.end };
  desk.setState({ caret: extend ? extended : { start: target.start, end: target.start } });
}

/** Selects the next capitalised words that no entity tag covers yet. */
export function selectNextName(schema: LabelSchema): void {
  const { page, caret } = desk.getState();
  if (page === null) return;
  const found = nextName(page.article.text, caret?.end ?? 0, (range) => isTagged(schema, page, range));
  if (found !== null) desk.setState({ caret: found });
}

/** Selects the next pair of quote marks with what they hold. */
export function selectNextQuotePair(): void {
  const { page, caret } = desk.getState();
  if (page === null) return;
  const { text } = page.article;
  for (let at = caret?.start ?? 0; at < text.length; at = paragraphAt(text, at).end + 1) {
    const { start, end } = paragraphAt(text, at);
    const pair = quotePairsOf(text.slice(start, end)).find(({ outer }) => start + outer.start > (caret?.start ?? -1) || caret?.start === caret?.end && start + outer.start === caret?.start);
    if (pair !== undefined) return desk.setState({ caret: shifted(pair.outer, start) });
  }
}

function isGrown(): boolean {
  const { caret, grownFrom } = desk.getState();
  const last = grownFrom.at(-1);
  return last !== undefined && caret !== null && isSame(last.to, caret);
}

function isSame(a: Utf16Range, b: Utf16Range): boolean {
  return a.start === b.start && a.end === b.end;
}

function shifted({ start, end }: Utf16Range, by: number): Utf16Range {
  return { start: utf16Units(start + by), end: utf16Units(end + by) };
}

/** To extend is to reach the end of the unit that one stands in; to move is to leave it for the next. */
function unitAfter(text: string, unit: 'sentence' | 'paragraph', { caret, extend }: { caret: Utf16Range; extend: boolean }): Utf16Range | null {
  const isAhead = (range: Utf16Range): boolean => (extend ? range.end > caret.end : range.start > caret.start && range.start >= caret.end);
  for (let at: number = caret.end; at <= text.length; at = paragraphAt(text, at).end + 1) {
    const found = unitsAt(text, unit, at).find(isAhead);
    if (found !== undefined) return found;
  }
  return null;
}

function unitBefore(text: string, unit: 'sentence' | 'paragraph', caret: Utf16Range): Utf16Range | null {
  for (let at: number = caret.start; at >= 0; at = paragraphAt(text, at).start - 1) {
    const found = unitsAt(text, unit, at).findLast((range) => range.start < caret.start);
    if (found !== undefined) return found;
  }
  return null;
}

function unitsAt(text: string, unit: 'sentence' | 'paragraph', at: number): readonly Utf16Range[] {
  const paragraph = paragraphAt(text, at);
  return unit === 'sentence' ? sentencesAround(text, at) : paragraph.start === paragraph.end ? [] : [paragraph];
}

function isTagged(schema: LabelSchema, page: Page, range: Utf16Range): boolean {
  return spansOverlapping(page.index, toCodePointRange(page.offsets, range)).some(({ type }) => findSpanType(schema, type)?.layer === 'entity');
}

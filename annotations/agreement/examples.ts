import type { Disagreement, Example, ExampleSide } from '../../shared/agreement.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import { codePoints, createOffsetMap, sliceCodePoints, type OffsetMap } from '../../shared/offsets.ts';
import type { Meeting } from './confusion.ts';
import type { ComparedArticle, Tag } from './tagging.ts';

/** How much text is shown on either side of the tagged words, and of the tagged words themselves, in code points. */
const AROUND = 50;
const LONGEST_MARKED = 160;

/** Keeps for each type and kind of disagreement the first place met, as an example. */
export class ExampleTally {
  readonly #examples = new Map<string, Example>();

  /** Offers the places where two annotators of an article differ. */
  offer(article: ComparedArticle, [a, b]: readonly [AnnotatorId, AnnotatorId], meetings: readonly Meeting[]): void {
    let map: OffsetMap | null = null;
    for (const meeting of meetings) {
      const type = meeting.a?.type ?? meeting.b?.type ?? '';
      const key = JSON.stringify([type, kindOf(meeting)]);
      if (this.#examples.has(key)) continue;
      map ??= createOffsetMap(article.text);
      const bounds = outerBounds(meeting);
      const side = (annotator: AnnotatorId, tag: Tag | null): ExampleSide => sideOf(annotator, tag, { map: map ?? createOffsetMap(article.text), bounds });
      this.#examples.set(key, { type, kind: kindOf(meeting), article: article.id, source: article.source, a: side(a, meeting.a), b: side(b, meeting.b) });
    }
  }

  /** The examples in the order of their types and kinds. */
  examples(): readonly Example[] {
    return [...this.#examples].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, example]) => example);
  }
}

function kindOf({ a, b }: Meeting): Disagreement {
  if (a === null || b === null) return 'missing';
  return a.type === b.type ? 'boundary' : 'type';
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

function outerBounds({ a, b }: Meeting): Bounds {
  const tags = [a, b].filter((tag) => tag !== null);
  return { start: Math.min(...tags.map(({ start }) => start)), end: Math.max(...tags.map(({ end }) => end)) };
}

/** One side, cut so that both sides of an example show the same stretch of text. */
function sideOf(annotator: AnnotatorId, tag: Tag | null, { map, bounds }: { map: OffsetMap; bounds: Bounds }): ExampleSide {
  const slice = (start: number, end: number): string => sliceCodePoints(map, { start: codePoints(Math.max(0, start)), end: codePoints(Math.min(map.length, end)) }).replace(/\s+/g, ' ');
  const place = tag ?? { start: bounds.end, end: bounds.end };
  return {
    annotator, type: tag?.type ?? null,
    before: shortened(fromWord(slice(bounds.start - AROUND, place.start), bounds.start <= AROUND), LONGEST_MARKED + AROUND),
    marked: shortened(slice(place.start, place.end), LONGEST_MARKED),
    after: shortened(toWord(slice(place.end, bounds.end + AROUND), bounds.end + AROUND >= map.length), LONGEST_MARKED + AROUND),
  };
}

/** Leaves out a first word that is cut, and says that more comes before. */
function fromWord(text: string, isWhole: boolean): string {
  return isWhole ? text : `… ${text.replace(/^\S*\s/, '')}`;
}

/** Leaves out a last word that is cut, and says that more follows. */
function toWord(text: string, isWhole: boolean): string {
  return isWhole ? text : `${text.replace(/\s\S*$/, '')} …`;
}

/** Leaves out the middle of a long text. */
function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const half = Math.floor(longest / 2);
  return `${characters.slice(0, half).join('')} […] ${characters.slice(-half).join('')}`;
}

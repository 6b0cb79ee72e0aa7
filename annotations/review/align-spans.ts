import type { AnnotatorId } from '../../shared/ids.ts';
import type { Span } from '../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { compareSpans, compareText, isSamePlace, sharedLength, coveredLength } from '../model/span-place.ts';
import { readingKey } from './reading.ts';

/** A span and whose it is. */
export interface OwnedSpan {
  readonly annotator: AnnotatorId;
  readonly span: Span;
}

/** A span in its group, with what it says as a key. */
export interface AlignedSpan extends OwnedSpan {
  readonly key: string;
}

// Two tags of different types are about one thing only when they cover nearly the same words: a name inside a longer one is another matter.
const LEAST_SHARE = 0.5;

/**
 * Groups the spans of several annotators that are about the same thing: at most one of each annotator in a group, best fits first
 * (same tag, same place and type, same place, same type touching, other type of one layer covering mostly the same characters).
 * The result depends neither on the order of the annotators nor on that of their spans.
 */
export function alignSpans(schema: LabelSchema, owned: readonly OwnedSpan[]): readonly (readonly AlignedSpan[])[] {
  const nodes = owned.map((each) => ({ ...each, key: readingKey(schema, each.span), layer: findSpanType(schema, each.span.type)?.layer ?? 'other' })).sort(compareNodes);
  const groups = new Groups(nodes);
  for (const { a, b } of fitsOf(nodes).sort(compareFits)) groups.join(a, b);
  return groups.all();
}

interface Node extends AlignedSpan {
  readonly layer: string;
}

interface Fit {
  /** Places among the sorted nodes. */
  readonly a: number;
  readonly b: number;
  readonly level: number;
  /** Share of the characters covered by either that both cover. */
  readonly share: number;
}

function compareNodes(a: Node, b: Node): number {
  return compareSpans({ ...a.span, id: '' }, { ...b.span, id: '' }) || compareText(a.key, b.key) || compareText(a.annotator, b.annotator) || compareText(a.span.id, b.span.id);
}

function compareFits(one: Fit, other: Fit): number {
  return one.level - other.level || other.share - one.share || one.a - other.a || one.b - other.b;
}

/** Every two spans of different annotators that may be about one thing. */
function fitsOf(nodes: readonly Node[]): Fit[] {
  const fits: Fit[] = [];
  for (const [a, left] of nodes.entries()) {
    for (let b = a + 1; b < nodes.length; b += 1) {
      const right = nodes[b];
      if (right === undefined || right.span.start >= left.span.end) break;
      const fit = left.annotator === right.annotator || left.layer !== right.layer ? null : fitOf(left, right);
      if (fit !== null) fits.push({ a, b, ...fit });
    }
  }
  return fits;
}

function fitOf(left: Node, right: Node): Pick<Fit, 'level' | 'share'> | null {
  if (left.key === right.key) return { level: 0, share: 1 };
  const isOneType = left.span.type === right.span.type;
  if (isSamePlace(left.span, right.span)) return { level: isOneType ? 1 : 2, share: 1 };
  const shared = sharedLength(left.span, right.span);
  const share = shared / (coveredLength(left.span) + coveredLength(right.span) - shared);
  if (shared === 0) return null;
  return isOneType ? { level: 3, share } : share < LEAST_SHARE ? null : { level: 4, share };
}

/** Nodes in groups that hold no annotator twice. */
class Groups {
  readonly #nodes: readonly Node[];
  readonly #groupOf: number[];
  readonly #members: Map<number, number[]>;

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
    this.#groupOf = nodes.map((_, at) => at);
    this.#members = new Map(nodes.map((_, at) => [at, [at]]));
  }

  join(a: number, b: number): void {
    const [left, right] = [this.#groupOf[a] ?? a, this.#groupOf[b] ?? b];
    const [ours, theirs] = [this.#members.get(left) ?? [], this.#members.get(right) ?? []];
    if (left === right || ours.some((one) => theirs.some((other) => this.#nodes[one]?.annotator === this.#nodes[other]?.annotator))) return;
    for (const at of theirs) this.#groupOf[at] = left;
    this.#members.set(left, [...ours, ...theirs]);
    this.#members.delete(right);
  }

  /** In the order of each group's first span. */
  all(): readonly (readonly AlignedSpan[])[] {
    const sorted = [...this.#members.values()].map((members) => members.toSorted((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    return sorted.map((members) => members.flatMap((at) => {
      const node = this.#nodes[at];
      return node === undefined ? [] : [{ annotator: node.annotator, span: node.span, key: node.key }];
    }));
  }
}

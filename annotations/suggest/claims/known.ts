import type { Utf16Range } from '../../../shared/offsets.ts';
import type { Finding, Findings } from '../finding.ts';
import { overlaps } from '../quotes/ranges.ts';

/** What was found in an article before its claims, to look up by place and by link. */
export interface Known {
  /** Findings that begin in a range, in text order. */
  readonly within: (range: Utf16Range) => readonly Finding[];
  readonly linked: (from: Finding, type: string) => readonly Finding[];
  /** Whether a finding is the cue of a quote. */
  readonly isCue: (finding: Finding) => boolean;
  /** The kind of the part that a range stands in; null in the story. */
  readonly partAt: (range: Utf16Range) => string | null;
}

/** Prepares findings for looking up. */
export function createKnown({ spans, links }: Findings): Known {
  const ordered = spans.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const targets = new Map<Finding, { readonly type: string; readonly to: Finding }[]>();
  for (const { type, from, to } of links) targets.set(from, [...(targets.get(from) ?? []), { type, to }]);
  const cues = new Set(links.filter(({ type }) => type === 'CUED_BY').map(({ to }) => to));
  const parts = ordered.filter(({ type }) => type === 'PART');
  const kindOf = ({ attributes: { part_kind: kind } }: Finding): string => (typeof kind === 'string' ? kind : 'other');
  return {
    within: ({ start, end }) => ordered.slice(firstAt(ordered, start), firstAt(ordered, end)),
    linked: (from, type) => (targets.get(from) ?? []).filter((link) => link.type === type).map(({ to }) => to),
    isCue: (finding) => cues.has(finding),
    partAt: (range) => {
      const part = parts[firstAt(parts, range.end) - 1];
      return part !== undefined && overlaps(part.range, range) ? kindOf(part) : null;
    },
  };
}

function firstAt(ordered: readonly Finding[], offset: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

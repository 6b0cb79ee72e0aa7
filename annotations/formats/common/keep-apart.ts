import type { Span } from '../../../shared/records.ts';
import type { LossCount } from './losses.ts';

/**
 * Leaves out the tags that share characters with an earlier one, for formats where tags may not overlap; spans come in the order of `compareSpans`.
 * A tag of the same type at the same place is lost as a duplicate, one inside the earlier one as nesting, any other as overlap.
 */
export function keepApart(spans: readonly Span[], lost: LossCount): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else lost.add(clash(last, span));
  }
  return kept;
}

function clash(earlier: Span, later: Span): 'duplicate' | 'nesting' | 'overlap' {
  if (earlier.start === later.start && earlier.end === later.end && earlier.type === later.type) return 'duplicate';
  return later.end <= earlier.end ? 'nesting' : 'overlap';
}

import { describe, expect, it } from 'vitest';
import { createSpanIndex, updateSpanIndex, type SpanIndex } from '../../annotations/model/span-index.ts';
import type { Span } from '../../shared/records.ts';
import { NONE_HIDDEN, shownAfter, shownTags } from '../../renderer/state/shown-tags.ts';
import { markedText } from '../helpers/marked-text.ts';
import { seededRandom } from '../helpers/random.ts';

const spans = [...markedText('[PERSON Ada] spoke of [LOCATION Paris], [CLAIM where [PERSON Bo] was], in [DATE May]').set.spans.values()];
const index = createSpanIndex(spans);
const texts = ({ spans: shown }: SpanIndex): string[] => shown.map(({ text }) => text);

describe('a filter of tags', () => {
  it('leaves out the tags of hidden types and keeps the order', () => {
    expect(texts(shownTags(index, new Set(['PERSON', 'DATE'])).shown)).toEqual(['Paris', 'where Bo was']);
  });

  it('costs nothing while nothing is hidden', () => {
    expect(shownTags(index, NONE_HIDDEN).shown).toBe(index);
    expect(shownAfter({ hidden: NONE_HIDDEN, shown: index }, index, []).shown).toBe(index);
  });

  it('shows a hidden type again once an edit makes or changes a tag of it', () => {
    const before = shownTags(index, new Set(['PERSON', 'DATE']));
    const [ada] = spans;
    if (ada === undefined) throw new Error('no span');
    const retyped: Span = { ...ada, type: 'DATE' };
    const after = shownAfter(before, updateSpanIndex(index, ada, retyped), [{ before: ada, after: retyped }]);
    expect([...after.hidden]).toEqual(['PERSON']);
    expect(texts(after.shown)).toEqual(['Ada', 'Paris', 'where Bo was', 'May']);
  });

  it('after any edits shows what it would show if it were made anew', () => {
    const random = seededRandom('shown tags');
    let now = index;
    let state = shownTags(index, new Set(['PERSON', 'CLAIM']));
    for (let step = 0; step < 500; step += 1) {
      const span = spans[Math.floor(random() * spans.length)];
      if (span === undefined) continue;
      const present = now.spans.find(({ id }) => id === span.id) ?? null;
      const after = present === null ? span : random() < 0.5 ? null : { ...present, type: random() < 0.1 ? 'PERSON' : 'LOCATION' };
      now = updateSpanIndex(now, present, after);
      state = shownAfter(state, now, [{ before: present, after }]);
      expect(texts(state.shown)).toEqual(texts(shownTags(now, state.hidden).shown));
      if (after !== null) expect(state.hidden.has(after.type)).toBe(false);
    }
  });
});

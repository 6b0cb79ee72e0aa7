import { describe, expect, it } from 'vitest';
import { createSpanIndex } from '../../annotations/model/span-index.ts';
import { drawSpan } from '../../renderer/editor/tag-drawing.ts';
import { typeStyles } from '../../renderer/editor/type-styles.ts';
import { inkOn } from '../../shared/schema/colour-contrast.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { markedText, spanId } from '../helpers/marked-text.ts';

/** How each span of a marked text is drawn: `id form depth`. */
function drawn(marked: string): string[] {
  const { set } = markedText(marked);
  const index = createSpanIndex(set.spans.values());
  return index.spans.map((span) => `${span.id} ${drawSpan(defaultSchema, index, span).map(({ form, box }) => `${form} ${/depth-\d/.exec(box)?.[0] ?? ''}`).join('; ')}`);
}

describe('drawing tags', () => {
  it('shows the layer as form', () => {
    expect(drawn('[PERSON a] [QUOTE b] [CUE c] [CLAIM d] [MENTION e] [PART f]')).toEqual([
      's1 fill depth-0', 's2 brackets depth-0', 's3 underline depth-0', 's4 dotted depth-0', 's5 box depth-0', 's6 dimmed depth-0',
    ]);
  });

  it('puts the stroke of each nested tag below the one it lies on', () => {
    expect(drawn('[ROLE chef des [ORG forces [NORP russes]]] [PERSON Ada]')).toEqual(['s1 fill depth-0', 's2 fill depth-1', 's3 fill depth-2', 's4 fill depth-0']);
  });

  it('takes no room under a quote, whose form is at its sides', () => {
    expect(drawn('[QUOTE « [PERSON Ada] »]')).toEqual(['s1 brackets depth-0', 's2 fill depth-0']);
  });

  it('shows the letter once, after the last fragment', () => {
    const { set } = markedText('« Oui », dit-il, [QUOTE « non »]');
    const [span] = set.spans.values();
    if (span === undefined) throw new Error('no span');
    const split = { ...span, fragments: [[span.start, span.start], [span.start, span.end]] as const };
    expect(drawSpan(defaultSchema, createSpanIndex([split]), split).map(({ letter }) => letter)).toEqual(['', 'Q']);
  });

  it('gives two tags of one type boxes of their own, since the editor would paint equal neighbours as one', () => {
    const { set } = markedText('[MENTION a][MENTION b]');
    const index = createSpanIndex(set.spans.values());
    const [first, second] = index.spans.flatMap((span) => drawSpan(defaultSchema, index, span).map(({ box }) => box));
    expect(first).not.toBe(second);
  });

  it('draws a type that the schema lacks as well', () => {
    const { set } = markedText('[ALIEN x]');
    const [span] = set.spans.values();
    if (span === undefined) throw new Error('no span');
    expect(drawSpan(defaultSchema, createSpanIndex([span]), span)).toMatchObject([{ form: 'underline', letter: 'A' }]);
    expect(span.id).toBe(spanId('s1'));
  });
});

describe('colours', () => {
  it('give each type its stroke, and a badge in black or white, whichever is easier to read', () => {
    expect(typeStyles(defaultSchema).split('\n')).toHaveLength(defaultSchema.types.length);
    expect(inkOn('#FFFFFF')).toBe('#000000');
    expect(inkOn('#0B5C8A')).toBe('#FFFFFF');
  });
});

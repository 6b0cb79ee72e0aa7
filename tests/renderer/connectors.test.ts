import { describe, expect, it } from 'vitest';
import { connectorPath, connectorsOf, gapsOf } from '../../renderer/editor/connectors.ts';
import { possibleLinks } from '../../annotations/model/possible-links.ts';
import type { Page } from '../../renderer/state/page.ts';
import { createSpanIndex } from '../../annotations/model/span-index.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { markedText, spanId } from '../helpers/marked-text.ts';

const point = (x: number, top: number) => ({ x, top, height: 30, isOnScreen: true });

function pageOf(marked: string, links: readonly (readonly [type: string, from: string, to: string])[] = []): Pick<Page, 'set' | 'index'> {
  const { set } = markedText(marked);
  const relations = links.map(([type, from, to], at) => ({ id: relationIdSchema.parse(`r${at}`), type, from: spanId(from), to: spanId(to) }));
  return { set: { ...set, relations: new Map(relations.map((relation) => [relation.id, relation])) }, index: createSpanIndex(set.spans.values()) };
}

describe('links to be drawn', () => {
  const page = pageOf('[QUOTE:q Oui], [CUE:c dit] [PERSON:p Anne] en [LOCATION:l Norvalie]', [['SAID_BY', 'q', 'p'], ['CUED_BY', 'q', 'c']]);

  it('are those of the chosen tag from either end, or all when asked', () => {
    const names = (chosen: string | null, isAll: boolean): string[] => connectorsOf(page, chosen === null ? null : spanId(chosen), isAll).map(({ relation }) => relation.type);
    expect(names('q', false)).toEqual(['SAID_BY', 'CUED_BY']);
    expect(names('p', false)).toEqual(['SAID_BY']);
    expect(names('l', false)).toEqual([]);
    expect(names(null, false)).toEqual([]);
    expect(names(null, true)).toEqual(['SAID_BY', 'CUED_BY']);
  });

  it('rise over the words of one line and go upright from line to line', () => {
    expect(connectorPath(point(0, 100), point(40, 100))).toBe('M 0 102 C 0 94 40 94 40 102');
    expect(connectorPath(point(0, 100), point(40, 160))).toMatch(/^M 0 128 C 0 \d+ 40 \d+ 40 162$/);
    expect(connectorPath(point(0, 160), point(40, 100))).toMatch(/^M 0 162 C 0 \d+ 40 \d+ 40 128$/);
  });

  it('join the fragments of a discontinuous tag', () => {
    const span = page.set.spans.get(spanId('q'));
    if (span === undefined) throw new Error('no span');
    expect(gapsOf(span)).toEqual([]);
    const fragments = [[0, 2], [5, 7], [9, 12]].map(([start = 0, end = 0]) => [codePoints(start), codePoints(end)] as const);
    expect(gapsOf({ ...span, fragments })).toEqual([{ start: 2, end: 5 }, { start: 7, end: 9 }]);
  });
});

describe('links that may be dragged', () => {
  it('are those the schema allows, in either direction, a symmetric one once', () => {
    const { set } = markedText('[QUOTE:q Oui] [PERSON:p Anne] [DATE:d hier] [CLAIM:c A] [CLAIM:e B]');
    const between = (one: string, other: string): string[] => {
      const [a, b] = [set.spans.get(spanId(one)), set.spans.get(spanId(other))];
      if (a === undefined || b === undefined) throw new Error('no span');
      return possibleLinks(defaultSchema, a, b).map(({ type, from }) => `${type.name} from ${from}`);
    };
    expect(between('q', 'p')).toEqual(['SAID_BY from q', 'SAID_TO from q', 'VIA from q']);
    expect(between('p', 'q')).toEqual(['SAID_BY from q', 'SAID_TO from q', 'VIA from q']);
    expect(between('d', 'p')).toEqual([]);
    expect(between('c', 'e')).toEqual(['CONTRADICTS from c']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseRecord } from '../../../annotations/formats/common/normalised-record.ts';
import { arbitraryRawText } from '../arbitrary-line.ts';

const slice = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');

describe('normaliseRecord', () => {
  it('moves any range of any text so that it covers the same words, mended', () => {
    fc.assert(fc.property(arbitraryRawText, fc.nat(100), fc.nat(100), (raw, a, b) => {
      const length = [...raw].length;
      const [start = 0, end = 0] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y);
      // A range that splits CR from LF covers half a line end, which has no words of its own.
      fc.pre(![start, end].some((at) => /\r\n/.test(slice(raw, at - 1, at + 1))));
      const record = normaliseRecord(raw);
      expect(slice(record.text, record.move(start), record.move(end))).toBe(record.mend(slice(raw, start, end), start));
    }));
  });

  it('takes a text that needs nothing as it is, even with U+FEFF at its start', () => {
    expect(normaliseRecord('\uFEFFAda\n')).toMatchObject({ text: '\uFEFFAda\n', notices: [] });
  });

  it('tells what it mended', () => {
    expect(normaliseRecord('\uFEFFa\r\nb\rc\uD800').notices).toEqual([
      { kind: 'bom', detail: '1' }, { kind: 'line_ends', detail: '2' }, { kind: 'surrogates', detail: '1' },
    ]);
  });
});

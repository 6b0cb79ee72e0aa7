import { describe, expect, it } from 'vitest';
import { linesOf, segmentsOf, type TextMark } from '../../renderer/review/text-marks.ts';

const mark = (start: number, end: number, caseId: string): TextMark => ({ start, end, caseId, className: 'mark' });

describe('marks over the text of a review', () => {
  it('cuts a text into its lines', () => {
    expect(linesOf('ab\n\ncd')).toEqual([{ start: 0, end: 2 }, { start: 3, end: 3 }, { start: 4, end: 6 }]);
    expect(linesOf('ab\n')).toEqual([{ start: 0, end: 2 }, { start: 3, end: 3 }]);
  });

  it('cuts a line where marks begin and end, and leaves no character out', () => {
    const segments = segmentsOf({ start: 10, end: 30 }, [mark(5, 14, 'a'), mark(12, 20, 'b'), mark(28, 40, 'c')]);
    expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ caseId }) => caseId).join('')])).toEqual([[10, 12, 'a'], [12, 14, 'ab'], [14, 20, 'b'], [20, 28, ''], [28, 30, 'c']]);
  });
});

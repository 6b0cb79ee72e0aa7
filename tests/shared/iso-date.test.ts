import { describe, expect, it } from 'vitest';
import { isIsoDate } from '../../shared/iso-date.ts';

describe('isIsoDate', () => {
  it.each(['2024', '2024-12', '2024-02-29', '2000-02-29', '1999-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each(['', '24', '2024-', '2024-00', '2024-13', '2023-02-29', '1900-02-29', '2024-04-31', '2024-1-1', '2024-01-01Z', '２０２４', '2024\n'])('refuses %s', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

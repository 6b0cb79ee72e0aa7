import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, matchesPattern } from '../../../shared/schema/safe-pattern.ts';

describe('a pattern of a schema', () => {
  it.each([
    ['T\\d{4}(\\.\\d{3})?', 'T0046.001', true],
    ['Q\\d+', 'Q42', true],
    ['Q\\d+', 'xQ42', false],
    ['Q\\d+', 'Q42\n', false],
    ['AA|BB', 'BB', true],
    ['AA|BB', 'AAB', false],
    ['\\p{Lu}{2}-\\d{1,4}', 'FR-75', true],
    ['[(+*]{3}', '(+*', true],
    ['a+?b', 'aab', true],
    ['.', '😀', true],
  ])('%s held against %s gives %s, as a whole', (pattern, value, expected) => {
    expect(matchesPattern(pattern, value)).toBe(expected);
  });

  it.each(['(', '[', 'a)|(b', '\\', '(?<x', 'a{2,1}', 'a'.repeat(201)])('%s is refused because it is none', (pattern) => {
    expect(compilePattern(pattern)).toBeNull();
  });

  it.each(['(a+)+', '(a|a)*', '((a+))*', '(a?){20}', '(?:a*b?)+c', '(a)\\1', '(?<n>a)\\k<n>', '.*.*.*.*', 'a?'.repeat(9), 'a|b|c|d|e|f|g|h|i|j'])(
    '%s is refused because it could search for too long', (pattern) => {
      expect(compilePattern(pattern)).toBeNull();
    },
  );

  it('never meets a value longer than a hundred characters', () => {
    expect(matchesPattern('a*', 'a'.repeat(100))).toBe(true);
    expect(matchesPattern('a*', 'a'.repeat(101))).toBe(false);
  });

  it('answers within a moment whatever the pattern', () => {
    const pieces = fc.constantFrom('a', '.', '[ab]', '\\w', '(', ')', '(?:', '|', '*', '+', '?', '{2,}', '{3}', '$', '^');
    const patterns = fc.array(pieces, { maxLength: 24 }).map((list) => list.join(''));
    const hardest = `${'a'.repeat(99)}!`;
    fc.assert(fc.property(patterns, (pattern) => {
      const start = performance.now();
      matchesPattern(pattern, hardest);
      expect(performance.now() - start).toBeLessThan(2_000);
    }), { numRuns: 2_000 });
  });
});

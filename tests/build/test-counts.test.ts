import { describe, expect, it } from 'vitest';
import { noTests, playwrightCounts, stageCounts, vitestCounts } from '../../build/test-counts.mjs';

describe('the closing line of the tests', () => {
  it('counts what Vitest reports, todo as skipped', () => {
    expect(vitestCounts({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 })).toEqual({ passed: 7, failed: 1, skipped: 5 });
  });

  it('counts what Playwright reports, a second try and an error outside of tests as failures', () => {
    expect(playwrightCounts({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('never says that nothing failed when a stage did', () => {
    expect(stageCounts(2, null).failed).toBe(1);
    expect(stageCounts(1, { passed: 4, failed: 0, skipped: 0 })).toEqual({ passed: 4, failed: 1, skipped: 0 });
    expect(stageCounts(1, { passed: 4, failed: 3, skipped: 0 }).failed).toBe(3);
  });

  it('takes a stage that ran no test for a failure, and one that has none for what it says', () => {
    expect(stageCounts(0, noTests).failed).toBe(1);
    expect(stageCounts(0, null)).toEqual(noTests);
  });
});

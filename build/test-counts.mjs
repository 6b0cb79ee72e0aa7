// How many tests passed, from what the runners write for programs to read.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The counts of a run that got nowhere. @type {Readonly<Counts>} */
export const noTests = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * The counts of Vitest's JSON report.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
}

/**
 * The counts of Playwright's JSON report; a test that passed only at a second try counts as failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * What a stage adds to the totals. One that broke outside of any test has failed all the same, and so has one that should
 * have run tests and ran none.
 * @param {number} code exit code
 * @param {Counts | null} counted null for a stage that has no tests
 * @returns {Counts}
 */
export function stageCounts(code, counted) {
  const counts = counted ?? noTests;
  const isBroken = code !== 0 || (counted !== null && counted.passed === 0);
  return isBroken && counts.failed === 0 ? { ...counts, failed: 1 } : { ...counts };
}

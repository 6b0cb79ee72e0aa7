// Our pages in the peers' harness held against the goals set for them; each is a ratio within one run, which a busy machine does not move much.

/** @typedef {Record<string, any>} Page what the harness wrote of one page: by size, then by item */
/** @typedef {{ item: string, ours: string, beside: string, ratio: string, goal: string, holds: boolean }} Judgement */
/** @typedef {{ item: string, page?: string, of: (page: Page) => number | undefined, beside: string, most: number }} Goal */

/** @type {readonly Goal[]} */
const openings = [
  { item: 'W1 S', of: ({ S }) => S?.open, beside: 'monaco-reuse', most: 1.3 },
  { item: 'W1 S', of: ({ S }) => S?.open, beside: 'recogito-text-annotator-css', most: 1.3 },
  { item: 'W1 S', of: ({ S }) => S?.open, beside: 'raw-mark', most: 2.5 },
  { item: 'W1 M', of: ({ M }) => M?.open, beside: 'monaco-reuse', most: 1.3 },
  { item: 'W1 M', of: ({ M }) => M?.open, beside: 'monaco-reuse + advanced wrapping', most: 1.3 },
  { item: 'W1 M', of: ({ M }) => M?.open, beside: 'recogito-text-annotator-css', most: 1 },
  { item: 'W1 M', of: ({ M }) => M?.open, beside: 'raw-mark', most: 1.5 },
  { item: 'W1 L', of: ({ L }) => L?.open, beside: 'monaco-reuse', most: 1.5 },
  { item: 'W1 L', of: ({ L }) => L?.open, beside: 'recogito-text-annotator-css', most: 0.15 },
  { item: 'W1 L', of: ({ L }) => L?.open, beside: 'codemirror6', most: 2.5 },
  { item: 'W1 L', of: ({ L }) => L?.open, beside: 'raw-mark', most: 0.5 },
  { item: 'W1 S, first', page: 'ours-first', of: ({ S }) => S?.open, beside: 'monaco', most: 1.3 },
  { item: 'W1 S, first', page: 'ours-first', of: ({ S }) => S?.open, beside: 'monaco-advanced', most: 1.3 },
  { item: 'W1 M, first', page: 'ours-first', of: ({ M }) => M?.open, beside: 'monaco-advanced', most: 1.3 },
  { item: 'W1 M, first', page: 'ours-first', of: ({ M }) => M?.open, beside: 'monaco', most: 1.3 },
  { item: 'W1 L, first', page: 'ours-first', of: ({ L }) => L?.open, beside: 'monaco', most: 1.3 },
];

/** @type {readonly Goal[]} */
const edits = ['add', 'remove'].flatMap((edit) => [
  ...['M', 'L'].map((size) => ({ item: `${edit} ${size} painted`, of: (/** @type {Page} */ page) => page[size]?.[edit]?.p50, beside: 'noop', most: 1.05 })),
  ...['M', 'L'].map((size) => ({ item: `${edit} ${size} painted, p95`, of: (/** @type {Page} */ page) => page[size]?.[edit]?.p95, beside: '50', most: 1 })),
  ...[['monaco', 2], ['recogito-text-annotator-css', 3], ['codemirror6', 3]].map(([beside, most]) => (
    { item: `${edit} L busy`, of: (/** @type {Page} */ page) => page['L']?.[edit]?.busy, beside: String(beside), most: Number(most) })),
]);

/** @type {readonly Goal[]} */
const standing = [
  { item: 'heap L', of: ({ L }) => L?.memory?.heapMB, beside: 'monaco', most: 2 },
  { item: 'renderer RSS L', of: ({ L }) => L?.memory?.rssMB, beside: 'monaco', most: 1.2 },
  { item: 'longest frame L', of: ({ L }) => L?.scroll?.longest, beside: 'monaco', most: 1.3 },
  { item: 'frames L, p95', of: ({ L }) => L?.scroll?.p95, beside: '40', most: 1 },
];

/**
 * Holds our pages against the goals; those whose pages were not measured in this run are left out.
 * @param {Record<string, Page>} pages
 * @returns {readonly Judgement[]}
 */
export function judgePeers(pages) {
  const all = { ...pages, ...withAdvancedWrapping(pages) };
  const judged = [...openings, ...edits, ...standing].flatMap((goal) => judge(all, goal));
  return [...judged, ...['add', 'remove'].flatMap((edit) => growth(pages, edit))];
}

/** @param {Record<string, Page>} pages @param {Goal} goal @returns {readonly Judgement[]} */
function judge(pages, { item, page = 'ours', of, beside, most }) {
  const ours = of(pages[page] ?? {});
  const limit = pages[beside] === undefined ? Number(beside) : of(pages[beside]);
  return compare({ item, beside, most }, ours, limit);
}

/** @param {Record<string, Page>} pages @param {string} edit */
function growth(pages, edit) {
  const { M, L } = pages['ours'] ?? {};
  return compare({ item: `${edit} busy, L beside M`, beside: 'M', most: 1.3 }, L?.[edit]?.busy, M?.[edit]?.busy);
}

/**
 * @param {{ item: string, beside: string, most: number }} goal
 * @param {number | undefined} ours
 * @param {number | undefined} limit
 * @returns {readonly Judgement[]}
 */
function compare({ item, beside, most }, ours, limit) {
  if (ours === undefined || limit === undefined || Number.isNaN(limit)) return [];
  const ratio = ours / limit;
  return [{ item, ours: String(ours), beside: `${beside} ${limit}`, ratio: ratio.toFixed(2), goal: `<= ${most}`, holds: ratio <= most }];
}

// Ours measures a proportional font up to 64 KB. The harness has that wrapping only in a new editor, so what it costs there is
// added to the editor that is used again.
/** @param {Record<string, Page>} pages @returns {Record<string, Page>} */
function withAdvancedWrapping(pages) {
  const [reuse, plain, advanced] = [pages['monaco-reuse']?.['M']?.open, pages['monaco']?.['M']?.open, pages['monaco-advanced']?.['M']?.open];
  if ([reuse, plain, advanced].includes(undefined)) return {};
  return { 'monaco-reuse + advanced wrapping': { M: { open: Math.round(reuse + advanced - plain) } } };
}

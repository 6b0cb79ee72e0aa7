import { expect, test } from 'vitest';
import type { NameMap } from '../../annotations/jobs/name-map.ts';
import type { ImportReport } from '../../shared/reports.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';

const text = 'Anne Roy parle à Lyon.';
const span = (id: string, [start, end]: readonly [number, number], type: string, attributes = {}) => ({ id, type, start, end, text: text.slice(start, end), attributes });
const line = (more: object) => `${JSON.stringify({ format: 'guillemet/1', text, annotator: 'Ada', relations: [], ...more })}\n`;
const tagged = line({
  spans: [span('a', [0, 8], 'PER', { certain: true }), span('b', [17, 21], 'LOCATION', { country: 'FR' }), span('c', [0, 4], 'PER')],
  relations: [{ id: 'r', type: 'livesIn', from: 'a', to: 'b' }],
});

/** Tries an import of two files with a map, and then makes it. */
async function triedAndDone(map: NameMap, check: (report: ImportReport) => void): Promise<void> {
  await withImports(async ({ source, bring }) => {
    await writeFiles(source, { 'tags.jsonl': tagged, 'plain.txt': 'Rien.' });
    const tried = await bring({ dryRun: true, map });
    check(tried);
    expect(await bring({ map })).toEqual(tried);
  });
}

test('a report tells the names that the labels lack by kind, with their uses, and what each format brought, also when only trying', () => triedAndDone({}, (report) => {
  expect(report.added).toEqual(['PER', 'PER.certain', 'LOCATION.country', 'livesIn']);
  expect(report.names).toEqual([
    { kind: 'type', type: null, name: 'PER', uses: 2, becomes: null },
    { kind: 'attribute', type: 'PER', name: 'certain', uses: 1, becomes: null },
    { kind: 'attribute', type: 'LOCATION', name: 'country', uses: 1, becomes: null },
    { kind: 'relation', type: null, name: 'livesIn', uses: 1, becomes: null },
  ]);
  expect(report.people).toEqual([{ name: 'Ada', spans: 3 }]);
  const nothing = { known: 0, suggestions: 0, refused: 0, repaired: 0 };
  expect(report.sources).toEqual([
    { recognised: 'text', format: 'text', files: 1, examples: ['plain.txt'], documents: 1, spans: 0, relations: 0, units: {}, ...nothing },
    { recognised: 'guillemet-jsonl', format: 'guillemet-jsonl', files: 1, examples: ['tags.jsonl'], documents: 1, spans: 3, relations: 1, units: { code_point: 1 }, ...nothing },
  ].toSorted((a, b) => report.sources.findIndex(({ format }) => format === a.format) - report.sources.findIndex(({ format }) => format === b.format)));
}));

test('names that a map gives others are told too, and an attribute may be named with the type that its tag gets', () => triedAndDone(
  { types: { PER: 'PERSON' }, attributes: { 'PERSON.certain': 'sure', 'LOCATION.certain': 'never' } },
  (report) => {
    expect(report.added).toEqual(['PERSON.sure', 'LOCATION.country', 'livesIn']);
    expect(report.names.map(({ kind, type, name, uses, becomes }) => [kind, type, name, uses, becomes])).toEqual([
      ['type', null, 'PER', 2, 'PERSON'], ['attribute', 'PERSON', 'certain', 1, 'sure'], ['attribute', 'PERSON', 'sure', 1, null],
      ['attribute', 'LOCATION', 'country', 1, null], ['relation', null, 'livesIn', 1, null],
    ]);
  },
));

test('a value is never lost to a map: an attribute whose new name is taken on that tag keeps its own', () => withImports(async ({ source, workspace, bring }) => {
  await writeFiles(source, { 'tags.jsonl': line({ spans: [span('a', [0, 8], 'PERSON', { one: 1, two: 2, three: 3 })] }) });
  await bring({ map: { attributes: { one: 'two', three: 'four' } }, annotator: 'Ada' });
  const [article] = workspace.articles();
  const set = await workspace.readSetOf(article?.id ?? ('' as never), workspace.annotator.id);
  expect(set.ok && [...set.value?.spans.values() ?? []].map(({ attributes }) => attributes)).toEqual([{ one: 1, two: 2, four: 3 }]);
}));

test('files that look like one format are read as another where the person says so, and counted under what they look like', () => withImports(async ({ source, bring }) => {
  await writeFiles(source, { 'tags.jsonl': tagged, 'odd.jsonl': '{"what":"nobody knows"}\n' });
  const asFound = await bring({ dryRun: true });
  expect(asFound.sources.map(({ recognised, format, refused }) => [recognised, format, refused]).sort()).toEqual([['guillemet-jsonl', 'guillemet-jsonl', 0], [null, null, 0]].sort());
  expect(asFound.skipped).toEqual({ files: 1 });
  const asText = await bring({ dryRun: true, readAs: { 'guillemet-jsonl': 'text', '': 'text' } });
  expect(asText).toMatchObject({ documents: 2, spans: 0, refused: [] });
  expect(asText.sources.map(({ recognised, format }) => [recognised, format]).sort()).toEqual([['guillemet-jsonl', 'text'], [null, 'text']].sort());
}));

import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import { faultyFiles } from '../helpers/faulty-files.ts';
import { quietControl, withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { ada, codeOf, testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { openProject } from '../../annotations/store/open-project.ts';

test('a folder comes in whole, its sub-folders walked, and twice doubles nothing', () => withImports(async ({ source, workspace, bring }) => {
  await writeFiles(source, { 'a.txt': 'Anne Roy in Lyon.', 'deep/er/b.TXT': ' date 2023-06 A headline\n\nText.', 'c.pdf': 'no', '.hidden.txt': 'no' });
  expect(await bring()).toMatchObject({ documents: 2, known: 0, refused: [], cancelled: false });
  expect(workspace.articles()).toMatchObject([{ source: 'a.txt' }, { source: 'b.TXT', headline: 'A headline', date: '2023-06' }]);
  expect(await bring()).toMatchObject({ documents: 0, known: 2, refused: [], notices: [] });
  expect(workspace.articles()).toHaveLength(2);
}));

test('another text under a known name is another article, and that is said', () => withImports(async ({ source, workspace, bring }) => {
  await writeFiles(source, { 'a.txt': 'First version.' });
  await bring();
  const [first] = workspace.articles();
  await writeFiles(source, { 'a.txt': 'Second version.' });
  const report = await bring();
  expect(report).toMatchObject({ documents: 1, notices: [{ file: 'a.txt', kind: 'other_text', detail: first?.id }] });
  expect(workspace.articles()).toHaveLength(2);
}));

test('bad files are refused one by one with their names, and the rest comes in', () => withImports(async ({ source, bring }) => {
  await writeFiles(source, {
    'empty.txt': '', 'blank.txt': ' \n\t', 'binary.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'broken.txt': Buffer.concat([Buffer.from('Un été à Évian, « déjà ». '), Buffer.from([0xc3, 0x28])]),
    'good.txt': 'Fine.', 'huge.txt': '',
  });
  await truncate(join(source, 'huge.txt'), 64 * 1024 * 1024 + 1);
  const report = await bring();
  expect(report.documents).toBe(1);
  expect(Object.fromEntries(report.refused.map(({ file, code }) => [file, code]))).toMatchObject({
    'empty.txt': 'import.empty_file', 'blank.txt': 'import.empty_file', 'binary.txt': 'import.binary_file', 'broken.txt': 'import.bad_encoding', 'huge.txt': 'import.too_large',
  });
  expect(report.refused.every(({ line, message, code }) => line === null && message === code)).toBe(true);
}));

test('a line of five megabytes comes in unchanged', () => withImports(async ({ source, workspace, bring }) => {
  const text = 'é'.repeat(2_500_000);
  await writeFiles(source, { 'long.txt': text });
  expect(await bring()).toMatchObject({ documents: 1, refused: [] });
  const [row] = workspace.articles();
  expect(row?.length).toBe(2_500_000);
  if (row !== undefined) expect(unwrap(await workspace.readArticle(row.id)).text).toBe(text);
}));

test.skipIf(process.platform === 'win32')('links, pipes and devices are refused and never followed', () => withImports(async ({ source, bring }) => {
  await writeFiles(source, { 'a.txt': 'Fine.' });
  await symlink('/', join(source, 'root'));
  await symlink(join(source, 'a.txt'), join(source, 'link.txt'));
  execFileSync('mkfifo', [join(source, 'pipe.txt')]);
  const report = await bring();
  expect(report.documents).toBe(1);
  expect(report.refused.map(({ file, code }) => [file, code])).toEqual(['link.txt', 'pipe.txt', 'root'].map((file) => [file, 'import.not_regular_file']));
  expect((await bring({ paths: ['/dev/zero'] })).refused).toMatchObject([{ file: 'zero', code: 'import.not_regular_file' }]);
}));

test('a folder without articles and a path without anything are told', () => withImports(async ({ root, source, bring }) => {
  expect((await bring()).refused).toMatchObject([{ file: 'source', code: 'import.nothing_found' }]);
  expect((await bring({ paths: [join(root, 'nowhere')] })).refused).toMatchObject([{ file: 'nowhere', code: 'import.not_found' }]);
  await writeFiles(source, { 'notes.unknown': 'Any file that is named comes in.' });
  expect(await bring({ paths: [join(source, 'notes.unknown')] })).toMatchObject({ documents: 1 });
}));

test('repairs are told: encoding, line ends, byte order mark', () => withImports(async ({ source, bring }) => {
  await writeFiles(source, {
    'utf16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Un été à Lyon.', 'utf16le')]), 'crlf.txt': 'One.\r\nTwo.\r\n', 'bom.txt': '\uFEFFText.',
  });
  const { notices } = await bring();
  expect(notices).toContainEqual({ file: 'utf16.txt', kind: 'encoding', detail: 'utf-16le' });
  expect(notices).toContainEqual({ file: 'crlf.txt', kind: 'line_ends', detail: '2' });
  expect(notices).toContainEqual({ file: 'bom.txt', kind: 'bom', detail: '1' });
}));

test('tells how many bytes of how many are read', () => withImports(async ({ source, bring }) => {
  await writeFiles(source, { 'a.txt': 'One.', 'b.txt': 'Two or three.' });
  const seen: (number | null)[][] = [];
  await bring({}, { ...quietControl(), onProgress: ({ done, total, unit }) => {
    expect(unit).toBe('bytes');
    seen.push([done, total]);
  } });
  expect(seen).toEqual([[0, 17], [4, 17], [4, 17], [17, 17], [17, 17]]);
}));

test('a trial run reports the same and writes nothing', () => withImports(async ({ source, workspace, bring }) => {
  await writeFiles(source, { 'a.txt': 'One.', 'b.txt': 'One.', 'c.txt': '' });
  const tried = await bring({ dryRun: true });
  expect(workspace.articles()).toEqual([]);
  expect(tried).toEqual(await bring());
}));

test('the project itself is left out when it lies in the folder', () => withImports(async ({ root, source, folder, bring }) => {
  await writeFiles(source, { 'a.txt': 'One.' });
  await writeFiles(folder, { 'quarantine/left.txt': 'Not an article.' });
  expect(await bring({ paths: [root], format: 'text' })).toMatchObject({ documents: 1, refused: [] });
}));

test('a disk that fails at any call ends the import with a refusal, and what was in stays', () => withImports(async ({ root, source, folder, workspace }) => {
  await workspace.close();
  await writeFiles(source, { 'a.txt': 'One.', 'b.txt': 'Two.' });
  const request = { paths: [source], format: 'auto', annotator: null, unit: null, map: {}, dryRun: false };
  for (let at = 1; ; at += 1) {
    const faulty = faultyFiles({ at, errno: 'ENOSPC', lasts: true, writesPart: true });
    const env = testEnvironment(root, faulty.files, `run${String(at)}`);
    const opened = await openProject(env, { folder, annotator: ada });
    if (opened.ok) await importPaths(env, { workspace: opened.value, request }, quietControl());
    if (opened.ok) await opened.value.close();
    const again = unwrap(await openProject(testEnvironment(root, nodeFiles, `again${String(at)}`), { folder, annotator: ada }));
    for (const { id } of again.articles()) expect(codeOf(await again.readArticle(id))).toBe('ok');
    unwrap(await again.close());
    if (faulty.failed() === null) break;
  }
}), 60_000);

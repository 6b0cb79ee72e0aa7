import { expect, test } from 'vitest';
import { ExportPreview } from '../../annotations/jobs/export-preview.ts';

test('the first sixty lines are kept, wherever the pieces break, and it is said that more follow', () => {
  const preview = new ExportPreview();
  const text = Array.from({ length: 100 }, (_, at) => `line ${String(at)}\n`).join('');
  for (let at = 0; at < text.length; at += 7) preview.take(text.slice(at, at + 7), null);
  const [file, ...others] = preview.files();
  expect(others).toEqual([]);
  expect(file?.lines.map((line) => line.text)).toEqual(Array.from({ length: 60 }, (_, at) => `line ${String(at)}`));
  expect(file).toMatchObject({ file: null, isCut: true });
});

test('a long line is cut between characters, with the number of those left out', () => {
  const preview = new ExportPreview();
  preview.take('📰'.repeat(700), null);
  preview.take('📰'.repeat(700), null);
  preview.take('\nend', null);
  expect(preview.files()[0]).toEqual({ file: null, isCut: false, lines: [{ text: '📰'.repeat(1_000), cut: 400 }, { text: 'end', cut: 0 }] });
});

test('of a folder the first four files are shown by their names, a dozen lines each', () => {
  const preview = new ExportPreview();
  for (let at = 0; at < 9; at += 1) preview.take('a\nb\n'.repeat(20), `Ada/${String(at)}.ann`);
  expect(preview.files().map(({ file, lines, isCut }) => [file, lines.length, isCut])).toEqual([0, 1, 2, 3].map((at) => [`Ada/${String(at)}.ann`, 12, true]));
});

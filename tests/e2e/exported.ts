import { expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readLines } from '../helpers/golden.ts';
import { answerSaveDialog, exportTags } from './desk.ts';
import { hasPython, ownFolder, type Running } from './launch.ts';

const fixtures = path.resolve(import.meta.dirname, '..', 'fixtures');

/** Compares with a golden file; `GOLDEN=write` writes it anew, to be read before it is committed. */
export function expectGolden(name: string, value: unknown): void {
  const file = path.join(fixtures, name);
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
  expect(value).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

/** Exports the annotator's own tags through the menu's command and the save dialog; Python, where present, finds every slice equal. Answers the file's text. */
export async function exportText(running: Running): Promise<string> {
  const file = path.join(ownFolder('export'), 'tags.jsonl');
  await answerSaveDialog(running, file);
  await exportTags(running.page);
  if (hasPython()) execFileSync('python3', ['-c', SLICES_ARE_EQUAL, file], { stdio: ['ignore', 'ignore', 'inherit'] });
  return readFileSync(file, 'utf8');
}

/** The same as records, of the articles that have tags. */
export async function exportMine(running: Running): Promise<ReturnType<typeof readLines>> {
  return readLines(await exportText(running)).filter(({ spans }) => spans.length > 0);
}

const SLICES_ARE_EQUAL = `
import hashlib, json, sys
count = 0
for line in open(sys.argv[1], encoding='utf-8'):
    record = json.loads(line)
    assert hashlib.sha256(record['text'].encode()).hexdigest() == record['text_sha256']
    for span in record['spans']:
        places = span.get('fragments', [[span['start'], span['end']]])
        assert ' '.join(record['text'][start:end] for start, end in places) == span['text'], span
        count += 1
assert count > 0
`;

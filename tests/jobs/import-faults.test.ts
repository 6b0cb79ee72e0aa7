import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { faultyFiles, type Fault } from '../helpers/faulty-files.ts';
import { quietControl, writeFiles } from '../helpers/jobs-fixture.ts';
import { ada, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const LINES = ['Lyon', 'Paris', 'Rome'].map((place) => JSON.stringify({
  format: 'guillemet/1', text: `Anne in ${place}.`, spans: [{ id: place, type: 'PERSON', start: 0, end: 4, text: 'Anne' }], relations: [],
}));

/** Imports the tags of three articles, takes them back and brings them again, on a disk with a fault; answers whether the last step was done. */
async function live(root: string, fault: Fault): Promise<{ failed: string | null; expected: readonly number[] }> {
  const faulty = faultyFiles(fault);
  const env = testEnvironment(root, faulty.files);
  const opened = await openProject(env, { folder: join(root, 'project'), annotator: ada });
  if (!opened.ok) return { failed: faulty.failed(), expected: [0] };
  const workspace = opened.value;
  const request = { paths: [join(root, 'work.jsonl')], format: 'auto', annotator: 'Ada', unit: null, map: {}, dryRun: false };
  const imported = await importPaths(env, { workspace, request }, quietControl());
  const isIn = imported.ok && imported.value.refused.length === 0;
  const undone = isIn && (await workspace.undo()).ok;
  const redone = undone && (await workspace.redo()).ok;
  await workspace.close();
  // Refused is not proof of nothing: a disk that dies may have kept the last bytes. Half of a step is what must never be.
  return { failed: faulty.failed(), expected: redone ? [3] : fault.lasts ? [0, 3] : isIn && !undone ? [0, 3] : [0] };
}

async function sweep(fault: Omit<Fault, 'at'>): Promise<void> {
  for (let at = 1; ; at += 1) {
    const failed = await withFolder(async (root) => {
      await writeFiles(root, { 'work.jsonl': `${LINES.join('\n')}\n` });
      unwrap(await createProject(testEnvironment(root), join(root, 'project'), { title: 'Test', owner: ada }));
      const lived = await live(root, { ...fault, at });
      const again = unwrap(await openProject(testEnvironment(root), { folder: join(root, 'project'), annotator: ada }));
      expect(again.readOnly).toBeNull();
      const total = again.articles().reduce((sum, { spans }) => sum + spans, 0);
      expect(lived.expected, `call ${String(at)} (${String(lived.failed)})`).toContain(total);
      unwrap(await again.close());
      return lived.failed;
    });
    if (failed === null) return;
  }
}

test('a step over several articles is whole or not there, whichever single call fails', () => sweep({ errno: 'ENOSPC', lasts: false, writesPart: true }), 120_000);
test('a step over several articles is whole or not there, from whichever call on the disk is dead', () => sweep({ errno: 'EIO', lasts: true }), 120_000);

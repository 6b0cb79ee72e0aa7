// A program that makes a backup, restores or repairs, and kills itself right before one call of the disk. It prints how many calls there were when it lives.
import { writeSync } from 'node:fs';
import { makeBackup } from '../../annotations/backup/make-backup.ts';
import { restore } from '../../annotations/backup/restore.ts';
import { repair } from '../../annotations/doctor/repair.ts';
import type { Files } from '../../annotations/store/files.ts';
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';

const [mode = '', folder = '', userDataFolder = '', annotator = '', at = '0'] = process.argv.slice(2);
let calls = 0;

const env = createNodeEnvironment({ appVersion: '0.0.0-test', userDataFolder });
const files = Object.fromEntries(Object.entries(env.files).map(([name, call]: [string, (...args: unknown[]) => unknown]) => [name, (...args: unknown[]) => {
  calls += 1;
  if (calls === Number(at)) process.kill(process.pid, 'SIGKILL');
  return call(...args);
}])) as unknown as Files;
const dying = { ...env, files };

if (mode === 'backup') await makeBackup(dying, { folder, kind: 'asked' }, quietControl());
if (mode === 'repair') await repair(dying, { folder, giveUpDamaged: false }, quietControl());
if (mode === 'restore') {
  const workspace = await openProject(dying, { folder, annotator: { id: annotatorIdSchema.parse(annotator), name: 'Ada' } });
  if (!workspace.ok) throw new Error(workspace.error.code);
  calls = 0;
  await restore(dying, { workspace: workspace.value, number: 1 }, quietControl());
  await workspace.value.close();
}
writeSync(1, String(calls));

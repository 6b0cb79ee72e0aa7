// A program that tags many articles as one step, takes it back and repeats it, over and over, until it is killed. It prints a line for each turn.
import { writeSync } from 'node:fs';
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { annotatorIdSchema, spanIdSchema, stepIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Result } from '../../shared/result.ts';

const [folder = '', userDataFolder = '', name = ''] = process.argv.slice(2);

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const env = createNodeEnvironment({ appVersion: '0.0.0-test', userDataFolder });
const workspace = unwrap(await openProject(env, { folder, annotator: { id: annotatorIdSchema.parse(name), name: 'Ada' } }));
const control = { signal: new AbortController().signal, onProgress: () => undefined };
const place = { start: codePoints(0), end: codePoints(3), text: 'Ada' };

for (const type of ['PERSON', 'ORG', 'ROLE', 'LOCATION', 'NORP', 'EVENT', 'CUE', 'CLAIM']) {
  const edits = workspace.articles().map(({ id }) => ({ article: id, command: { kind: 'span.add' as const, id: spanIdSchema.parse(env.makeId()), type, ...place } }));
  const done = await workspace.applyAcross(edits, { id: stepIdSchema.parse(env.makeId()), command: 'occurrences' }, control);
  // A type that an earlier life has tagged already is refused whole.
  if (!done.ok) continue;
  writeSync(1, 'done\n');
  unwrap(await workspace.undo());
  writeSync(1, 'undone\n');
  unwrap(await workspace.redo());
  writeSync(1, 'redone\n');
}
// Whoever kills decides when; this only keeps the program from ending before.
setInterval(() => writeSync(1, 'idle\n'), 1);

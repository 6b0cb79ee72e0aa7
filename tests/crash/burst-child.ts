// A program that edits as fast as it can until it kills itself. It prints a line for each edit that it was told is on disk.
import { writeSync } from 'node:fs';
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { annotatorIdSchema, articleIdSchema, spanIdSchema, stepIdSchema } from '../../shared/ids.ts';
import { codePoints, createOffsetMap, sliceCodePoints } from '../../shared/offsets.ts';
import type { Result } from '../../shared/result.ts';
import { killingFiles } from './killing-files.ts';

const [folder = '', userDataFolder = '', name = '', at = '', turns = '', ...articles] = process.argv.slice(2);

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const env = { ...createNodeEnvironment({ appVersion: '0.0.0-test', userDataFolder }), files: killingFiles({ at: Number(at), turns: Number(turns) }) };
const workspace = unwrap(await openProject(env, { folder, annotator: { id: annotatorIdSchema.parse(name), name: 'Ada' } }));
if (workspace.readOnly !== null) throw new Error(`read-only: ${workspace.readOnly.code}`);
const texts = await Promise.all(articles.map(async (id) => unwrap(await workspace.readArticle(articleIdSchema.parse(id)))));

async function tagNext(round: number): Promise<void> {
  const article = texts[round % texts.length];
  if (article === undefined) throw new Error('no article');
  const map = createOffsetMap(article.text);
  const start = codePoints(Number.parseInt(env.makeId().slice(0, 6), 16) % (map.length - 60));
  const range = { start, end: codePoints(start + 1 + (round % 40)) };
  const id = env.makeId();
  const command = { kind: 'span.add' as const, id: spanIdSchema.parse(id), type: 'PERSON', ...range, text: sliceCodePoints(map, range) };
  const done = await workspace.apply(article.id, command, stepIdSchema.parse(env.makeId()));
  if (done.ok && done.value.commit !== null) writeSync(1, `${article.id} ${String(done.value.commit.revision)} ${id}\n`);
}

for (let round = 0; ; round += 1) {
  // Several at once, as fast typing sends them, with a snapshot now and then in between.
  await Promise.all([tagNext(round), tagNext(round + 1), round % 7 === 0 ? workspace.flush() : null]);
}

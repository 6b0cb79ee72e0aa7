import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreAsCopy } from '../../annotations/backup/restore-copy.ts';
import { saveCopy } from '../../annotations/backup/save-copy.ts';
import { layout } from '../../annotations/store/layout.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { suggestedOf, suggestionPath, suggestWords } from '../helpers/suggested.ts';
import { contentsOf, LYON, NICE } from '../sync/colleagues.ts';
import { flipBit, withBackups } from './backup-scene.ts';
import { look, mend, short } from './doctor-scene.ts';

const AT_LYON = { engine: 'camembert', article: LYON };

test('what engines suggested is in a backup and in a copy, byte by byte', () => withBackups([LYON, NICE], async ({ env, folder, root, id, back }) => {
  await suggestWords(env, folder, AT_LYON, 'Anne Roy', 'Lyon');
  await suggestWords(env, folder, { engine: 'spacy', article: NICE }, 'Jean Puy');
  expect(await back()).toMatchObject({ left_out: 0 });
  const [laid, saved] = [join(root, 'laid-out'), join(root, 'saved')];
  unwrap(await restoreAsCopy(env, { project: id, number: null, to: laid }, quietControl()));
  unwrap(await saveCopy(env, { folder, to: saved }, quietControl()));
  const before = await contentsOf(folder, ['index']);
  expect(Object.keys(before).filter((path) => path.startsWith('suggestions') && path.endsWith('.json'))).toHaveLength(2);
  expect(await contentsOf(laid, ['index'])).toEqual(before);
  expect(await contentsOf(saved, ['index'])).toEqual(before);
}));

test('the doctor takes damaged suggestions from a backup', () => withBackups([LYON], async (scene) => {
  const { env, folder, back } = scene;
  await suggestWords(env, folder, AT_LYON, 'Anne Roy');
  expect((await look(scene)).findings).toEqual([]);
  await back();
  await flipBit(suggestionPath(folder, AT_LYON));
  expect(short(await look(scene))).toEqual([`${LYON.id}.json suggestions_damaged repairable from_backup`]);
  expect(await mend(scene)).toMatchObject({ ok: true, totals: { mended: 1 } });
  expect((await look(scene)).findings).toEqual([]);
  expect(await suggestedOf(env, folder, AT_LYON)).toEqual(['PERSON Anne Roy']);
}));

test('without a backup the doctor sets damaged suggestions aside with their bytes, since their engine can say the same again', () => withBackups([LYON], async (scene) => {
  const { env, folder } = scene;
  await suggestWords(env, folder, AT_LYON, 'Anne Roy');
  await flipBit(suggestionPath(folder, AT_LYON));
  const bytes = await readFile(suggestionPath(folder, AT_LYON));
  expect(short(await mend(scene))).toEqual([`${LYON.id}.json suggestions_damaged repairable remove`]);
  expect(await suggestedOf(env, folder, AT_LYON)).toBeNull();
  const [kept = ''] = await readdir(layout.quarantine(folder));
  expect(await readFile(join(layout.quarantine(folder), kept))).toEqual(bytes);
  expect((await look(scene)).findings).toEqual([]);
}));

test('suggestions whose words stand elsewhere in the text are damaged too, and what is none of the project’s is only told', () => withBackups([LYON, NICE], async (scene) => {
  const { env, folder } = scene;
  await suggestWords(env, folder, { engine: 'spacy', article: { ...LYON, id: NICE.id } }, 'Anne Roy');
  await writeFile(join(folder, 'suggestions', 'notes.txt'), 'x');
  expect(short(await look(scene))).toEqual([`${NICE.id}.json suggestions_damaged repairable remove`, 'suggestions foreign harmless -']);
  await rm(join(folder, 'suggestions'), { recursive: true });
  await mkdir(join(folder, 'suggestions'));
  expect((await look(scene)).findings).toEqual([]);
}));

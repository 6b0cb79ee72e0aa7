import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { createProfileStore } from '../../annotations/store/profile-store.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { runProgram, type Ended } from '../helpers/run-program.ts';
import { ada, ben, makeArticle, unwrap } from '../helpers/store-fixture.ts';
import { contentsOf, LYON, NICE, tagsOf, withColleagues, type Colleagues } from '../sync/colleagues.ts';

let program: Bundle;
beforeAll(async () => { program = await bundle(resolve('annotations/cli/main.ts')); }, 60_000);
afterAll(() => program.remove());

const NEWER = makeArticle(LYON.text.replace('Paul Lac', 'Luc Pol'), 'lyon.txt');

interface Scene extends Colleagues {
  readonly ours: string;
  readonly theirs: string;
  readonly run: (...args: string[]) => Promise<Ended>;
  readonly french: (...args: string[]) => Promise<Ended>;
}

/** Ada's project with two texts; Ben's with an older version of the first, the second, and tags of his on both. */
function withScene(body: (scene: Scene) => Promise<void>): Promise<void> {
  return withColleagues(async (colleagues) => {
    const { root, project, tagWords, env } = colleagues;
    unwrap(await createProfileStore(env).saveProfile(ada));
    const [ours, theirs] = [await project('Ours', [NEWER, NICE]), await project('Theirs', [LYON, NICE])];
    await tagWords(theirs, ben, LYON, 'Anne Roy', 'Paul Lac');
    await tagWords(theirs, ben, NICE, 'Jean Puy');
    const run = (language: string) => (...args: string[]): Promise<Ended> => runProgram(program.file, args, { env: { GUILLEMET_HOME: join(root, 'user-data'), GUILLEMET_LANG: language }, folder: root });
    await body({ ...colleagues, ours, theirs, run: run('en'), french: run('fr') });
  });
}

const BROUGHT = `“Theirs”: 0 new articles (1 already there).
  Ben: 2 articles (1 new, 1 on another text); 2 tags, 0 links, 0 decisions and replies.
Other versions of texts: 1; tags found again: 1, doubtful: 1, links lost: 0.
`;
const DOUBTFUL = 'Tags without a sure place in the text here:\n  lyon.txt, Ben: PERSON “Paul Lac” (49–57 there): not found.\n';

test('a project folder is brought in as a whole, and a trial says the same and writes nothing', () => withScene(async ({ env, ours, theirs, run }) => {
  const [before, untouched] = [await contentsOf(ours), await contentsOf(theirs)];
  expect(await run('import', 'Ours', 'Theirs', '--dry-run')).toMatchObject({ status: 1, out: `Would bring in ${BROUGHT}`, error: DOUBTFUL });
  expect(await contentsOf(ours)).toEqual(before);
  expect(await run('import', 'Ours', 'Theirs')).toMatchObject({ status: 1, out: `Brought in ${BROUGHT}`, error: DOUBTFUL });
  expect(await contentsOf(theirs)).toEqual(untouched);
  expect(await tagsOf(env, ours, NEWER, ben)).toEqual(['PERSON Anne Roy']);
  expect(await tagsOf(env, ours, NICE, ben)).toEqual(['PERSON Jean Puy']);
}), 60_000);

test('--json gives the shape of an import with everybody and every doubtful tag', () => withScene(async ({ run }) => {
  const { status, out } = await run('import', 'Ours', 'Theirs', '--json');
  expect({ status, report: JSON.parse(out) }).toEqual({ status: 1, report: {
    documents: 0, known: 2, spans: 2, relations: 0, suggestions: 0, suggested: [], engines: [], refused: [], repaired: [], notices: [], skipped: {}, added: [], names: [], sources: [], lost: {}, cancelled: false,
    people: [{ id: ben.id, name: 'Ben', isMe: false, articles: 2, added: 1, updated: 0, unchanged: 0, apart: 0, reanchored: 1, skipped: 0, tags: 2, links: 0, decisions: 0, replies: 0, spans: 2 }],
    articles: { same: 1, added: 0, reanchored: 1, left: 0 }, again: { found: 1, doubtful: 1, lostLinks: 0 },
    doubtful: [{ article: NEWER.id, source: 'lyon.txt', annotator: ben.id, name: 'Ben', type: 'PERSON', text: 'Paul Lac', start: 49, end: 57, why: 'not_found' }],
    gold: 0, isTrial: false, ownAhead: 0, readable: 0, title: 'Theirs',
  } });
}), 60_000);

test('options choose further articles, what can be read, and one’s own work; those of files are refused', () => withScene(async ({ env, ours, theirs, run, tagWords, copy }) => {
  expect((await run('import', 'Ours', 'Theirs', '--further-articles')).out).toContain('1 new articles (1 already there)');
  await tagWords(theirs, ada, NICE, 'Nice');
  const set = { article: NICE.id, annotator: ben.id };
  const half = await copy(theirs, 'Half');
  await rm(layout.journal(half, set));
  await rm(layout.journal(ours, set));
  await rm(layout.set(ours, set));
  const refused = await run('import', 'Ours', 'Half');
  expect(refused).toMatchObject({ status: 1, error: expect.stringContaining('The history of these tags is missing') });
  expect(refused.error).toContain('more of your own work');
  expect(await run('import', 'Ours', 'Half', '--take-readable', '--take-own')).toMatchObject({ status: 1, out: expect.stringContaining('Ada (you): 1 articles (1 new); 1 tags') });
  expect(await tagsOf(env, ours, NICE, ada)).toEqual(['PERSON Nice']);
  expect(await tagsOf(env, ours, NICE, ben)).toEqual(['PERSON Jean Puy']);
  for (const args of [['Theirs', '--annotator', 'Ben'], ['Theirs', '--format', 'brat'], ['news.txt', '--take-own']]) expect([args, (await run('import', 'Ours', ...args)).status]).toEqual([args, 2]);
}), 60_000);

test('what cannot be brought in at all is refused', () => withScene(async ({ root, ours, theirs, run }) => {
  expect(await run('import', 'Ours', 'Ours')).toMatchObject({ status: 3, error: 'This folder is the project itself. Choose the project folder of a colleague.\n' });
  await writeFile(layout.projectFile(theirs), (await readFile(layout.projectFile(theirs), 'utf8')).replace('"version":1', '"version":2'));
  expect(await run('import', 'Ours', 'Theirs')).toMatchObject({ status: 3, error: expect.stringContaining('newer version') });
  await rm(layout.projectFile(ours));
  expect((await run('import', 'Ours', join(root, 'Theirs'))).status).toBe(3);
}), 60_000);

test('help tells of project folders in both languages, and French is French', () => withScene(async ({ run, french }) => {
  expect((await run('import', '--help')).out).toContain('A PATH that is the project folder of a colleague is brought in as a whole');
  expect((await french('import', '--help')).out).toContain('le dossier de projet d’un collègue est repris en entier');
  const { out, error } = await french('import', 'Ours', 'Theirs');
  expect(out).toBe('« Theirs » repris : 0 nouveaux articles (1 déjà là).\n  Ben : 2 articles (1 nouveaux, 1 sur un autre texte) ; 2 étiquettes, 0 liens, 0 décisions et réponses.\nAutres versions de textes : 1 ; étiquettes retrouvées : 1, douteuses : 1, liens perdus : 0.\n');
  expect(error).toContain('lyon.txt, Ben : PERSON « Paul Lac » (49–57 là-bas) : introuvable.');
}), 60_000);

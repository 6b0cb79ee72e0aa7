import { execFileSync } from 'node:child_process';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProfileStore } from '../../annotations/store/profile-store.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { writeFiles } from '../helpers/jobs-fixture.ts';
import { runProgram, type Ended } from '../helpers/run-program.ts';
import { ada, ben, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

let program: Bundle;
beforeAll(async () => { program = await bundle(resolve('annotations/cli/main.ts')); }, 60_000);
afterAll(() => program.remove());

interface Shell {
  readonly root: string;
  readonly project: string;
  readonly run: (...args: string[]) => Promise<Ended>;
  readonly french: (...args: string[]) => Promise<Ended>;
}

/** A folder with a project P and two articles in `news`, and the command line as a program of its own. */
async function withShell(body: (shell: Shell) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const env = { GUILLEMET_HOME: join(root, 'user-data'), GUILLEMET_LANG: '' };
    const run = (...args: string[]): Promise<Ended> => runProgram(program.file, args, { env, folder: root });
    const french = (...args: string[]): Promise<Ended> => runProgram(program.file, args, { env: { ...env, GUILLEMET_LANG: 'fr' }, folder: root });
    await writeFiles(root, { 'news/lyon.txt': '📰 « C’est fini », a dit Anne Roy à Lyon.', 'news/nice.txt': 'Rien à Nice.' });
    expect(await run('create', 'P', '--title', 'News')).toMatchObject({ status: 0, error: '' });
    await body({ root, project: join(root, 'P'), run, french });
  });
}

test('create, import, tag, export: the file has what was tagged, and Python reads its slices', () => withShell(async ({ root, project, run }) => {
  expect(await run('import', 'P', 'news')).toMatchObject({ status: 0, error: '', out: expect.stringContaining('Imported 2 new articles') });
  const workspace = unwrap(await openProject(testEnvironment(root), { folder: project, annotator: ada }));
  const row = workspace.articles()[0];
  const article = unwrap(await workspace.readArticle(row?.id ?? ('' as never)));
  unwrap(await workspace.apply(article.id, tag(article, [24, 32], 'PERSON'), stepId()));
  unwrap(await workspace.close());
  expect(await run('export', 'P', '--format', 'guillemet-jsonl', '--output', 'out.jsonl', '--json')).toMatchObject({ status: 0 });
  const lines = (await readFile(join(root, 'out.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect((await run('export', 'P', '--format', 'guillemet-jsonl')).out).toBe(`${lines.join('\n')}\n`);
  const check = 'import json,sys\nfor line in open(sys.argv[1], encoding="utf-8"):\n r=json.loads(line)\n for s in r["spans"]:\n  assert r["text"][s["start"]:s["end"]]==s["text"]; print(s["text"])';
  if (hasPython()) expect(execFileSync('python3', ['-c', check, join(root, 'out.jsonl')], { encoding: 'utf8' })).toBe('Anne Roy\n');
}), 60_000);

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
}

test('a dry run of an export says what would be lost, in words', () => withShell(async ({ run }) => {
  await run('import', 'P', 'news');
  expect((await run('export', 'P', '--format', 'guillemet-jsonl', '--dry-run')).error).toBe('Would export 2 articles with 0 tags and 0 links.\nNothing is lost in this format.\n');
}), 60_000);

describe('--json', () => {
  test('gives the objects of the contract on standard output and nothing else there', () => withShell(async ({ run }) => {
    const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args, '--json')).out);
    expect(await json('import', 'P', 'news')).toMatchObject({ documents: 2, spans: 0, relations: 0, refused: [], lost: {} });
    expect(Object.keys(await json('stats', 'P') as object)).toEqual(['articles', 'by_status', 'spans', 'by_type', 'relations', 'annotators', 'by_month', 'quotes', 'speakers', 'cue_tones', 'verdicts', 'repeated', 'refused']);
    expect(await json('validate', 'P')).toEqual({ ok: true, problems: [] });
    const { formats } = await json('formats') as { formats: unknown };
    expect(formats).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'text', reads: true, writes: false }), expect.objectContaining({ name: 'guillemet-jsonl', reads: true, writes: true, unit: 'code_point' })]));
    expect(await json('export', 'P', '--format', 'guillemet-jsonl', '--dry-run')).toMatchObject({ documents: 2, output: null });
    expect(await json('export', 'Q', '--format', 'guillemet-jsonl', '--dry-run')).toMatchObject({ error: { code: 'project.not_found' } });
  }), 60_000);
});

test('the corpus is told in words, and one chart or table is written to a file or to standard output', () => withShell(async ({ root, project, run, french }) => {
  await run('import', 'P', 'news');
  const workspace = unwrap(await openProject(testEnvironment(root), { folder: project, annotator: ada }));
  const row = workspace.articles().find(({ source }) => source === 'lyon.txt');
  const article = unwrap(await workspace.readArticle(row?.id ?? ('' as never)));
  unwrap(await workspace.apply(article.id, tag(article, [24, 32], 'PERSON'), stepId()));
  unwrap(await workspace.close());
  expect((await run('stats', 'P')).out).toContain('\n\nTags by type and month\n  Month    Articles  Tags\n  no date         2     1\n');
  expect((await french('stats', 'P')).out).toContain('Étiquettes par type et par mois');
  expect((await run('stats', 'P', '--csv', 'months')).out).toBe('month,articles,tags,PERSON\n,2,1,1\n');
  expect(await run('stats', 'P', '--svg', 'months', '--output', 'months.svg')).toMatchObject({ status: 0, out: '', error: 'Written: months.svg\n' });
  expect(await readFile(join(root, 'months.svg'), 'utf8')).toContain('<title>person, no date: 1 tag</title>');
  expect(JSON.parse((await run('stats', 'P', '--csv', 'tones', '--output', 'tones.csv', '--json')).out)).toMatchObject({ by_month: [{ month: null, by_type: { PERSON: 1 } }], speakers: [], repeated: { total: 0 } });
  expect(await run('stats', 'P', '--svg', 'tones')).toMatchObject({ status: 1, out: '', error: expect.stringContaining('nothing to draw') });
}), 60_000);

describe('the exit status', () => {
  test('is 1 when something was refused and the rest is in', () => withShell(async ({ root, run }) => {
    await writeFiles(root, { 'news/empty.txt': '', 'news/nul.txt': Buffer.from([0, 1, 2, 3]) });
    const { status, out, error } = await run('import', 'P', 'news');
    expect(status).toBe(1);
    expect(out).toContain('Imported 2 new articles');
    expect(error).toContain('empty.txt: The file holds no text.');
    expect(error).toContain('nul.txt: The file is not text.');
    expect((await run('import', 'P', 'nowhere')).status).toBe(1);
    expect((await run('export', 'P', '--format', 'guillemet-jsonl', '--gold', '--output', 'gold.jsonl', '--json')).status).toBe(1);
    expect((await run('export', 'P', '--format', 'guillemet-jsonl', '--annotator', 'Nobody')).status).toBe(1);
  }), 60_000);

  test('is 2 for bad usage, commands of later versions among it', () => withShell(async ({ root, run }) => {
    await writeFile(join(root, 'bad.json'), '{"types": 1}');
    const usages = [
      [], ['nonsense'], ['search', 'P'], ['agreement'], ['agreement', 'P', '--layer', 'bananas'], ['agreement', 'P', '--seed', 'x'], ['agreement', 'P', '--as', 'pdf'], ['agreement', 'P', '--output', 'report'], ['agreement', 'P', '--as', 'csv', '--json'], ['suggest'], ['suggest', 'P', '--engine', 'crystal-ball'], ['doctor'], ['backup', 'P', '--remove', 'x'], ['restore', 'P', '--backup', '0'], ['import'], ['import', 'P'], ['stats'], ['stats', 'P', 'Q'], ['stats', 'P', '--nonsense'],
      ['import', 'P', 'news', '--format', 'nonsense'], ['import', 'P', 'news', '--map', 'bad.json'], ['import', 'P', 'news', '--map', 'missing.json'],
      ['import', 'P', 'news', '--offsets', 'bananas'], ['import', 'P', 'news', '--format'], ['export', 'P'], ['export', 'P', '--format', 'text'],
      ['export', 'P', '--format', 'guillemet-jsonl', '--json'], ['export', 'P', '--format', 'guillemet-jsonl', '--gold', '--all'],
      ['export', 'P', '--format', 'guillemet-jsonl', '--layer', 'bananas'], ['create', 'Q', '--schema', 'bad.json'], ['create', 'Q', '--schema', 'missing.json'],
    ];
    for (const args of usages) expect([args, (await run(...args)).status]).toEqual([args, 2]);
  }), 60_000);

  test('is 2 for a chart that there is not, two at once, a file for none, and standard output that is asked to carry two things', () => withShell(async ({ run }) => {
    for (const args of [['--csv', 'bananas'], ['--csv', 'tones', '--svg', 'tones'], ['--output', 'x.csv'], ['--svg', 'tones', '--json']]) expect([args, (await run('stats', 'P', ...args)).status]).toEqual([args, 2]);
  }), 60_000);

  test('is 3 when the project cannot be opened or written', () => withShell(async ({ root, project, run }) => {
    expect((await run('stats', 'Q')).status).toBe(3);
    expect((await run('stats', 'news')).status).toBe(3);
    expect((await run('create', 'P')).status).toBe(3);
    unwrap(await createProfileStore(testEnvironment(root)).saveProfile(ada));
    const workspace = unwrap(await openProject(testEnvironment(root), { folder: project, annotator: ada }));
    expect(await run('import', 'P', 'news')).toMatchObject({ status: 3, error: expect.stringContaining('already open') });
    expect((await run('import', 'P', 'news', '--annotator', 'Ada')).status).toBe(3);
    expect((await run('import', 'P', 'news', '--annotator', ben.name)).status).toBe(0);
    expect((await run('export', 'P', '--format', 'guillemet-jsonl')).status).toBe(0);
    unwrap(await workspace.close());
    const file = await readFile(layout.projectFile(project), 'utf8');
    await writeFile(layout.projectFile(project), file.replace('"version":1', '"version":2'));
    expect(await run('import', 'P', 'news')).toMatchObject({ status: 3, error: expect.stringContaining('newer version') });
    expect((await run('stats', 'P')).status).toBe(0);
    await truncate(layout.projectFile(project), 10);
    expect((await run('stats', 'P')).status).toBe(3);
    await rm(layout.projectFile(project));
    expect((await run('stats', 'P')).status).toBe(3);
  }), 60_000);
});

test('help is given for everything, in both languages', () => withShell(async ({ run, french }) => {
  expect(await run('--help')).toMatchObject({ status: 0, error: '', out: expect.stringContaining('makes an empty project') });
  expect(await french('--help')).toMatchObject({ status: 0, out: expect.stringContaining('crée un projet vide') });
  for (const command of ['create', 'import', 'export', 'stats', 'validate', 'agreement', 'formats']) {
    const help = await run(command, '--help');
    expect(help).toMatchObject({ status: 0, error: '' });
    expect(help.out).toContain(`guillemet ${command}`);
    expect(help.out).not.toContain('cli.');
  }
  expect((await run('import', '--help')).out).toMatch(/text +Articles as text files/);
  expect((await run('export', '--help')).out).toMatch(/guillemet-jsonl +The whole work/);
  expect((await run('export', '--help')).out).not.toContain('Articles as text files');
  expect((await run('formats')).out).toContain('guillemet-jsonl: Labelled JSONL (reads and writes)\n    The whole work, a line per article and annotator, read by a few lines of Python.\n    Positions in characters (code points).\n    Carries everything.');
  expect((await french('formats')).out).toContain('Contient\u202f: tout.');
}), 60_000);

test('messages come in French where the system is French', () => withShell(async ({ root, french }) => {
  await writeFiles(root, { 'news/empty.txt': '' });
  const { error, out } = await french('import', 'P', 'news');
  expect(out).toContain('Articles nouveaux importés\u202f: 2');
  expect(error).toContain('empty.txt\u202f: Le fichier ne contient pas de texte.');
}), 60_000);

import { cp, lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../annotations/store/hash.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject, type NewProject } from '../../annotations/store/project-file.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { setToRecord } from '../../annotations/model/annotation-set.ts';
import { bringIn } from '../../annotations/sync/bring-in.ts';
import { closedHome } from '../../annotations/sync/home.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import type { Result } from '../../shared/result.ts';
import { USUAL_SYNC, type SyncChoices, type SyncReport } from '../../shared/sync.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, makeArticle, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

export const cleo: Annotator = { id: annotatorIdSchema.parse('cccccccccccccccc'), name: 'Cléo' };

export const LYON = makeArticle('« C’est fini », a dit Anne Roy à Lyon. Le préfet Paul Lac a quitté la salle sans un mot, selon l’agence.', 'lyon.txt');
export const NICE = makeArticle('Rien à Nice, dit Jean Puy. Le port reste fermé jusqu’à lundi.', 'nice.txt');

/** Folders of colleagues under one roof. */
export interface Colleagues {
  readonly root: string;
  readonly env: StoreEnvironment;
  /** Makes a project of these articles and answers its folder. */
  readonly project: (name: string, articles: readonly Article[], more?: Partial<NewProject>) => Promise<string>;
  /** Works on a project as somebody, and closes it. */
  readonly work: (folder: string, as: Annotator, body: (workspace: Workspace) => Promise<void>) => Promise<void>;
  /** Tags the words of an article at their first place. */
  readonly tagWords: (folder: string, as: Annotator, article: Article, ...words: readonly string[]) => Promise<void>;
  readonly copy: (folder: string, name: string) => Promise<string>;
  readonly try: (folder: string, from: string, options?: BringOptions) => Promise<Result<SyncReport>>;
  readonly bring: (folder: string, from: string, options?: BringOptions) => Promise<SyncReport>;
}

export interface BringOptions {
  readonly choices?: Partial<SyncChoices>;
  readonly dryRun?: boolean;
  readonly me?: Annotator | null;
  readonly signal?: AbortSignal;
  readonly env?: StoreEnvironment;
}

export function withColleagues(body: (colleagues: Colleagues) => Promise<void>): Promise<void> {
  return withFolder(async (root) => {
    const env = testEnvironment(root);
    const work: Colleagues['work'] = async (folder, annotator, act) => {
      const workspace = unwrap(await openProject(env, { folder, annotator }));
      try {
        await act(workspace);
      } finally {
        unwrap(await workspace.close());
      }
    };
    const bring = async (folder: string, from: string, options: BringOptions = {}): Promise<Result<SyncReport>> => {
      const used = options.env ?? env;
      const home = await closedHome(used, folder, options.me === undefined ? ada : options.me);
      if (!home.ok) return home;
      return bringIn(used, { home: home.value, from, choices: { ...USUAL_SYNC, ...options.choices }, dryRun: options.dryRun ?? false }, quietControl(options.signal));
    };
    await body({
      root, env, work,
      project: async (name, articles, more = {}) => {
        const folder = join(root, name);
        unwrap(await createProject(env, folder, { title: name, owner: ada, ...more }));
        await work(folder, ada, async (workspace) => { for (const article of articles) unwrap(await workspace.addArticle(article)); });
        return folder;
      },
      tagWords: (folder, as, article, ...words) => work(folder, as, async (workspace) => {
        for (const each of words) unwrap(await workspace.apply(article.id, tagOf(article, each), stepId()));
      }),
      copy: async (folder, name) => {
        await cp(folder, join(root, name), { recursive: true });
        return join(root, name);
      },
      try: bring,
      bring: async (folder, from, options) => unwrap(await bring(folder, from, options)),
    });
  });
}

/** The command that tags words at their first place. */
export function tagOf(article: Article, words: string, type = 'PERSON'): ReturnType<typeof tag> {
  const start = [...article.text.slice(0, article.text.indexOf(words))].length;
  return tag(article, [start, start + [...words].length], type);
}

/** What somebody has tagged of an article, as `TYPE words`. */
export async function tagsOf(env: StoreEnvironment, folder: string, article: Article, annotator: Annotator): Promise<readonly string[]> {
  const set = unwrap(await unwrap(await openReader(env, folder)).readSetOf(article.id, annotator.id));
  return set === null ? [] : setToRecord(set).spans.toSorted((a, b) => a.start - b.start).map(({ type, text }) => `${type} ${text}`);
}

/** Everything under a folder by path, files with the hash of their bytes. */
export async function contentsOf(folder: string, leaveOut: readonly string[] = []): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (leaveOut.some((part) => name.startsWith(part))) continue;
    const stat = await lstat(join(folder, name));
    found[name] = stat.isFile() ? sha256(await readFile(join(folder, name))) : stat.isDirectory() ? 'folder' : 'other';
  }
  return found;
}

/** The sets of a project alone: what bringing in must give in whatever order. */
export async function setsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  return contentsOf(join(folder, 'annotations'));
}

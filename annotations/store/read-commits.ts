import type { Commit } from '../../shared/change.ts';
import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { recorded, type RecordedCommit } from '../model/history.ts';
import { attempt, orMissing } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { layout } from './layout.ts';
import { commitsOf, readJournal } from './replay.ts';
import { mapLimited } from './serial-queue.ts';

/** Which journals to read, up to which sequence number. */
export interface JournalsToRead {
  readonly folder: string;
  readonly annotator: AnnotatorId;
  readonly articles: readonly ArticleId[];
  readonly upTo: number;
}

const AT_ONCE = 4;

/** All commits of an annotator in the given articles as the history keeps them, in no particular order; lines that are not whole are left out. */
export async function readCommits(env: StoreEnvironment, wanted: JournalsToRead): Promise<Result<readonly RecordedCommit[]>> {
  const read = await mapLimited(wanted.articles, AT_ONCE, (article) => readRecorded(env, wanted, article));
  const failed = read.find((result) => !result.ok);
  if (failed !== undefined) return failed;
  return ok(read.flatMap((result) => (result.ok ? result.value : [])));
}

async function readRecorded(env: StoreEnvironment, wanted: JournalsToRead, article: ArticleId): Promise<Result<readonly RecordedCommit[]>> {
  const commits = await readCommitsOf(env, wanted, article);
  return commits.ok ? ok(commits.value.filter(({ sequence }) => sequence <= wanted.upTo).map(recorded)) : commits;
}

/** All commits of an annotator in one article, with their changes. */
export function readCommitsOf(env: StoreEnvironment, { folder, annotator }: Pick<JournalsToRead, 'folder' | 'annotator'>, article: ArticleId): Promise<Result<readonly Commit[]>> {
  const path = layout.journal(folder, { article, annotator });
  return attempt(path, async () => {
    const bytes = await orMissing(() => env.files.read(path));
    return bytes === null ? [] : commitsOf(readJournal(bytes));
  });
}

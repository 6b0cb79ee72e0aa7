import { readFile, writeFile } from 'node:fs/promises';
import type { BackupInfo, BackupKind, BackupList } from '../../shared/backup.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import type { Result } from '../../shared/result.ts';
import type { MadeBackup } from '../../shared/backup.ts';
import { makeBackup } from '../../annotations/backup/make-backup.ts';
import { listBackups } from '../../annotations/backup/manifests.ts';
import { backupPlace } from '../../annotations/backup/place.ts';
import { layout } from '../../annotations/store/layout.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Files } from '../../annotations/store/files.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { withColleagues, type Colleagues } from '../sync/colleagues.ts';

/** A project with backups, whose clock the test moves. */
export interface BackupScene extends Colleagues {
  readonly folder: string;
  readonly id: string;
  /** Where the project's backups lie. */
  readonly place: string;
  readonly clock: { time: number };
  readonly back: (kind?: BackupKind, env?: StoreEnvironment) => Promise<BackupInfo | null>;
  readonly tryBack: (kind?: BackupKind, env?: StoreEnvironment) => Promise<Result<MadeBackup>>;
  readonly list: () => Promise<BackupList>;
  /** The same world through another way to the disk, as another run of the program where one is named. */
  readonly through: (files: Files, run?: string) => StoreEnvironment;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Ada's project of some articles. Each backup is ten minutes after the one before, on the day after the files were written. */
export function withBackups(articles: readonly Article[], body: (scene: BackupScene) => Promise<void>): Promise<void> {
  return withColleagues(async (colleagues) => {
    const { root } = colleagues;
    const clock = { time: twoInTheMorning(Date.now()) };
    const through = (files?: Files, run?: string): StoreEnvironment => ({ ...testEnvironment(root, files, run), clock: () => new Date(clock.time).toISOString() });
    const env = through();
    const folder = await colleagues.project('P', articles);
    const { id } = unwrap(await openReader(env, folder)).project;
    const tryBack = async (kind: BackupKind = 'asked', used: StoreEnvironment = env): Promise<Result<MadeBackup>> => {
      clock.time += 10 * MINUTE;
      return makeBackup(used, { folder, kind }, quietControl());
    };
    await body({
      ...colleagues, env, folder, id, clock, through, tryBack, place: backupPlace(env, id),
      back: async (kind, used) => unwrap(await tryBack(kind, used)).backup,
      list: async () => unwrap(await listBackups(env, id)),
    });
  });
}

/** Two o’clock of the next day, so that the backups of a test fall on one day whenever it runs. */
function twoInTheMorning(now: number): number {
  return (Math.floor(now / DAY) + 1) * DAY + 120 * MINUTE;
}

/** Turns one bit of a file over, by default one in the middle. */
export async function flipBit(path: string, at?: number): Promise<void> {
  const bytes = await readFile(path);
  const place = at ?? bytes.length >> 1;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

/** The two files of a set. */
export function setFiles(folder: string, article: Article, { id }: Annotator): { journal: string; snapshot: string } {
  const key = { article: article.id, annotator: id };
  return { journal: layout.journal(folder, key), snapshot: layout.set(folder, key) };
}

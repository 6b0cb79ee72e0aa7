import { cp, rm } from 'node:fs/promises';
import { createSerialQueue } from '../../annotations/store/serial-queue.ts';
import { testEnvironment } from '../helpers/store-fixture.ts';
import { readPlot, type Plot, type Story } from './story.ts';

/** A story on the real disk, always in the same folder: backups know a project by its path. */
export interface RealStory {
  readonly story: Story;
  readonly root: string;
  readonly plot: Plot;
  /** Lays the story out as it begins, does something with it and clears it away; one after the other. */
  begin<T>(body: () => Promise<T>): Promise<T>;
}

/** Prepares a story in `root`, which does not exist yet, keeps a copy of it in `aside` and plays it once. */
export async function learnRealStory(story: Story, { root, aside }: { readonly root: string; readonly aside: string }): Promise<RealStory> {
  const turns = createSerialQueue();
  const env = testEnvironment(root);
  await env.files.makeFolder(root);
  await story.prepare(env, root);
  await cp(root, aside, { recursive: true, preserveTimestamps: true });
  const begin = <T>(body: () => Promise<T>): Promise<T> => turns.run(async () => {
    await rm(root, { recursive: true, force: true });
    await cp(aside, root, { recursive: true, preserveTimestamps: true });
    try {
      return await body();
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
  return { story, root, plot: await begin(() => readPlot(story, { env: testEnvironment(root), root })), begin };
}

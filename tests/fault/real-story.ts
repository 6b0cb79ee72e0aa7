import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { testEnvironment } from '../helpers/store-fixture.ts';
import { readPlot, type Plot, type Story } from './story.ts';

/** A story with its prepared folder on the real disk, to be copied for each case. */
export interface RealStory {
  readonly story: Story;
  readonly template: string;
  readonly plot: Plot;
}

/** Prepares a story in a folder that does not exist yet, and plays it once on a copy. */
export async function learnRealStory(story: Story, folder: string): Promise<RealStory> {
  const [template, played] = [join(folder, 'template'), join(folder, 'played')];
  const env = testEnvironment(template);
  await env.files.makeFolder(template);
  await story.prepare(env, template);
  await cp(template, played, { recursive: true });
  return { story, template, plot: await readPlot(story, { env: testEnvironment(played), root: played }) };
}

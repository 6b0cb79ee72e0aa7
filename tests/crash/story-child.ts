// A program that plays a story until it kills itself, at the latest when the story is over. It prints the number of each chapter that it was told is done.
import { writeSync } from 'node:fs';
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { STORE_STORIES } from '../fault/store-stories.ts';
import { opening, OPENING, playStory } from '../fault/story.ts';
import { die, killingFiles } from './killing-files.ts';

const [root = '', userDataFolder = '', name = '', at = '', turns = ''] = process.argv.slice(2);

// What imports and exports takes long to load, and is loaded only where it is needed.
const story = name === OPENING ? opening : [...STORE_STORIES, ...await otherStories()].find((each) => each.name === name);
if (story === undefined) throw new Error(`there is no story ${name}`);
const env = { ...createNodeEnvironment({ appVersion: '0.0.0-test', userDataFolder }), files: killingFiles({ at: Number(at), turns: Number(turns) }) };
await playStory(story, { env, root }, {
  begin: () => true,
  end: (chapter, result) => {
    if (!result.ok) throw new Error(`chapter ${String(chapter)}: ${JSON.stringify(result.error)}`);
    writeSync(1, `${String(chapter)}\n`);
  },
});
die();

async function otherStories() {
  if (STORE_STORIES.some((each) => each.name === name)) return [];
  const backups = [...(await import('../fault/backup-stories.ts')).BACKUP_STORIES, ...(await import('../fault/doctor-stories.ts')).DOCTOR_STORIES];
  return backups.some((each) => each.name === name) ? backups : (await import('../fault/job-stories.ts')).JOB_STORIES;
}

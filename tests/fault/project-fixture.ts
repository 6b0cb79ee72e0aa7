import { findWriter } from '../../annotations/formats/registry.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { playStory, type Story } from './story.ts';

/** Plays a story to its end; throws when a chapter is refused. */
export async function playAll(env: StoreEnvironment, root: string, story: Story | undefined): Promise<void> {
  if (story === undefined) throw new Error('no such story');
  await playStory(story, { env, root }, { begin: () => true, end: (_at, result) => void unwrap(result) });
}

/** Exports everybody's work on every article as labelled JSONL. */
export async function exportWork(env: StoreEnvironment, folder: string, path: string): Promise<void> {
  const reader = unwrap(await openReader(env, folder));
  const request = { format: unwrap(findWriter('guillemet-jsonl')), selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output: { kind: 'file' as const, path } };
  unwrap(await exportProject(env, { reader, request }, quietControl()));
}

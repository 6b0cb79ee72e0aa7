import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import type { WritingFormat } from '../../annotations/formats/common/format.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { quietControl, type JobFixture } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';

/** Exports the whole project of a fixture in a format of one file, and gives what the file holds. */
export async function exportOf({ root, env, folder }: JobFixture, format: WritingFormat): Promise<string> {
  const path = join(root, `out${format.endings[0] ?? ''}`);
  const reader = unwrap(await openReader(env, folder));
  const request = { format, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output: { kind: 'file' as const, path } };
  unwrap(await exportProject(env, { reader, request }, quietControl()));
  return readFile(path, 'utf8');
}

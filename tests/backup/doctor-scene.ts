import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { examine } from '../../annotations/doctor/examine.ts';
import { repair } from '../../annotations/doctor/repair.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import type { DoctorReport, Finding } from '../../shared/doctor.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, stepId, unwrap } from '../helpers/store-fixture.ts';
import { LYON, NICE, tagOf, tagsOf } from '../sync/colleagues.ts';
import { withBackups, type BackupScene } from './backup-scene.ts';

export const look = async ({ env, folder }: Pick<BackupScene, 'env' | 'folder'>): Promise<DoctorReport> => unwrap(await examine(env, folder, quietControl()));
export const mend = async ({ env, folder }: Pick<BackupScene, 'env' | 'folder'>, giveUpDamaged = false): Promise<DoctorReport> => unwrap(await repair(env, { folder, giveUpDamaged }, quietControl()));

/** Findings in short: file, code, severity, repair. */
export const short = ({ findings }: DoctorReport): string[] => findings.map(({ file, code, severity, repair: by }: Finding) => `${file.split('/').at(-1) ?? ''} ${code} ${severity} ${by ?? '-'}`).sort();

export const adas = (ending: string): string => `${ada.id}${ending}`;

/** Ada and Ben have tagged; everything is closed. */
export function withTagged(body: (scene: BackupScene) => Promise<void>): Promise<void> {
  return withBackups([LYON, NICE], async (scene) => {
    await scene.tagWords(scene.folder, ada, LYON, 'Anne Roy', 'Lyon', 'Paul Lac', 'agence');
    await scene.tagWords(scene.folder, ben, LYON, 'Paul Lac');
    await body(scene);
  });
}

export const ALL = ['PERSON Anne Roy', 'PERSON Lyon', 'PERSON Paul Lac', 'PERSON agence'];

/** The project opens, can be edited, and has these tags of Ada's. */
export async function expectWorking({ env, folder }: Pick<BackupScene, 'env' | 'folder'>, tags: readonly string[]): Promise<void> {
  const workspace = unwrap(await openProject(env, { folder, annotator: ada }));
  expect(workspace.readOnly).toBeNull();
  expect(await tagsOf(env, folder, LYON, ada)).toEqual(tags);
  unwrap(await workspace.apply(LYON.id, tagOf(LYON, 'préfet', 'ROLE'), stepId()));
  unwrap(await workspace.undo());
  unwrap(await workspace.close());
  expect(await tagsOf(env, folder, LYON, ada)).toEqual(tags);
}

export async function damageLine(path: string, ...lines: readonly number[]): Promise<void> {
  const text = (await readFile(path, 'utf8')).split('\n');
  for (const line of lines) text[line] = text[line]?.replace('"check":"', '"check":"x') ?? '';
  await writeFile(path, text.join('\n'));
}

import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateProject } from '../../annotations/jobs/validate.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { sweepTemps } from '../../annotations/store/sweep-temps.ts';
import { faultyFiles } from '../helpers/faulty-files.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ben, testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { cleo, contentsOf, LYON, NICE, setsIn, tagsOf, withColleagues } from './colleagues.ts';

// Every call of the disk in turn would take minutes; which of them are tried differs with the step.
const STEP = 5;

test.each([{ lasts: false }, { lasts: true }])('whichever call of the disk fails (for good: $lasts), each set is the old or the new one, and doing it again ends it', ({ lasts }) => withColleagues(async ({ root, env, project, copy, tagWords, bring, try: tryBring }) => {
  const start = await project('start', [LYON]);
  await tagWords(start, ben, LYON, 'Lyon');
  const theirs = await project('theirs', [LYON, NICE]);
  await cp(join(start, 'annotations'), join(theirs, 'annotations'), { recursive: true });
  await tagWords(theirs, ben, LYON, 'Anne Roy', 'Paul Lac');
  await tagWords(theirs, cleo, NICE, 'Jean Puy');
  const apart = await copy(start, 'apart');
  await tagWords(apart, ben, LYON, 'agence');
  const [old, fresh] = [['PERSON Lyon', 'PERSON agence'], ['PERSON Anne Roy', 'PERSON Lyon', 'PERSON Paul Lac']];
  const whole = await copy(apart, 'whole');
  await bring(whole, theirs);
  const before = await contentsOf(theirs);
  const counting = faultyFiles({ at: 0, errno: 'ENOSPC', lasts });
  await bring(await copy(apart, 'counted'), theirs, { env: testEnvironment(root, counting.files) });
  for (let at = 1; at <= counting.calls(); at += STEP) {
    const ours = await copy(apart, 'ours');
    await tryBring(ours, theirs, { env: testEnvironment(root, faultyFiles({ at, errno: 'ENOSPC', lasts, writesPart: true }).files) });
    expect([String(old), String(fresh)]).toContain(String(await tagsOf(env, ours, LYON, ben)));
    expect([at, unwrap(await validateProject(env, unwrap(await openReader(env, ours)), quietControl())).problems]).toEqual([at, []]);
    await sweepTemps(testEnvironment(root, undefined, 'after the crash'), ours);
    await bring(ours, theirs);
    expect([at, await setsIn(ours)]).toEqual([at, await setsIn(whole)]);
    await rm(ours, { recursive: true });
  }
  expect(await contentsOf(theirs)).toEqual(before);
}), 240_000);

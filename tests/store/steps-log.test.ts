import { describe, expect, test } from 'vitest';
import { encodeLine } from '../../annotations/store/journal-line.ts';
import { layout } from '../../annotations/store/layout.ts';
import { createQuarantine } from '../../annotations/store/quarantine.ts';
import { openStepsLog } from '../../annotations/store/steps-log.ts';
import { writeNew } from '../../annotations/store/write-file.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { ada, codeOf, testEnvironment, unwrap } from '../helpers/store-fixture.ts';

const id = (name: string) => stepIdSchema.parse(name);
const head = (version = 1) => ({ kind: 'guillemet-steps', version, app: '1', annotator: ada.id });
const intent = (step: string, action = 'do') => ({ kind: 'intent', step, action, command: 'import', time: 't' });
const end = (kind: 'commit' | 'rollback', step: string) => ({ kind, step });

/** A log with these lines, its bytes now, and what lies in quarantine. */
async function withLog(...lines: readonly (object | Buffer)[]) {
  const files = memoryFiles('/nowhere');
  await files.makeFolder('/p/steps');
  const env = testEnvironment('/p', files);
  const place = { folder: '/p', annotator: ada.id, quarantine: createQuarantine(env, '/p/quarantine') };
  const path = layout.stepsLog('/p', ada.id);
  if (lines.length > 0) await writeNew(files, path, Buffer.concat(lines.map((line) => (Buffer.isBuffer(line) ? line : encodeLine(line)))));
  const open = async (canWrite = true) => unwrap(await openStepsLog(env, place, canWrite));
  const told = async (canWrite = true): Promise<string> => {
    const { unfinished, abandoned } = await open(canWrite);
    return `${unfinished.map((step) => `${step.action} ${step.id}`).join(', ')} | ${abandoned.join(', ')}`;
  };
  const bytes = async (): Promise<string> => Buffer.from(await files.read(path)).toString('utf8');
  const kept = async (): Promise<readonly string[]> => Promise.all(place.quarantine.kept().map(async (copy) => Buffer.from(await files.read(copy)).toString('utf8')));
  return { env, place, open, told, bytes, kept };
}

describe('the log of gestures', () => {
  test('begins with a head, and says what was begun and not ended', async () => {
    const { open, told, bytes } = await withLog();
    const { log } = await open();
    unwrap(await log.begin({ step: id('a'), action: 'do', command: 'import' }));
    unwrap(await log.begin({ step: id('b'), action: 'undo', command: 'import' }));
    unwrap(await log.end(id('a'), 'commit'));
    await log.close();
    expect((await bytes()).split('\n').map((line) => /"kind":"([a-z-]+)"/.exec(line)?.[1])).toEqual(['guillemet-steps', 'intent', 'intent', 'commit', undefined]);
    expect(await told()).toBe('undo b | ');
  });

  test('tells of gestures that were taken back, but not of an undo that was', async () => {
    const { told } = await withLog(head(), intent('a'), end('rollback', 'a'), intent('b', 'undo'), end('rollback', 'b'), intent('c'), end('commit', 'c'));
    expect(await told()).toBe(' | a');
  });

  test('of a later version is not written to, and read all the same', async () => {
    const { env, place, told } = await withLog(head(2), intent('a'));
    expect(await openStepsLog(env, place, true)).toEqual({ ok: false, error: { code: 'project.newer_version', params: { file: `${ada.id}.jsonl` } } });
    expect(await told(false)).toBe('do a | ');
  });

  test('with a damaged line in it counts what was begun before as done, and keeps the line', async () => {
    const { told, bytes, kept } = await withLog(head(), intent('a'), Buffer.from('{"check":"damaged"}\n'), intent('b'));
    const before = await bytes();
    expect([await told(), await bytes(), await kept()]).toEqual(['do b | ', before, []]);
  });

  test('that was cut off loses the torn end to quarantine', async () => {
    const { told, bytes, kept } = await withLog(head(), intent('a'), Buffer.from('{"check'));
    expect(await told(false)).toBe('do a | ');
    expect(await kept()).toEqual([]);
    expect(await told()).toBe('do a | ');
    expect([await kept(), (await bytes()).endsWith('\n')]).toEqual([['{"check'], true]);
  });

  test('whose last line lacks but its line end still says it, and it is written anew', async () => {
    const last = encodeLine(end('commit', 'a'));
    for (const torn of [last.subarray(0, -1), Buffer.concat([last.subarray(0, -1), Buffer.from('x')])]) {
      const { told, bytes, kept } = await withLog(head(), intent('a'), torn);
      expect(await told()).toBe(' | ');
      expect([await kept(), (await bytes()).endsWith(last.toString('utf8'))]).toEqual([[torn.toString('utf8')], true]);
      expect(await told()).toBe(' | ');
    }
  });

  test('takes a line of NUL bytes for a write that was cut off', async () => {
    const nulls = Buffer.concat([Buffer.alloc(20), Buffer.from('\n')]);
    const { told, kept } = await withLog(head(), intent('a'), nulls);
    expect([await told(), (await kept()).length]).toEqual(['do a | ', 1]);
  });

  test('that is not there says nothing', async () => {
    const { env, place, told } = await withLog();
    expect(await told()).toBe(' | ');
    expect(codeOf(await openStepsLog(env, { ...place, folder: '/elsewhere' }, true))).toBe('ok');
  });
});

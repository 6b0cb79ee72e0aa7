import { describe, expect, test } from 'vitest';
import { attempt, errnoOf, isMissing, orMissing, orThrow, Refusal } from '../../annotations/store/disk-errors.ts';
import { ok, refuse } from '../../shared/result.ts';

const systemError = (code: unknown, syscall: string | undefined = 'open'): Error => Object.assign(new Error('system'), { code }, syscall === undefined ? {} : { syscall });
const failing = (error: Error) => () => Promise.reject(error);

describe('an error of the system', () => {
  test('is told by its name, and nothing else is taken for one', () => {
    const noCall = Object.assign(new Error('ours'), { code: 'ERR_OURS' });
    expect([systemError('EIO'), systemError(7), noCall, new Error('x'), 'EIO', { code: 'EIO', syscall: 'open' }].map(errnoOf)).toEqual(['EIO', '', '', '', '', '']);
  });

  test('becomes a refusal that says which file and why', async () => {
    const codes = { ENOSPC: 'disk.full', EDQUOT: 'disk.full', EROFS: 'disk.read_only', EACCES: 'disk.denied', EPERM: 'disk.denied', EBUSY: 'disk.busy', EIO: 'disk.failed' };
    for (const [errno, code] of Object.entries(codes)) {
      expect(await attempt('/f', failing(systemError(errno)))).toEqual({ ok: false, error: { code, params: { path: '/f', reason: errno } } });
    }
  });

  test('means that nothing is there only where it says so', async () => {
    expect(['ENOENT', 'ENOTDIR', 'EIO'].map((errno) => isMissing(systemError(errno)))).toEqual([true, true, false]);
    expect(await orMissing(() => Promise.resolve(1))).toBe(1);
    expect(await orMissing(failing(systemError('ENOENT')))).toBeNull();
    await expect(orMissing(failing(systemError('EIO')))).rejects.toThrow('system');
  });
});

describe('an attempt', () => {
  test('answers what was done, and hands on a refusal from within', async () => {
    expect(await attempt('/f', () => Promise.resolve(1))).toEqual(ok(1));
    const refusal = refuse('project.locked');
    expect(await attempt('/f', async () => orThrow(await Promise.resolve(refusal)))).toEqual(refusal);
    expect(await attempt('/f', async () => orThrow(await Promise.resolve(ok(2))))).toEqual(ok(2));
    expect(new Refusal({ code: 'project.locked', params: {} }).message).toBe('project.locked');
  });

  test('never hides a fault of ours', async () => {
    await expect(attempt('/f', failing(new Error('ours')))).rejects.toThrow('ours');
  });
});

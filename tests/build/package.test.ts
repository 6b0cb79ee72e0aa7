import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fusesTheFallbackLacks, packageConfig, shippedFuses } from '../../build/package-config.mjs';
import { isDownloadFailure } from '../../build/package.mjs';
import { root } from '../../build/paths.mjs';

const fallback = { executablePath: '/cache/electron/electron', version: '33.2.1', isFallback: true };
const pinned: string = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies.electron;

describe('the fuses', () => {
  it('name every fuse that the tool knows, in its order', () => {
    const known = Object.values(FuseV1Options).filter((name) => typeof name === 'string');
    expect(Object.keys(shippedFuses)).toEqual(known);
    expect(fusesTheFallbackLacks.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the package', () => {
  it('takes the Electron that was found for this system, and the pinned one for others', () => {
    expect(packageConfig(fallback)).toMatchObject({ electronDist: '/cache/electron', electronVersion: '33.2.1' });
    const foreign = packageConfig(fallback, { isForeign: true });
    expect(foreign.electronVersion).toBe(pinned);
    expect(foreign.electronDist).toBeUndefined();
  });

  it('is described anew each time, because electron-builder writes into what it is given', () => {
    const first = packageConfig(fallback);
    Object.assign(first.linux ?? {}, { icon: null });
    Object.assign(first, { files: null });
    expect(packageConfig(fallback)).toMatchObject({ linux: { icon: 'build/icons' }, files: expect.any(Array) });
  });

  it('names icons that exist', () => {
    const { linux, win, mac } = packageConfig(fallback);
    const icons = [linux?.icon, win?.icon, mac?.icon].map(String);
    expect(icons.filter((icon) => !existsSync(path.join(root, icon)))).toEqual([]);
  });
});

describe('an installer that was not made', () => {
  it.each([
    Object.assign(new Error('getaddrinfo ENOTFOUND example.invalid'), { code: 'ENOTFOUND' }), new Error('Cannot download "https://example.invalid/x.7z", status 503: no'),
    new Error('Response code 403 (Forbidden)'), new Error('it broke', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) }), new TypeError('fetch failed'),
  ])('is excused by the network: %s', (error) => {
    expect(isDownloadFailure(error)).toBe(true);
  });

  it.each([new Error('Please specify author email'), new Error('ENOENT: no such file or directory'), new Error('exited with error code 1'), 'cannot download', null])('is a fault otherwise: %s', (error) => {
    expect(isDownloadFailure(error)).toBe(false);
  });
});

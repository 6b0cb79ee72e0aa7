// Where things lie: the source tree, and the cache outside it.
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the source tree. */
export const root = path.resolve(fileURLToPath(import.meta.url), '..', '..');

/** Where downloaded runtimes are kept, so that several checkouts share them. */
export const cacheFolder = path.join(cacheHome(), 'guillemet');

function cacheHome() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local');
  return process.platform === 'darwin' ? path.join(homedir(), 'Library', 'Caches') : path.join(homedir(), '.cache');
}

/** @returns {Promise<string>} what dist/ was built from, as a hash; empty when it was not built */
export function distFolderStamp() {
  return readFile(path.join(root, 'dist', '.sources'), 'utf8').catch(() => '');
}

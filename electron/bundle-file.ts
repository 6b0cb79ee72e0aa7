import path from 'node:path';
import { APP_ORIGIN } from './content-policy.ts';

/** The file that an address names inside the bundle, or null for anything else, however it is written. */
export function bundleFile(bundleFolder: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return null;
  const wanted = decodePath(url.pathname);
  if (wanted === null || wanted.includes('\0')) return null;
  const file = path.resolve(bundleFolder, `.${wanted === '/' ? '/index.html' : wanted}`);
  return file.startsWith(path.resolve(bundleFolder) + path.sep) ? file : null;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A malformed escape names no file of ours.
    return null;
  }
}

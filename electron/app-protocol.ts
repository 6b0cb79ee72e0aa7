import { net, protocol } from 'electron';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { APP_ORIGIN, APP_SCHEME, CONTENT_POLICY } from './content-policy.ts';

/** Declares our scheme; must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files of the bundle folder, and nothing outside it, under `app://bundle/`. */
export function serveBundle(bundleFolder: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const file = bundleFile(bundleFolder, request.url);
    if (file === null || request.method !== 'GET') return new Response('not found', { status: 404 });
    const found = await net.fetch(pathToFileURL(file).toString(), { bypassCustomProtocolHandlers: true });
    return new Response(found.body, { status: found.status, headers: headersFor(found.headers) });
  });
}

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

function headersFor(found: Headers): Headers {
  const headers = new Headers({ 'Content-Security-Policy': CONTENT_POLICY, 'X-Content-Type-Options': 'nosniff' });
  const type = found.get('content-type');
  if (type !== null) headers.set('content-type', type);
  return headers;
}

import { net, protocol } from 'electron';
import { pathToFileURL } from 'node:url';
import { bundleFile } from './bundle-file.ts';
import { APP_SCHEME, CONTENT_POLICY } from './content-policy.ts';

/** Declares our scheme; must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of the bundle folder, and nothing outside it, under `app://bundle/`. */
export function serveBundle(bundleFolder: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const file = bundleFile(bundleFolder, request.url);
    const found = file === null || request.method !== 'GET' ? null : await readBundleFile(file);
    return found === null
      ? new Response('not found', { status: 404, headers: headersFor(new Headers()) })
      : new Response(found.body, { status: found.status, headers: headersFor(found.headers) });
  });
}

function readBundleFile(file: string): Promise<Response | null> {
  return net.fetch(pathToFileURL(file).toString(), { bypassCustomProtocolHandlers: true }).catch(() => null);
}

function headersFor(found: Headers): Headers {
  const headers = new Headers({ 'Content-Security-Policy': CONTENT_POLICY, 'X-Content-Type-Options': 'nosniff' });
  const type = found.get('content-type');
  if (type !== null) headers.set('content-type', type);
  return headers;
}

// Whether this system lets Chromium's sandbox work.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { capture, isRoot, Refusal } from './process.mjs';

/**
 * Whether an ordinary user may make the namespaces that the sandbox is built of. Some systems allow the bare namespace and
 * refuse what belongs to it, hence the mapping.
 * @returns {Promise<boolean>}
 */
export async function namespacesAreOpen() {
  if (process.platform !== 'linux') return true;
  const asNobody = isRoot() ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const [command = 'unshare', ...args] = [...asNobody, 'unshare', '--user', '--map-root-user', 'true'];
  return (await capture(command, args)).code === 0;
}

/**
 * Refuses, with the command that mends it, where Electron would end at once because it can have no sandbox.
 * @param {string} executable the Electron program
 * @returns {Promise<void>}
 */
export async function requireSandbox(executable) {
  if (isRoot() || (await namespacesAreOpen())) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const found = await stat(helper).catch(() => null);
  const isSetUp = found !== null && found.uid === 0 && (found.mode & 0o4000) !== 0;
  if (isSetUp) return;
  throw new Refusal(
    'This system keeps Electron from protecting itself with its sandbox. Please run this once, then try again:\n' +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

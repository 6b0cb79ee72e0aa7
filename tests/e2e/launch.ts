import { _electron, type ElectronApplication, type Page } from 'playwright';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { createProfileStore } from '../../annotations/store/profile-store.ts';
import { defaultSettings } from '../../shared/settings.ts';

/** How the e2e runner (build/test-e2e.mjs) tells what to start and as whom. */
const setting = (name: string): string => process.env[name] ?? '';

/** A running Guillemet with a profile folder of its own. */
export interface Running {
  readonly application: ElectronApplication;
  readonly page: Page;
  /** The profile folder; start again with the same one to see what was kept. */
  readonly home: string;
  /** What the page wrote to its console as warning or error, and every uncaught error: must stay empty. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** The sandbox is off only where the system keeps it from us; the runner has said so then. */
export const isSandboxed = setting('GUILLEMET_E2E_SANDBOX') === 'on';

/** How the application is started. */
export interface LaunchOptions {
  readonly home?: string;
  readonly args?: readonly string[];
  readonly program?: (usual: string) => string;
  /** Whether a fresh profile hears suggestions, as it usually does; off for tests that are about the person's own tags. */
  readonly suggestions?: boolean;
}

/** Starts the built application and waits for its window. */
export async function launch(options: LaunchOptions = {}): Promise<Running> {
  const home = options.home ?? await freshHome(options.suggestions === true);
  const application = await _electron.launch({
    executablePath: options.program?.(setting('GUILLEMET_E2E_ELECTRON')) ?? setting('GUILLEMET_E2E_ELECTRON'), chromiumSandbox: isSandboxed, cwd: tmpdir(),
    // There is no graphics card to test on: without one, the system draws faster by itself than through a card that it imitates.
    args: [setting('GUILLEMET_E2E_APP'), '--lang=en', '--disable-gpu', ...(options.args ?? [])],
    env: { ...environment(), HOME: home, GUILLEMET_HOME: home, TMPDIR: tmpdir(), LANG: 'en_GB.UTF-8', LANGUAGE: 'en' },
    colorScheme: 'light',
  });
  const page = await application.firstWindow();
  const complaints = listenForComplaints(page);
  await page.waitForFunction(() => document.querySelector('main') !== null);
  return {
    application, page, home, complaints,
    close: () => application.close(),
    kill: async () => {
      const closed = application.waitForEvent('close');
      application.process().kill('SIGKILL');
      await closed;
    },
  };
}

async function freshHome(hearsSuggestions: boolean): Promise<string> {
  const home = ownFolder('home');
  const usual = defaultSettings('en');
  const env = createNodeEnvironment({ appVersion: '0.0.0', userDataFolder: home });
  const written = hearsSuggestions || await createProfileStore(env).saveSettings({ ...usual, suggestions: { ...usual.suggestions, isOn: false } });
  if (written !== true && !written.ok) throw new Error(written.error.code);
  const used = setting('GUILLEMET_E2E_USED');
  if (used !== '') cpSync(used, home, { recursive: true });
  giveToApplication(home);
  return home;
}

/** Starts the program once more with the same profile and waits for its end; answers its exit code. */
export function startAgain(home: string, ...args: readonly string[]): Promise<number | null> {
  const asRoot = isSandboxed ? [] : ['--no-sandbox'];
  const child = spawn(setting('GUILLEMET_E2E_ELECTRON'), [setting('GUILLEMET_E2E_APP'), ...asRoot, ...args], {
    cwd: tmpdir(), stdio: 'ignore', env: { ...environment(), HOME: home, GUILLEMET_HOME: home },
  });
  return new Promise((resolve) => child.on('exit', resolve));
}

/** Runs the built command line and answers its standard output; throws when it fails. */
export function guillemet(...args: readonly string[]): string {
  return guillemetAs(mkdtempSync(path.join(tmpdir(), 'guillemet-cli-')), ...args);
}

/** The same as the person of a profile folder. */
export function guillemetAs(home: string, ...args: readonly string[]): string {
  const cli = path.resolve(import.meta.dirname, '..', '..', 'dist', 'cli', 'guillemet.mjs');
  return execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: { ...environment(), GUILLEMET_HOME: home, GUILLEMET_LANG: 'en' } });
}

/** A fresh temporary folder that the application may write, whoever runs it. */
export function ownFolder(purpose: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `guillemet-${purpose}-`));
  giveToApplication(folder);
  return folder;
}

/** A copy of files, readable and writable by the application, in a fresh folder. */
export function copyForApplication(source: string, name = path.basename(source)): string {
  const target = path.join(ownFolder('files'), name);
  cpSync(source, target, { recursive: true });
  giveToApplication(target);
  return target;
}

/** Writes a file that the application may read; returns its path. */
export function fileForApplication(name: string, content: string | Uint8Array): string {
  const file = path.join(ownFolder('files'), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  giveToApplication(path.dirname(file));
  return file;
}

/** Makes the application's user the owner of a file or folder, where that is another one than ours. */
export function giveToApplication(target: string): void {
  const user = setting('GUILLEMET_E2E_USER');
  if (user === '' || !existsSync(target)) return;
  const [uid = 0, gid = 0] = user.split(':').map(Number);
  chownSync(target, uid, gid);
  if (!statSync(target).isDirectory()) return;
  chmodSync(target, 0o755);
  for (const name of readdirSync(target)) giveToApplication(path.join(target, name));
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`${error.message}\n${error.stack ?? ''}`));
  return complaints;
}

/** Whether Python 3 is here to read an export as its users would. */
export function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

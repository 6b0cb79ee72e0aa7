import { chromium, type Browser, type Page } from 'playwright';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const setting = (name: string): string => process.env[name] ?? '';

/** The packaged program, and how it is started here: as an ordinary user where we are root. */
export const packaged = { program: setting('GUILLEMET_PACKAGED'), start: setting('GUILLEMET_PACKAGED_START') };

/** The same Electron as it comes, with every door open: what a probe must find open for its finding of closed doors to count. */
export const openElectron = setting('GUILLEMET_E2E_ELECTRON');

/** A started program and the lines that it has written so far, to either stream. */
export interface Started {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  /** Resolves to the first line, past or to come, that matches; rejects when the program ends without one. */
  readonly line: (pattern: RegExp) => Promise<string>;
  readonly end: () => Promise<void>;
}

/** Starts a program and listens to all it writes. */
export function start(program: string, args: readonly string[], env: Record<string, string>): Started {
  const child = spawn(program, [...args], { env: { ...process.env, LANG: 'en_GB.UTF-8', LANGUAGE: 'en', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (text) => {
      lines.push(text);
      for (const tell of waiting) tell(text);
    });
  }
  const line = (pattern: RegExp): Promise<string> => new Promise((resolve, reject) => {
    const tell = (text: string): void => { if (pattern.test(text)) resolve(text); };
    lines.forEach(tell);
    waiting.push(tell);
    child.once('close', () => { reject(new Error(`it ended without a line like ${pattern.source}:\n${lines.join('\n')}`)); });
    child.once('error', reject);
  });
  return { child, lines, line, end: () => endOf(child) };
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** The packaged program with its window, reached through Chromium's own port: the way into the main process is closed. */
export async function open(home: string): Promise<Started & { readonly browser: Browser; readonly page: Page }> {
  const started = start(packaged.start, ['--remote-debugging-port=0', '--lang=en', ...withoutSandbox()], { HOME: home, GUILLEMET_HOME: home });
  const told = await started.line(listening);
  const browser = await chromium.connectOverCDP(listening.exec(told)?.[1] ?? '');
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the program has no window to reach');
  const page = context.pages()[0] ?? await context.waitForEvent('page');
  await page.locator('main').waitFor();
  return { ...started, browser, page };
}

/** What Chromium writes once it listens. */
export const listening = /DevTools listening on (ws:\S+)/u;

/** Only where the system keeps the sandbox from us; the runner has said so then. */
export function withoutSandbox(): string[] {
  return setting('GUILLEMET_E2E_SANDBOX') === 'on' ? [] : ['--no-sandbox'];
}

import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { root } from '../../build/paths.mjs';
import { CONTENT_POLICY } from '../../electron/content-policy.ts';
import type {} from '../../renderer/api/client.ts';
import { PAGE_REQUESTS } from '../../shared/ipc/channels.ts';
import { answerOpenDialog, expectNoComplaints, introduce, openSample } from './desk.ts';
import { fileForApplication, launch, type Running } from './launch.ts';

// Electron's own list of what makes a program safe has twenty items. Each has a test that bears its number and reads the running window;
// item 19 is read from the packaged program (tests/package). `tests/checklist.test.ts` counts them. Attacks at greater length: sandbox.spec.ts.
let running: Running;
let server: Server;
let asked = 0;

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  running = await launch();
  await introduce(running.page);
  await openSample(running.page);
});

test.afterAll(async () => {
  expectNoComplaints(running);
  await running.close();
  server.close();
});

/** What the window was made with, as Electron itself remembers it. */
function preferences(): Promise<Record<string, unknown>> {
  return running.application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return Reflect.apply<unknown, [], Record<string, unknown>>(Reflect.get(contents ?? {}, 'getLastWebPreferences'), contents, []);
  });
}

test('item 1 of 20: only content of our own is loaded; not even the main process reaches an address of the network', async () => {
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const outcome = await running.application.evaluate(({ net }, url) => net.fetch(url).then(() => 'reached', () => 'stopped'), address);
  expect(outcome).toBe('stopped');
  expect(asked).toBe(0);
  const loaded = await running.page.evaluate(() => [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script, link')].map((element) => ('src' in element ? element.src : element.href)));
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((name) => !name.startsWith('app://bundle/'))).toEqual([]);
});

test('item 2 of 20: the page has no Node, and neither has a worker or a frame', async () => {
  const { nodeIntegration, nodeIntegrationInWorker = false, nodeIntegrationInSubFrames } = await preferences();
  expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([false, false, false]);
  expect(await running.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis))).toEqual([]);
});

test('item 3 of 20: the preload lives in a world of its own', async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true });
  expect(await running.page.evaluate(() => Object.values(window.guillemet.requests).every((request) => request instanceof Function))).toBe(true);
});

test('item 4 of 20: the window is sandboxed', async () => {
  expect(await preferences()).toMatchObject({ sandbox: true });
});

test('item 5 of 20: every permission is denied, asked for or looked up', async () => {
  const states = await running.page.evaluate(async () => {
    const looked = await Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)));
    return [...looked, await Notification.requestPermission()];
  });
  expect([...new Set(states)]).toEqual(['denied']);
});

test('item 6 of 20: web security is on', async () => {
  expect(await preferences()).toMatchObject({ webSecurity: true });
});

test('item 7 of 20: every page has our content policy', async () => {
  expect(await running.application.evaluate(({ net }) => net.fetch('app://bundle/').then(({ headers }) => headers.get('content-security-policy')))).toBe(CONTENT_POLICY);
  expect(CONTENT_POLICY).toMatch(/^default-src 'none'; script-src 'self';/u);
  expect(CONTENT_POLICY).toContain("require-trusted-types-for 'script'");
});

test('item 8 of 20: nothing insecure may run', async () => {
  expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false });
});

test('item 9 of 20: no experimental feature is on', async () => {
  expect((await preferences())['experimentalFeatures'] ?? false).toBe(false);
});

test('item 10 of 20: no feature of Blink is switched on', async () => {
  expect((await preferences())['enableBlinkFeatures'] ?? '').toBe('');
  expect(await running.application.evaluate(({ app }) => app.commandLine.hasSwitch('enable-blink-features'))).toBe(false);
});

test('item 11 of 20: there is no embedded page that could open windows', async () => {
  expect(await preferences()).toMatchObject({ webviewTag: false });
  expect(await running.page.evaluate(() => document.createElement('webview').constructor.name)).toBe('HTMLElement');
});

test('item 12 of 20: an embedded page that is about to come is stopped', async () => {
  expect(await isPrevented('will-attach-webview')).toBe(true);
});

test('item 13 of 20: the page goes nowhere', async () => {
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) expect(await isPrevented(name)).toBe(true);
  expect(await running.page.evaluate(() => window.location.href)).toBe('app://bundle/');
});

/** Whether the program's own listeners stop an event of the window. */
function isPrevented(name: string): Promise<boolean> {
  return running.application.evaluate(({ BrowserWindow }, event) => {
    let prevented = false;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.emit(event, { preventDefault: () => { prevented = true; } }, {}, {});
    return prevented;
  }, name);
}

test('item 14 of 20: no window is opened', async () => {
  expect(await running.page.evaluate(() => ['https://guillemet.invalid/', 'about:blank', 'app://bundle/', ''].map((address) => window.open(address)))).toEqual([null, null, null, null]);
  expect(await running.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('item 15 of 20: the system opens only https addresses, each after the person has seen its host and said yes', async () => {
  const { application, page } = running;
  await application.evaluate(({ dialog, shell }) => {
    const seen = { asked: [] as string[], opened: [] as string[], answer: 0 };
    Reflect.set(globalThis, 'outside', seen);
    dialog.showMessageBox = (...given: unknown[]) => {
      seen.asked.push((given[1] as { message: string }).message);
      return Promise.resolve({ response: seen.answer, checkboxChecked: false });
    };
    shell.openExternal = (address) => {
      seen.opened.push(address);
      return Promise.resolve();
    };
  });
  const line = (headline: string, url: string): string => `${JSON.stringify({ format: 'guillemet/1', text: `${headline} est à Lyon.`, meta: { headline, url }, spans: [] })}\n`;
  const hostile = ['javascript:alert(1)', 'http://journal.example/', 'file:///etc/passwd', 'https://journal.example@evil.example/', 'smb://a/b'];
  const named = ['https://journal.example/a?b=c', ...hostile].map((url, at) => line(`Adresse ${String(at)}`, url)).join('');
  await answerOpenDialog(running, [fileForApplication('adresses.jsonl', named)]);
  await page.keyboard.press('Control+i');
  await page.getByRole('option', { name: 'Adresse 0' }).click();
  const link = page.getByRole('button', { name: 'Page on journal.example' });
  await link.click();
  await expect.poll(() => outside()).toMatchObject({ asked: ['Open this page of journal.example in your browser?'], opened: [] });
  await application.evaluate(() => { Object.assign(Reflect.get(globalThis, 'outside') as object, { answer: 1 }); });
  await link.click();
  await expect.poll(() => outside().then(({ opened }) => opened)).toEqual(['https://journal.example/a?b=c']);
  const ids = await page.evaluate(async () => {
    const start = await window.guillemet.requests['app.start']({});
    const articles = start.ok ? start.value.opened?.articles ?? [] : [];
    return articles.filter(({ headline }) => /^Adresse [1-9]/u.test(headline ?? '')).map(({ id }) => id);
  });
  expect(ids).toHaveLength(hostile.length);
  const before = (await outside()).asked.length;
  for (const id of ids) await page.evaluate((article) => window.guillemet.requests['article.openSource']({ article }), id);
  expect(await outside()).toMatchObject({ opened: ['https://journal.example/a?b=c'] });
  expect((await outside()).asked).toHaveLength(before);
});

function outside(): Promise<{ asked: string[]; opened: string[] }> {
  return running.application.evaluate(() => Reflect.get(globalThis, 'outside') as { asked: string[]; opened: string[] });
}

test('item 16 of 20: Electron is pinned to one version, so that a newer one is a decision', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/u);
});

test('item 17 of 20: a request from a page that is not ours is refused', async () => {
  const code = await running.application.evaluate(async ({ app, BrowserWindow }) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload: `${app.getAppPath()}/dist/electron/preload.cjs`, sandbox: true } });
    await stranger.loadURL('data:text/html,<title>stranger</title>');
    const answer = await stranger.webContents.executeJavaScript('window.guillemet.requests["app.start"]({})') as { error?: { code: string } };
    stranger.destroy();
    return answer.error?.code;
  });
  expect(code).toBe('request.bad_sender');
});

test('item 18 of 20: the page comes by our own protocol, which serves the bundle and nothing beside it; no file is loaded', async () => {
  expect(running.page.url()).toBe('app://bundle/');
  const served = await running.application.evaluate(({ net }) => Promise.all(['app://bundle/%2e%2e/electron/main.js', 'app://elsewhere/'].map((address) => net.fetch(address).then(({ status }) => status, () => 0))));
  expect(served.filter((status) => status === 200)).toEqual([]);
  expect(await running.page.evaluate(() => fetch('file:///etc/hostname').then(() => 'read', () => 'stopped'))).toBe('stopped');
  // The policy stopped it and said so, as it should.
  await expect.poll(() => running.complaints.length).toBeGreaterThan(0);
  (running.complaints as string[]).length = 0;
});

test('item 20 of 20: the page gets named functions and nothing of Electron', async () => {
  const bridge = await running.page.evaluate(() => ({
    keys: Object.keys(window.guillemet).toSorted(), requests: Object.keys(window.guillemet.requests).toSorted(), reach: ['ipcRenderer', 'electron', 'contextBridge'].filter((name) => name in window),
  }));
  expect(bridge).toEqual({ keys: ['drops', 'events', 'requests'], requests: [...PAGE_REQUESTS].toSorted(), reach: [] });
});

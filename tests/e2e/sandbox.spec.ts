import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/paths.mjs';
import { CONTENT_POLICY, MONACO_POLICIES } from '../../electron/content-policy.ts';
import type {} from '../../renderer/api/client.ts';
import { EVENTS, PAGE_REQUESTS, type PageRequestName } from '../../shared/ipc/channels.ts';
import { requestContract } from '../../shared/ipc/contract.ts';
import { processFacts, processTree } from '../helpers/processes.ts';
import { introduce, openSample } from './desk.ts';
import { junk } from './junk.ts';
import { isSandboxed, launch, type Running } from './launch.ts';

/** What the attacks below want to reach; the name is reserved and leads nowhere. */
const outside = 'https://guillemet.invalid/';
let running: Running;

// One window for all attacks; the last test proves that it still works.
test.beforeAll(async () => {
  // Devices that Chromium makes up: where there are none, it is not asked whether they may be used.
  running = await launch({ args: ['--use-fake-device-for-media-stream'] });
  await introduce(running.page);
});

test.afterAll(async () => {
  await running.close();
});

test('the window runs in the real sandbox of the system, as an ordinary user', async () => {
  test.skip(!isSandboxed, 'user namespaces are closed here');
  const state = await running.application.evaluate(({ app, BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()), metrics: app.getAppMetrics().map(({ pid, sandboxed }) => ({ pid, sandboxed })),
    hasSwitch: app.commandLine.hasSwitch('no-sandbox'), main: process.pid, user: process.getuid?.() ?? -1,
  }));
  expect(state.hasSwitch).toBe(false);
  expect(state.user).not.toBe(0);
  expect(state.windows).toHaveLength(1);
  const [page = 0] = state.windows;
  if (process.platform !== 'linux') {
    expect(state.metrics.find(({ pid }) => pid === page)?.sandboxed).toBe(true);
    return;
  }
  const renderer = processFacts(page);
  expect(renderer?.command).toContain('--type=renderer');
  expect(renderer?.seccomp).toBe(2);
  // It lives in a namespace of its own, where it sees no other process.
  expect(renderer?.depth).toBeGreaterThan(1);
  expect(processTree(state.main).filter(({ command }) => command.includes('--no-sandbox'))).toEqual([]);
});

test('the page is isolated: neither Node nor Electron in reach, only the named bridge', async () => {
  const seen = await running.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'setImmediate', '__dirname', 'ipcRenderer', 'electron', 'contextBridge'];
    const { guillemet } = window;
    return {
      reach: names.filter((name) => name in globalThis), bridge: Object.keys(guillemet).toSorted(),
      requests: Object.keys(guillemet.requests).toSorted(), events: Object.keys(guillemet.events).toSorted(),
      // Isolated, the functions of the preload are wrapped in functions of the page's own world.
      ownWorld: Object.values(guillemet.requests).every((request) => request instanceof Function),
      writable: Object.getOwnPropertyDescriptor(window, 'guillemet')?.writable, frozen: Object.isFrozen(guillemet) && Object.isFrozen(guillemet.requests),
    };
  });
  expect(seen).toEqual({
    reach: [], bridge: ['drops', 'events', 'requests'], requests: [...PAGE_REQUESTS].toSorted(), events: [...EVENTS].toSorted(), ownWorld: true, writable: false, frozen: true,
  });
  const preferences = await running.application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return Reflect.apply(Reflect.get(contents ?? {}, 'getLastWebPreferences'), contents, []);
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
});

test('every permission is denied', async () => {
  const states = await running.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'screen-wake-lock', 'storage-access', 'idle-detection'];
    const ask = (name: string): Promise<string> => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, (error: unknown) => String(error));
    return Promise.all(names.map(async (name) => `${name}: ${await ask(name)}`));
  });
  expect(states.filter((state) => !state.endsWith(': denied'))).toEqual([]);
  const asked = await running.page.evaluate(async () => {
    const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : String(error));
    const refusal = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'granted', nameOf);
    return {
      notification: await Notification.requestPermission(), camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })), sound: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()), clipboard: await refusal(navigator.clipboard.readText()), keyboards: await refusal(navigator.requestMIDIAccess()),
      place: await new Promise((resolve) => { navigator.geolocation.getCurrentPosition(() => { resolve('granted'); }, ({ code }) => { resolve(code); }); }),
    };
  });
  expect(asked.notification).toBe('denied');
  expect(asked.place).toBe(1);
  expect(Object.values(asked).filter((answer) => answer === 'granted')).toEqual([]);
  expect([asked.camera, asked.sound, asked.clipboard]).toEqual(['NotAllowedError', 'NotAllowedError', 'NotAllowedError']);
});

test('the page stays where it is: no second window, no navigation, no download', async () => {
  const opened = await running.page.evaluate((address) => [address, 'app://bundle/', 'about:blank', ''].map((each) => window.open(each) === null), outside);
  expect(opened).toEqual([true, true, true, true]);
  const before = running.page.url();
  for (const address of [outside, 'app://elsewhere/', 'app://bundle/other.html']) {
    const prevented = running.application.evaluate(({ BrowserWindow }) => new Promise((resolve) => {
      BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => { resolve(event.defaultPrevented); });
    }));
    // The question must be in place before the page moves.
    await running.application.evaluate(() => true);
    await running.page.evaluate((target) => { window.location.href = target; }, address);
    expect(await prevented).toBe(true);
  }
  await running.page.evaluate((address) => {
    for (const target of ['_blank', '_top', '_self']) Object.assign(document.createElement('a'), { href: address, target }).click();
    Object.assign(document.createElement('a'), { href: 'app://bundle/index.html', download: 'x.html' }).click();
  }, outside);
  expect(running.page.url()).toBe(before);
  expect(await running.page.evaluate(() => window.location.href)).toBe('app://bundle/');
  expect(running.application.windows()).toHaveLength(1);
});

test('the page comes with its content policy, from our bundle and from nowhere else', async () => {
  const served = await running.application.evaluate(async ({ net }) => {
    const look = async (address: string): Promise<[number, string | null]> => {
      const response = await net.fetch(address).catch(() => null);
      return response === null ? [0, null] : [response.status, response.headers.get('content-security-policy')];
    };
    const outsiders = ['app://elsewhere/index.html', 'app://bundle/../main.js', 'app://bundle/%2e%2e/electron/main.js', 'app://bundle/..%2felectron%2fmain.js', 'app://bundle/..%5celectron%5cmain.js', 'app://bundle/%00', 'app://bundle/%'];
    return { page: await look('app://bundle/'), outsiders: await Promise.all(outsiders.map(async (address) => [address, (await look(address))[0]] as const)) };
  });
  expect(served.page).toEqual([200, CONTENT_POLICY]);
  expect(served.outsiders.filter(([, status]) => status === 200)).toEqual([]);
  const loaded: string[] = [];
  running.page.on('request', (request) => loaded.push(request.url()));
  await running.page.reload();
  await running.page.locator('main').waitFor();
  expect(loaded.length).toBeGreaterThan(2);
  expect(loaded.filter((name) => !name.startsWith('app://bundle/'))).toEqual([]);
});

test('the content policy stops code from text, foreign code and every connection', async () => {
  const outcomes = await running.page.evaluate(async (address) => {
    const attempt = async (action: () => unknown): Promise<string> => {
      try {
        await action();
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : 'stopped';
      }
    };
    const loads = (element: HTMLElement): Promise<unknown> => new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => { reject(new Error('stopped')); };
      document.addEventListener('securitypolicyviolation', () => { reject(new Error('stopped')); }, { once: true });
      document.body.append(element);
    });
    const indirect = globalThis.eval;
    // What Playwright itself runs may make code from text; what the page does later, in a turn of its own, may not.
    await new Promise((resolve) => { setTimeout(resolve); });
    const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, values: object): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), values);
    return {
      eval: await attempt(() => indirect('1')), function: await attempt(() => Reflect.construct(Function, ['return 1'])), timer: await attempt(() => Reflect.apply(setTimeout, window, ['1'])),
      markup: await attempt(() => { document.createElement('div').innerHTML = '<b>x</b>'; }), script: await attempt(() => make('script', { text: '1' })), policy: await attempt(() => Reflect.get(window, 'trustedTypes').createPolicy('stranger', {})),
      module: await attempt(() => import(/* @vite-ignore */ String('data:text/javascript,1'))), worker: await attempt(() => Reflect.construct(Worker, [URL.createObjectURL(new Blob(['1']))])),
      fetch: await attempt(() => fetch(address)), file: await attempt(() => fetch('file:///etc/hostname')), picture: await attempt(() => loads(make('img', { src: `${address}x.png` }))),
      frame: await attempt(() => loads(make('iframe', { src: 'app://bundle/' }))), style: await attempt(() => loads(make('link', { rel: 'stylesheet', href: `${address}x.css` }))),
    };
  }, outside);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'ran')).toEqual([]);
});

test('the names in the Trusted Types policy are those of the installed Monaco', () => {
  const folder = path.join(root, 'node_modules', 'monaco-editor');
  const files = readdirSync(path.join(folder, 'esm'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const calls = files.flatMap((file) => [...readFileSync(path.join(folder, 'esm', file), 'utf8').matchAll(/create(?:TrustedTypes)?Policy\(\s*['"]([^'"]+)['"]/gu)]);
  expect([...new Set(calls.map(([, name]) => name))].toSorted()).toEqual([...MONACO_POLICIES].toSorted());
});

test('every channel answers junk with a refusal, and never fails', async () => {
  const values = junk();
  const unwanted = PAGE_REQUESTS.map((name) => [name, Object.keys(values).filter((key) => !isAccepted(name, values[key]))] as const);
  expect(unwanted.every(([, keys]) => keys.length > 25)).toBe(true);
  const makeJunk = await running.page.evaluateHandle(junk);
  const answers = await running.page.evaluate(async ([made, plan]) => {
    const ask = async (name: PageRequestName, key: string): Promise<{ name: string; key: string; outcome: string }> => {
      const request = window.guillemet.requests[name] as (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
      try {
        const answer = await request(made[key]);
        return { name, key, outcome: answer.ok ? 'accepted' : answer.error?.code ?? 'no code' };
      } catch {
        return { name, key, outcome: 'not carried' };
      }
    };
    return Promise.all(plan.flatMap(([name, keys]) => keys.map((key) => ask(name, key))));
  }, [makeJunk, unwanted] as const);
  const refusals = ['request.bad_input', 'request.too_deep', 'not carried'];
  expect(answers.filter(({ outcome }) => !refusals.includes(outcome))).toEqual([]);
  const notCarried = new Set(answers.filter(({ outcome }) => outcome === 'not carried').map(({ key }) => key));
  expect([...notCarried].toSorted()).toEqual(['action', 'actionInside', 'promise', 'symbol', 'weak', 'window']);
});

test('well-formed requests for what does not exist are refused', async () => {
  const answers = await running.page.evaluate(async () => {
    const { requests, drops } = window.guillemet;
    const strangers = ['__proto__', '../../etc', '', '\0'];
    return Promise.all([
      requests['history.undo']({}), requests['history.redo']({}),
      drops['import.dropped']([new File(['text'], 'made by the page.txt')]), drops['project.openDropped']([]),
      ...strangers.map((id) => requests['project.openRecent']({ id })),
    ]);
  });
  expect(answers.filter(({ ok }) => ok)).toEqual([]);
});

test('a page that is not ours is refused, even with our own preload', async () => {
  const code = await running.application.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/dist/electron/preload.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
    await stranger.loadURL('data:text/html,<title>stranger</title>');
    const answer = await stranger.webContents.executeJavaScript('window.guillemet.requests["app.start"]({})') as { ok: boolean; error?: { code: string } };
    stranger.destroy();
    return answer.error?.code;
  });
  expect(code).toBe('request.bad_sender');
});

test('after all of this the window works as before', async () => {
  await openSample(running.page);
});

function isAccepted(name: PageRequestName, value: unknown): boolean {
  try {
    return requestContract[name].input.safeParse(value).success;
  } catch {
    // A value that the schema cannot even look at is not one it accepts.
    return false;
  }
}

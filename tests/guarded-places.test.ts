import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../build/paths.mjs';
import { guardBreaches, idlePlaces, type Guarded } from './helpers/guarded-words.ts';

const NOWHERE: readonly string[] = [];

/** What may stand in few places of the program. A new door is one line here, which somebody then reads. */
const GUARDED: readonly Guarded[] = [
  // Electron's own doors, by what is imported: nothing else can make a window, a handler, a protocol, a session's rules or another process.
  { as: 'electron', words: ['BrowserWindow'], places: ['electron/main-window.ts'] },
  { as: 'electron', words: ['ipcMain'], places: ['electron/ipc/electron-transport.ts'] },
  { as: 'electron', words: ['protocol', 'net'], places: ['electron/app-protocol.ts'] },
  { as: 'electron', words: ['session'], places: ['electron/secure-session.ts'] },
  { as: 'electron', words: ['utilityProcess'], places: ['electron/background/background.ts'] },
  { as: 'electron', words: ['shell'], places: ['electron/outside.ts'] },
  { as: 'electron', words: ['contextBridge', 'ipcRenderer', 'webUtils'], places: ['electron/preload.ts'] },
  { as: 'electron', words: ['dialog'], places: ['electron/file-dialogs.ts', 'electron/outside.ts', 'electron/program.ts', 'electron/window-watch.ts'] },
  { as: 'electron', words: ['Menu'], places: ['electron/menu.ts'] },
  {
    as: 'electron', places: NOWHERE,
    words: [
      '*', 'BaseWindow', 'BrowserView', 'WebContentsView', 'View', 'webContents', 'webFrameMain', 'webFrame', 'MessageChannelMain', 'ServiceWorkerMain', 'autoUpdater', 'crashReporter',
      'desktopCapturer', 'globalShortcut', 'inAppPurchase', 'netLog', 'pushNotifications', 'safeStorage', 'ShareMenu', 'systemPreferences', 'contentTracing', 'clipboard', 'Notification', 'Tray',
    ],
  },
  // The same doors by the names of their methods, however the object was come by.
  { as: 'property', words: ['openExternal', 'showItemInFolder'], places: ['electron/outside.ts'] },
  { as: 'property', words: ['send'], places: ['electron/ipc/electron-transport.ts'] },
  { as: 'property', words: ['postMessage'], places: ['electron/background/background.ts', 'electron/background/background-process.ts', 'electron/background/companion.ts', 'electron/background/companion-process.ts', 'annotations/jobs/rule-thread.ts', 'annotations/jobs/rule-threads.ts'] },
  { as: 'property', words: ['loadURL'], places: ['electron/main-window.ts'] },
  { as: 'property', words: ['setWindowOpenHandler', 'onBeforeRequest', 'setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler'], places: ['electron/secure-session.ts'] },
  { as: 'property', words: ['registerSchemesAsPrivileged'], places: ['electron/app-protocol.ts'] },
  { as: 'property', words: ['exposeInMainWorld', 'invoke'], places: ['electron/preload.ts'] },
  {
    as: 'property', places: NOWHERE,
    words: [
      'executeJavaScript', 'executeJavaScriptInIsolatedWorld', 'insertCSS', 'loadFile', 'openPath', 'openDevTools', 'sendSync', 'sendToHost', 'sendInputEvent', 'exposeInIsolatedWorld',
      'setAsDefaultProtocolClient', 'setPreloads', 'registerPreloadScript', 'loadExtension', 'setCertificateVerifyProc', 'downloadURL', 'enableBlinkFeatures', 'experimentalFeatures',
    ],
  },
  // Text that becomes code or markup.
  { as: 'global', words: ['eval', 'Function', 'DOMParser', 'XSLTProcessor'], places: NOWHERE },
  {
    as: 'property', places: NOWHERE,
    words: [
      'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'srcDoc', 'createContextualFragment', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'writeln', 'createPolicy', 'eval',
    ],
  },
  // Connections, programs and code of others.
  { as: 'global', words: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport'], places: NOWHERE },
  { as: 'property', words: ['sendBeacon'], places: NOWHERE },
  { as: 'property', words: ['fetch'], places: ['electron/app-protocol.ts'] },
  { as: 'module', words: ['worker_threads', 'node:worker_threads'], places: ['annotations/jobs/rule-thread.ts', 'annotations/jobs/rule-threads.ts'] },
  {
    as: 'module', places: NOWHERE,
    words: [
      'child_process', 'cluster', 'dgram', 'dns', 'dns/promises', 'http', 'http2', 'https', 'inspector', 'module', 'net', 'repl', 'tls', 'vm', 'wasi',
    ].flatMap((name) => [name, `node:${name}`]),
  },
];

// Words for people, in which a name is only a name.
const CATALOGUES = /^shared\/i18n\/(?:en|fr)(?:-|\.)/u;
const ROOMS = ['shared', 'annotations', 'electron', 'renderer'];

function readProgram(): Map<string, string> {
  const files = ROOMS.flatMap((room) => readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(room, name.replaceAll(path.sep, '/'))));
  return new Map(files.filter((file) => /\.tsx?$/u.test(file) && !CATALOGUES.test(file)).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

const breaches = (file: string, text: string): string[] => guardBreaches(new Map([[file, text]]), GUARDED);

describe('the program', () => {
  const tree = readProgram();

  test('uses what is guarded in its one place only', () => {
    expect(tree.size).toBeGreaterThan(300);
    expect(guardBreaches(tree, GUARDED)).toEqual([]);
  });

  test('has no place left open that is not used', () => {
    expect(idlePlaces(tree, GUARDED)).toEqual([]);
  });
});

describe('the search for guarded things', () => {
  test.each([
    ['a second window', "import { BrowserWindow } from 'electron';\nnew BrowserWindow();", 'BrowserWindow'],
    ['a window under another name', "import { BrowserWindow as Pane } from 'electron';\nnew Pane();", 'BrowserWindow'],
    ['all of Electron', "import * as electron from 'electron';\nelectron.app.quit();", '*'],
    ['Electron by default', "import electron from 'electron';\nelectron.app.quit();", '*'],
    ['Electron by a part of it', "import { net } from 'electron/main';\nnet.isOnline();", 'net'],
    ['Electron when it is wanted', "export const load = () => import('electron');", '*'],
    ['Electron in the old manner', "const { shell } = require('electron');\nshell.beep();", '*'],
    ['a handler of its own', "import { ipcMain } from 'electron';\nipcMain.on('a', () => 1);", 'ipcMain'],
    ['a protocol of its own', "import { protocol } from 'electron';\nprotocol.handle('b', () => 1);", 'protocol'],
    ['rules of a session', "import { session } from 'electron';\nsession.defaultSession.clearCache();", 'session'],
    ['another process', "import { utilityProcess } from 'electron';\nutilityProcess.fork('a');", 'utilityProcess'],
    ['a program of the system', "import { spawn } from 'node:child_process';\nspawn('a');", 'node:child_process'],
    ['an address opened', 'export const open = (a: { openExternal(b: string): void }) => { a.openExternal("c"); };', 'openExternal'],
    ['an address opened by name', 'export const open = (a: any) => { a["openExternal"]("c"); };', 'openExternal'],
    ['an address opened from pieces', 'export const open = ({ openExternal }: any) => { openExternal("c"); };', 'openExternal'],
    ['a message to a window', 'export const tell = (contents: any) => { contents.send("a"); };', 'send'],
    ['a script in a window', 'export const run = (contents: any) => contents.executeJavaScript("1");', 'executeJavaScript'],
    ['text as code', 'export const run = () => eval("1");', 'eval'],
    ['text as code by another way', 'export const run = () => (0, eval)("1");', 'eval'],
    ['text as code by the window', 'export const run = () => window.eval("1");', 'eval'],
    ['text as a function', "export const make = () => new Function('return 1');", 'Function'],
    ['text as a function, called', "export const make = () => globalThis.Function('return 1');", 'Function'],
    ['text as markup', 'export const show = (a: any) => { a.innerHTML = "b"; };', 'innerHTML'],
    ['text as markup, assigned', "export const show = (a: object) => Object.assign(a, { outerHTML: 'b' });", 'outerHTML'],
    ['text as markup by reflection', "export const show = (a: object) => Reflect.set(a, 'innerHTML', 'b');", 'innerHTML'],
    ['text as markup beside', "export const show = (a: any) => a.insertAdjacentHTML('beforeend', 'b');", 'insertAdjacentHTML'],
    ['a document written', 'export const show = () => { document.writeln("a"); };', 'writeln'],
    ['markup of React', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "b" }} />;', 'dangerouslySetInnerHTML'],
    ['a parser of markup', "export const read = () => new DOMParser().parseFromString('', 'text/html');", 'DOMParser'],
    ['a connection', "export const load = () => fetch('a');", 'fetch'],
    ['a connection of the window', "export const load = () => window.fetch('a');", 'fetch'],
    ['a socket', "export const load = () => new WebSocket('a');", 'WebSocket'],
    ['a server', "import { createServer } from 'node:http';\ncreateServer();", 'node:http'],
  ])('finds %s', (_what, text, word) => {
    expect(breaches('renderer/panels/a.tsx', text)).toContain(`renderer/panels/a.tsx uses ${word}`);
  });

  test('lets the one place do it, and takes types, comments and names of our own for what they are', () => {
    expect(breaches('electron/main-window.ts', "import { BrowserWindow } from 'electron';\nnew BrowserWindow();")).toEqual([]);
    expect(breaches('electron/a.ts', "import type { BrowserWindow, Session } from 'electron';\nexport type A = BrowserWindow | Session;")).toEqual([]);
    expect(breaches('electron/a.ts', "import { type BrowserWindow } from 'electron';\nexport type A = (f: Function) => BrowserWindow; // eval('1')")).toEqual([]);
    expect(breaches('electron/a.ts', 'function send(a: number): number { return a; }\nexport const b = send(1);')).toEqual([]);
  });

  test('finds a place that is not used any more', () => {
    expect(idlePlaces(new Map([['a.ts', 'export const a = 1;']]), [{ as: 'property', words: ['b'], places: ['a.ts'] }])).toEqual(['a.ts: b']);
  });
});

import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fusesTheFallbackLacks, shippedFuses } from '../../build/package-config.mjs';
import { focusText, introduce, openSample, selectWords, tags } from '../e2e/desk.ts';
import { fileForApplication, isSandboxed, ownFolder } from '../e2e/launch.ts';
import { processTree } from '../helpers/processes.ts';
import { runProgram } from '../helpers/run-program.ts';
import { listening, open, openElectron, packaged, start, withoutSandbox } from './packaged-program.ts';

const resources = path.join(path.dirname(packaged.program), process.platform === 'darwin' ? '../Resources' : 'resources');
const isFallback = process.env['GUILLEMET_ELECTRON_IS_FALLBACK'] === 'yes';

test('the packaged program opens the sample, tags by keyboard, and its command line exports the tag', async () => {
  const home = ownFolder('home');
  const { page, browser, lines, end } = await open(home);
  const complaints: string[] = [];
  page.on('console', (message) => { if (['warning', 'error'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  await introduce(page);
  await openSample(page);
  await focusText(page);
  await selectWords(page, 'Ysolde Marvane');
  await page.keyboard.press('p');
  await expect.poll(() => tags(page)).toEqual(['P Person Ysolde Marvane']);
  expect(complaints).toEqual([]);
  // Killed, not closed: an edit that the window shows is on disk.
  await browser.close();
  await end();

  const project = onlyFolderIn(path.join(home, 'projects'));
  const commandLine = path.join(resources, 'cli', 'guillemet.mjs');
  const exported = await runProgram(commandLine, ['export', project, '--format', 'guillemet-jsonl'], { env: { GUILLEMET_HOME: home, HOME: home } });
  expect(exported.error).toBe('');
  expect(exported.status).toBe(0);
  const records = exported.out.trimEnd().split('\n').map((line) => JSON.parse(line));
  const sources = readdirSync(path.join(resources, 'samples'));
  expect(records.map((record) => record.meta.source).toSorted()).toEqual(sources.toSorted());
  const spans = records.flatMap((record) => record.spans.map((span: { id: string }) => ({ ...span, record })));
  expect(spans).toHaveLength(1);
  const [{ record, ...span }] = spans;
  expect(span).toMatchObject({ type: 'PERSON', text: 'Ysolde Marvane', origin: 'human' });
  expect(record).toMatchObject({ format: 'guillemet/1', annotator: 'Anne Roy', offset_unit: 'code_point' });
  expect([...record.text].slice(span.start, span.end).join('')).toBe(span.text);
  expect(record.text).toBe(readFileSync(path.join(resources, 'samples', record.meta.source), 'utf8'));
  const suggested = await runProgram(commandLine, ['suggest', project, '--json'], { env: { GUILLEMET_HOME: home, HOME: home } });
  expect(JSON.parse(suggested.out)).toMatchObject({ articles: sources.length, by_type: { PERSON: expect.any(Number) }, refused: [] });
  expect(lines.filter((line) => /error|exception/iu.test(line) && !knownNoise.test(line))).toEqual([]);
});

// What Chromium says in a place without a session bus or a graphics card, and of a helper process that ended before another when the window closed.
const knownNoise = /broker_posix\.cc\(\d+\)\] Recvmsg error: Connection reset by peer|:bus\.cc|dbus|devtools_http_handler|object_proxy|gpu|viz_main|angle|vaapi|gles|egl|vulkan|gbm|xdg-settings|Gtk/iu;

test('what is packaged is the bundle in one archive, and nothing of the tools that made it', () => {
  expect(readdirSync(resources).toSorted()).toEqual(['app.asar', 'cli', 'licences.txt', 'models', 'samples', 'sbom.cdx.json']);
  const archive = readFileSync(path.join(resources, 'app.asar'));
  const headerLength = archive.readUInt32LE(12);
  const { files } = JSON.parse(archive.subarray(16, 16 + headerLength).toString('utf8'));
  expect(Object.keys(files).toSorted()).toEqual(['dist', 'package.json']);
  expect(Object.keys(files.dist.files).toSorted()).toEqual(['electron', 'renderer']);
  expect(files.dist.files.electron.files['main.js'].integrity.algorithm).toBe('SHA256');
});

test('item 19 of 20: every fuse in the wire of the program is one that we set', async () => {
  const { version: _version, ...wire } = await getCurrentFuseWire(packaged.program);
  const names = Object.keys(wire).map((index) => FuseV1Options[Number(index)]);
  const expected = Object.keys(shippedFuses).filter((name) => !(isFallback && fusesTheFallbackLacks.includes(name)));
  expect(names.toSorted()).toEqual(expected.toSorted());
  for (const [index, state] of Object.entries(wire)) {
    const isOn = Reflect.get(shippedFuses, FuseV1Options[Number(index)] ?? '') === true;
    expect(state).toBe(isOn ? FuseState.ENABLE : FuseState.DISABLE);
  }
});

test.describe('fuse', () => {
  for (const [name, isOn] of Object.entries(shippedFuses)) {
    test(`${name} is ${isOn ? 'on' : 'off'}`, async () => {
      const wire = await getCurrentFuseWire(packaged.program);
      const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
      test.skip(state === undefined && isFallback && fusesTheFallbackLacks.includes(name), 'the stand-in Electron is too old to have it');
      expect(state).toBe(isOn ? FuseState.ENABLE : FuseState.DISABLE);
    });
  }
});

test('the packaged program runs in the real sandbox of the system, as an ordinary user', async () => {
  test.skip(!isSandboxed, 'user namespaces are closed here');
  test.skip(process.platform !== 'linux', 'this reads what Linux tells of processes');
  const { child, browser, end } = await open(ownFolder('home'));
  const tree = processTree(child.pid ?? 0);
  const renderers = tree.filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const renderer of renderers) {
    expect(renderer.seccomp).toBe(2);
    expect(renderer.depth).toBeGreaterThan(1);
  }
  expect(tree.filter(({ user }) => user === 0)).toEqual([]);
  expect(tree.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([]);
  await browser.close();
  await end();
});

test('ELECTRON_RUN_AS_NODE does not turn the program into a Node', async () => {
  const probe = ['-e', 'console.log("ran as node " + process.versions.node)'];
  const asNode = { ELECTRON_RUN_AS_NODE: '1' };
  const open = start(openElectron, probe, asNode);
  await open.line(/^ran as node \d/u);
  await open.end();
  const home = ownFolder('home');
  const closed = start(packaged.start, [...probe, '--remote-debugging-port=0', ...withoutSandbox()], { ...asNode, HOME: home, GUILLEMET_HOME: home });
  await closed.line(listening);
  expect(closed.lines.join('\n')).not.toContain('ran as node');
  await closed.end();
});

for (const argument of ['--inspect=0', '--inspect-brk=0']) {
  test(`${argument} opens no way into the main process`, async () => {
    const ways = /Debugger listening on/u;
    const open = start(openElectron, [argument, ...withoutSandbox()], { HOME: ownFolder('home') });
    await open.line(ways);
    await open.end();
    const home = ownFolder('home');
    const closed = start(packaged.start, [argument, '--remote-debugging-port=0', ...withoutSandbox()], { HOME: home, GUILLEMET_HOME: home });
    await closed.line(listening);
    expect(closed.lines.filter((line) => ways.test(line))).toEqual([]);
    await closed.end();
  });
}

test('code that NODE_OPTIONS names is not run', async () => {
  const options = { NODE_OPTIONS: `--require=${fileForApplication('probe.cjs', 'console.log("probe ran")')}` };
  const open = start(openElectron, withoutSandbox(), { ...options, HOME: ownFolder('home') });
  await open.line(/^probe ran/u);
  await open.end();
  const home = ownFolder('home');
  const closed = start(packaged.start, ['--remote-debugging-port=0', ...withoutSandbox()], { ...options, HOME: home, GUILLEMET_HOME: home });
  await closed.line(listening);
  expect(closed.lines.filter((line) => line.includes('probe ran'))).toEqual([]);
  await closed.end();
});

function onlyFolderIn(parent: string): string {
  const names = readdirSync(parent);
  expect(names).toHaveLength(1);
  return path.join(parent, names[0] ?? '');
}

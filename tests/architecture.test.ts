import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronFiles, importRefusal, restrictedImports, roomOf, rooms } from '../build/boundaries.mjs';
import { root } from '../build/paths.mjs';
import { architectureBreaches } from './helpers/architecture.ts';
import { readSourceFacts } from './helpers/source-facts.ts';

const folders = ['shared', 'annotations', 'electron', 'renderer', 'tests', 'build'];

function readTree(): Map<string, string> {
  const names = folders.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/'))));
  const files = names.filter((name) => /\.(?:ts|tsx|mts|cts|mjs|cjs|js)$/.test(name)).sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

const breaches = (files: Record<string, string>): string[] => architectureBreaches(new Map(Object.entries(files)));

const isRefusedByLint = (file: string, specifier: string): boolean => {
  const room = roomOf(file);
  if (room === undefined) throw new Error(`${file} lies in no room`);
  return restrictedImports(room, { withElectron: electronFiles.includes(file) }).some(({ regex }) => new RegExp(regex, 'u').test(specifier));
};

describe('the tree', () => {
  const tree = readTree();

  it('keeps to the table of who may import whom, without cycles, barrels or default exports', () => {
    expect(architectureBreaches(tree)).toEqual([]);
  });

  it('is read as a whole', () => {
    expect([...new Set([...tree.keys()].map((file) => file.split('/')[0]))].sort()).toEqual([...folders].sort());
    expect(tree.has('shared/offsets.ts') && tree.has('renderer/main.tsx') && tree.has('build/check.mjs')).toBe(true);
  });

  it('has no file that may name electron without doing so', () => {
    const idle = electronFiles.filter((file) => !readSourceFacts(file, tree.get(file) ?? '').imports.includes('electron'));
    expect(idle).toEqual([]);
  });
});

describe('the table', () => {
  it('names each room once, and only rooms that it has', () => {
    const names = rooms.map(({ folder }) => folder);
    expect(new Set(names).size).toBe(names.length);
    expect(rooms.flatMap((room) => room.rooms).filter((name) => name !== '*' && !names.includes(name))).toEqual([]);
  });

  it('leads downwards only: a room imports rooms that stand above it in the table', () => {
    const names = rooms.map(({ folder }) => folder);
    const upwards = rooms.flatMap(({ folder, rooms: others }) => others
      .filter((other) => names.indexOf(other) > names.indexOf(folder)).map((other) => `${folder} -> ${other}`));
    expect(upwards).toEqual([]);
  });

  it.each([
    ['shared/a.ts', 'zod'],
    ['shared/schema/a.ts', '../ids.ts'],
    ['annotations/formats/a.ts', '../model/change.ts'],
    ['annotations/formats/a.ts', 'eld/extrasmall'],
    ['annotations/overview/a.ts', '../formats/b.ts'],
    ['annotations/store/a.ts', 'node:fs/promises'],
    ['annotations/cli/a.ts', '../jobs/b.ts'],
    ['electron/menu.ts', 'electron'],
    ['electron/requests/a.ts', '../../annotations/store/b.ts'],
    ['electron/log.ts', 'electron-log/node.js'],
    ['renderer/main.tsx', '@fontsource-variable/literata/wght.css'],
    ['renderer/editor/a.ts', 'monaco-editor/editor/editor.worker.js?worker'],
    ['renderer/panels/a.tsx', '../../annotations/search/b.ts'],
    ['renderer/panels/a.tsx', '../state/b.ts'],
    ['tests/store/a.test.ts', '../../annotations/store/b.ts'],
    ['tests/store/a.test.ts', 'fast-check'],
    ['build/a.mjs', 'vite'],
  ])('lets %s import %s, and so does lint', (file, specifier) => {
    expect(importRefusal(file, specifier)).toBeUndefined();
    expect(isRefusedByLint(file, specifier)).toBe(false);
  });

  it.each([
    ['shared/a.ts', 'node:path'],
    ['shared/a.ts', 'path'],
    ['shared/a.ts', 'zod-to-something'],
    ['shared/schema/a.ts', '../../annotations/model/change.ts'],
    ['annotations/model/a.ts', 'zod'],
    ['annotations/model/a.ts', '../store/files.ts'],
    ['annotations/model/a.ts', '../../annotations/store/files.ts'],
    ['annotations/model/a.ts', '../../electron/menu.ts'],
    ['annotations/formats/a.ts', '../search/query.ts'],
    ['annotations/formats/a.ts', 'lowdb'],
    ['annotations/suggest/data/a.ts', '../../jobs/import.ts'],
    ['annotations/overview/a.ts', '../jobs/import.ts'],
    ['annotations/store/a.ts', '../jobs/import.ts'],
    ['annotations/jobs/a.ts', '../sync/exchange.ts'],
    ['annotations/cli/a.ts', 'electron'],
    ['electron/requests/a.ts', '../../renderer/main.tsx'],
    ['electron/requests/a.ts', 'electron'],
    ['electron/menu.ts', 'react'],
    ['renderer/main.tsx', 'electron'],
    ['renderer/main.tsx', 'electron-log/renderer.js'],
    ['renderer/main.tsx', 'node:fs'],
    ['renderer/panels/a.tsx', '../../annotations/store/files.ts'],
    ['renderer/panels/a.tsx', '../../annotations/jobs/import.ts'],
    ['renderer/panels/a.tsx', '../../electron/menu.ts'],
    ['renderer/main.tsx', '../tests/helpers/marked-text.ts'],
    ['build/a.mjs', '../shared/ids.ts'],
  ])('does not let %s import %s, and neither does lint', (file, specifier) => {
    expect(importRefusal(file, specifier)).toContain(`${file} imports ${specifier}`);
    expect(isRefusedByLint(file, specifier)).toBe(true);
  });
});

describe('the search for breaches', () => {
  it('finds nothing in a tree that holds', () => {
    expect(breaches({
      'shared/a.ts': "import { z } from 'zod';\nexport const a = z.string();",
      'annotations/model/b.ts': "import { a } from '../../shared/a.ts';\nexport { a };\nexport const b = a;",
      'build/vite.config.mjs': 'export default {};',
    })).toEqual([]);
  });

  it.each([
    ['an import', "import { b } from '../store/b.ts';"],
    ['an import for its effect', "import '../store/b.ts';"],
    ['an import of a type', "import type { B } from '../store/b.ts';"],
    ['a type written as an import', "export type A = import('../store/b.ts').B;"],
    ['an import of a value for its type', "export type A = typeof import('../store/b.ts');"],
    ['a call of import', "export async function a() { return await import('../store/b.ts'); }"],
    ['a call of import with a template', 'export const a = () => import(`../store/b.ts`);'],
    ['a re-export', "export { b } from '../store/b.ts';\nexport const a = 1;"],
    ['a re-export of all', "export * from '../store/b.ts';\nexport const a = 1;"],
    ['an import in the old manner', "import b = require('../store/b.ts');"],
  ])('sees %s', (_what, text) => {
    expect(breaches({ 'annotations/model/a.ts': text }))
      .toEqual(['annotations/model/a.ts imports ../store/b.ts: annotations/model may not import annotations/store']);
  });

  it('does not take for an import what only looks like one', () => {
    expect(breaches({ 'shared/a.ts': "// import 'electron';\nexport const a = \"import 'electron'\";" })).toEqual([]);
  });

  it('refuses an import whose target only the running program knows, but not in tools and tests', () => {
    const text = 'export const load = (name: string) => import(name);';
    expect(breaches({ 'shared/a.ts': text, 'tests/a.ts': text })).toEqual(['shared/a.ts imports something that only the running program knows']);
  });

  it('refuses electron outside the listed files', () => {
    const text = "import { app } from 'electron';\napp.quit();";
    expect(breaches({ 'electron/menu.ts': text })).toEqual([]);
    expect(breaches({ 'electron/session.ts': text })).toEqual(['electron/session.ts imports electron, and is not among the files that may']);
  });

  it('refuses a file in no room, and an import from none', () => {
    expect(breaches({ 'annotations/odd/a.ts': 'export const a = 1;' })).toEqual(['annotations/odd/a.ts lies in no room of the table']);
    expect(breaches({ 'shared/a.ts': "import about from '../package.json';\nexport const a = about;" }))
      .toEqual(['shared/a.ts imports ../package.json, which lies in no room of the table']);
  });

  it('finds a cycle once, also one that only types make', () => {
    expect(breaches({
      'shared/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'shared/b.ts': "import { c } from './inner/c.ts';\nexport const b = c;",
      'shared/inner/c.ts': "import type { a } from '../a.ts';\nexport const c: typeof a = 1;",
      'shared/d.ts': "import { a } from './a.ts';\nexport const d = a;",
    })).toEqual(['cycle: shared/a.ts -> shared/b.ts -> shared/inner/c.ts -> shared/a.ts']);
    expect(breaches({ 'shared/a.ts': "import { a as b } from './a.ts';\nexport const a = b;" })).toEqual(['cycle: shared/a.ts -> shared/a.ts']);
  });

  it('does not take two ways to the same file for a cycle', () => {
    expect(breaches({
      'shared/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';\nexport const a = b + c;",
      'shared/b.ts': "import { c } from './c.ts';\nexport const b = c;",
      'shared/c.ts': 'export const c = 1;',
    })).toEqual([]);
  });

  it.each([
    ['re-exports', "export { b } from './b.ts';\nexport type { C } from './c.ts';"],
    ['a re-export of all', "export * from './b.ts';"],
    ['imports that it exports', "import { b as c } from './b.ts';\nimport * as d from './d.ts';\nexport { c, d as e };"],
  ])('finds a barrel made of %s', (_what, text) => {
    expect(breaches({ 'shared/a.ts': text })).toEqual(['shared/a.ts is a barrel']);
  });

  it('does not take a file with a word of its own for a barrel', () => {
    expect(breaches({ 'shared/a.ts': "export { b } from './b.ts';\nexport const a = 1;" })).toEqual([]);
    expect(breaches({ 'shared/a.ts': "import './b.ts';" })).toEqual([]);
  });

  it.each([
    ['a value', 'export default 1;'],
    ['a function', 'export default function a() {}'],
    ['a class', 'export default class {}'],
    ['a name', 'const a = 1;\nexport { a as default };'],
    ['the old manner', 'const a = 1;\nexport = a;'],
  ])('finds a default export: %s', (_what, text) => {
    expect(breaches({ 'shared/a.ts': text })).toEqual(['shared/a.ts has a default export']);
  });
});

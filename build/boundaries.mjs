// Who may import whom: the one table that lint and the architecture test are both held against.
import path from 'node:path';

/**
 * A folder of the house. `rooms` are the other rooms it may import, `packages` the packages; `node:*` stands for all that
 * Node brings along, and `*` for everything.
 * @typedef {{ folder: string, rooms: readonly string[], packages: readonly string[] }} Room
 */

const model = ['shared', 'annotations/model'];
const pure = [...model, 'annotations/formats', 'annotations/search', 'annotations/agreement', 'annotations/review', 'annotations/suggest', 'annotations/overview'];
const stored = [...pure, 'annotations/store'];
const keeping = [...stored, 'annotations/jobs', 'annotations/corpus', 'annotations/sync', 'annotations/backup'];
const domain = [...keeping, 'annotations/models', 'annotations/doctor', 'annotations/cli'];

/** Every room that holds code, those at the bottom first. @type {readonly Room[]} */
export const rooms = [
  { folder: 'shared', rooms: [], packages: ['zod', 'i18next'] },
  { folder: 'annotations/model', rooms: ['shared'], packages: [] },
  { folder: 'annotations/formats', rooms: model, packages: ['zod', 'eld', '@mozilla/readability', 'linkedom'] },
  { folder: 'annotations/search', rooms: model, packages: [] },
  { folder: 'annotations/agreement', rooms: model, packages: [] },
  { folder: 'annotations/review', rooms: model, packages: [] },
  { folder: 'annotations/suggest', rooms: model, packages: [] },
  // Tables of the corpus know quotes and claims as exports do, and are written and worded as the report of agreement is.
  { folder: 'annotations/overview', rooms: [...model, 'annotations/formats', 'annotations/agreement'], packages: [] },
  { folder: 'annotations/store', rooms: pure, packages: ['zod', 'lowdb', 'proper-lockfile', 'node:*'] },
  { folder: 'annotations/jobs', rooms: stored, packages: ['zod', 'eld', 'chardet', 'node:*'] },
  // Models that read articles; nothing else needs their runtime.
  { folder: 'annotations/models', rooms: [...stored, 'annotations/jobs'], packages: ['zod', 'onnxruntime-web', '@huggingface/tokenizers', 'node:*'] },
  // The index for searching a project, kept beside it.
  { folder: 'annotations/corpus', rooms: [...stored, 'annotations/jobs'], packages: ['zod', 'node:*'] },
  // Bringing in a colleague's work is a job: it is watched and stopped like one, and unites tags and completes schemas as an import does.
  { folder: 'annotations/sync', rooms: [...stored, 'annotations/jobs'], packages: ['zod', 'node:*'] },
  // A restore completes the label schema as bringing in a colleague's work does, and puts sets in place the same way.
  { folder: 'annotations/backup', rooms: [...stored, 'annotations/jobs', 'annotations/sync'], packages: ['zod', 'node:*'] },
  { folder: 'annotations/doctor', rooms: keeping, packages: ['zod', 'node:*'] },
  { folder: 'annotations/cli', rooms: domain, packages: ['i18next', 'node:*'] },
  { folder: 'electron', rooms: domain, packages: ['electron', 'electron-log', 'zod', 'node:*'] },
  {
    folder: 'renderer',
    rooms: pure,
    packages: [
      'react', 'react-dom', 'react-aria-components', 'react-resizable-panels', '@tanstack/react-virtual', 'zustand',
      'monaco-editor', 'i18next', 'react-i18next', '@fontsource-variable/literata', 'zod',
    ],
  },
  { folder: 'build', rooms: [], packages: ['*'] },
  { folder: 'tests', rooms: ['*'], packages: ['*'] },
];

/** The files that may name the `electron` package; in all others of the house it arrives as a parameter. @type {readonly string[]} */
export const electronFiles = [
  'build/fallback-app/main.mjs',
  'electron/app-protocol.ts',
  'electron/background/background.ts',
  'electron/background/companion.ts',
  'electron/file-dialogs.ts',
  'electron/ipc/electron-transport.ts',
  'electron/main-window.ts',
  'electron/main.ts',
  'electron/menu.ts',
  'electron/outside.ts',
  'electron/preload.ts',
  'electron/program-paths.ts',
  'electron/program.ts',
  'electron/secure-session.ts',
  'electron/window-state.ts',
  'electron/window-watch.ts',
];

/**
 * The room that a file lies in.
 * @param {string} file path from the top of the tree, with forward slashes
 * @returns {Room | undefined} undefined when it lies in none
 */
export function roomOf(file) {
  return rooms.find(({ folder }) => file.startsWith(`${folder}/`));
}

/**
 * Says why a file may not import something.
 * @param {string} file path from the top of the tree, with forward slashes
 * @param {string} specifier as it is written in the import
 * @returns {string | undefined} undefined when the table allows it
 */
export function importRefusal(file, specifier) {
  const room = roomOf(file);
  if (room === undefined) return `${file} lies in no room of the table`;
  if (!specifier.startsWith('.')) return packageRefusal(file, room, specifier);
  const target = roomOf(path.posix.join(path.posix.dirname(file), specifier));
  if (target === undefined) return `${file} imports ${specifier}, which lies in no room of the table`;
  if (target === room || [target.folder, '*'].some((name) => room.rooms.includes(name))) return undefined;
  return `${file} imports ${specifier}: ${room.folder} may not import ${target.folder}`;
}

/** @param {string} file @param {Room} room @param {string} specifier */
function packageRefusal(file, room, specifier) {
  const name = packageName(specifier);
  if (!room.packages.includes(name) && !room.packages.includes('*')) return `${file} imports ${specifier}: ${room.folder} may not import ${name}`;
  if (name !== 'electron' || room.folder === 'tests' || electronFiles.includes(file)) return undefined;
  return `${file} imports electron, and is not among the files that may`;
}

/** @param {string} specifier */
function packageName(specifier) {
  if (specifier.startsWith('node:')) return 'node:*';
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/**
 * The same table as patterns for the lint rule `no-restricted-imports`; lint sees only what is written, not where it leads.
 * @param {Room} room
 * @param {{ withElectron: boolean }} options whether the files are among those that may name `electron`
 * @returns {{ regex: string, message: string }[]}
 */
export function restrictedImports(room, { withElectron }) {
  const packages = room.packages.filter((name) => withElectron || name !== 'electron');
  const strangers = rooms.filter(({ folder }) => folder !== room.folder && !room.rooms.includes(folder));
  const patterns = [];
  if (!packages.includes('*')) patterns.push({ regex: otherPackages(packages), message: 'This room may not import this package; see build/boundaries.mjs.' });
  if (!room.rooms.includes('*')) patterns.push({ regex: anyOf(strangers), message: 'This room may not import that one; see build/boundaries.mjs.' });
  return patterns;
}

/** @param {readonly string[]} allowed */
function otherPackages(allowed) {
  const named = allowed.filter((name) => name !== 'node:*').map((name) => `(?!${name}(?:/|$))`);
  return `^(?!\\.)${allowed.includes('node:*') ? '(?!node:)' : ''}${named.join('')}`;
}

/** @param {readonly Room[]} strangers */
function anyOf(strangers) {
  // From a room inside annotations/ a neighbour is written without the folder that both lie in.
  const places = strangers.map(({ folder }) => folder.replace('annotations/', '(?:annotations/)?'));
  return `^(?:\\.\\./)+(?:${places.join('|')})/`;
}

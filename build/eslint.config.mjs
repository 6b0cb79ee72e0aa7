// The habits of the house, as far as a program can hold them.
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { electronFiles, restrictedImports, rooms } from './boundaries.mjs';
import { root } from './paths.mjs';

const code = '**/*.{ts,tsx,mjs}';
const nodeRooms = ['store', 'jobs', 'sync', 'backup', 'doctor', 'cli'].map((room) => `annotations/${room}/${code}`);

/** Where a value takes a type that the compiler cannot follow: parsers, brands, and the one place that calls by name. */
const castingFiles = ['electron/ipc/router.ts', 'shared/offsets.ts', 'shared/places.ts'];

// Tests and tools read JSON of our own making and would otherwise have to parse it with a schema first.
/** @type {import('eslint').Linter.RulesRecord} */
const trusting = Object.fromEntries(['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [`@typescript-eslint/no-unsafe-${use}`, 'off']));

const printingFiles = [`annotations/cli/${code}`, `build/${code}`, `tests/${code}`];

/** @type {import('eslint').Linter.RulesRecord} */
const habits = {
  eqeqeq: 'error',
  'prefer-const': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'no-console': 'error',
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', 40],
  'max-params': ['error', 3],
  'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', {
    argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true,
  }],
  // A contract may ask for a promise where there is nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
};

/** @param {string} project @param {string[]} files */
function typed(project, files) {
  return { files, languageOptions: { parserOptions: { project, tsconfigRootDir: root } } };
}

/**
 * @param {string[]} files
 * @param {import('./boundaries.mjs').Room} room
 * @param {boolean} withElectron
 * @returns {import('eslint').Linter.Config}
 */
function bounded(files, room, withElectron) {
  const patterns = restrictedImports(room, { withElectron });
  return { files, rules: { 'no-restricted-imports': patterns.length === 0 ? 'off' : ['error', { patterns }] } };
}

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', 'release/**', 'demo/**'] },
  { files: [code], extends: [tseslint.configs.recommendedTypeChecked], rules: habits, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...['shared', 'annotations', 'electron', 'renderer', 'tests', 'build'].map((folder) => typed(`${folder}/tsconfig.json`, [`${folder}/${code}`])),
  typed('annotations/tsconfig.node.json', nodeRooms),
  ...rooms.map((room) => bounded([`${room.folder}/${code}`], room, false)),
  ...rooms.filter(({ folder }) => folder === 'electron').map((room) => bounded([...electronFiles], room, true)),
  // The rule of the compiler that is off tells of a library it will not optimise, not of a mistake of ours.
  { files: [`renderer/${code}`], extends: [reactHooks.configs.flat['recommended']], rules: { 'react-hooks/incompatible-library': 'off' } },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', 60] } },
  { files: printingFiles, rules: { 'no-console': 'off' } },
  { files: castingFiles, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  { files: [`tests/${code}`, `build/${code}`], rules: trusting },
  // Monaco declares the font's measures as `any`.
  { files: ['renderer/editor/measure.ts'], rules: { '@typescript-eslint/no-unsafe-member-access': 'off' } },
  { files: [`tests/${code}`], rules: { 'max-lines-per-function': 'off', 'max-params': 'off', '@typescript-eslint/consistent-type-assertions': 'off' } },
  { files: ['build/*.config.mjs', 'tests/**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);

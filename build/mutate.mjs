// `npm run mutate`: breaks the code in small ways and counts how many of them the tests notice; says the score of each folder.
//   npm run mutate -- offsets      the converter of offsets, and the selection on it
//   npm run mutate -- model        annotations/model
//   npm run mutate -- store        annotations/store (long)
// What was found out stands in mutation-results/ and is asked again only for what changed since; a run that was stopped goes on where it was.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './paths.mjs';
import { Refusal, run, runProgram } from './process.mjs';

/** What is broken (files, and folders with all of theirs), and the tests that are to notice. @type {Readonly<Record<string, { mutate: readonly string[], tests: readonly string[] }>>} */
const subjects = {
  offsets: { mutate: ['shared/offsets.ts', 'shared/selection.ts', 'shared/text.ts'], tests: ['tests/shared/**/*.test.ts', 'tests/renderer/selection.test.ts', 'tests/formats/common/**/*.test.ts'] },
  model: { mutate: ['annotations/model'], tests: ['tests/model/**/*.test.ts'] },
  // Without those that take seconds to find what others find at once.
  store: { mutate: ['annotations/store'], tests: ['tests/store/!(oracle.property|full-disk).test.ts', 'tests/jobs/change-schema.test.ts'] },
};
const results = path.join(root, 'mutation-results');
const filesAtOnce = 8;

await runProgram(async () => {
  const [name = 'offsets'] = process.argv.slice(2);
  const subject = subjects[name];
  if (subject === undefined) throw new Refusal(`There is nothing called ${name} to be broken: ${Object.keys(subjects).join(', ')}.`);
  await bootstrap({ needsElectron: false });
  await mkdir(results, { recursive: true });
  const [vitestConfig, config] = [path.join(results, `${name}.vitest.config.mjs`), path.join(results, `${name}.stryker.config.json`)];
  await writeFile(vitestConfig, `import { mutationTests } from '../build/mutation-tests.mjs';\nexport default mutationTests(${JSON.stringify(subject.tests)});\n`);
  for (const files of await fewAtOnce(subject.mutate)) {
    await writeFile(config, JSON.stringify(strykerConfig(name, files, path.relative(root, vitestConfig)), null, 2));
    const code = await run(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', path.relative(root, config)], { cwd: root });
    if (code !== 0) return code;
  }
  tell(name, JSON.parse(await readFile(path.join(results, `${name}.json`), 'utf8')));
  return 0;
});

/** All files of what is to be broken, in groups: what is found out is written down after each of them. @param {readonly string[]} mutate @returns {Promise<string[][]>} */
async function fewAtOnce(mutate) {
  const found = await Promise.all(mutate.map(async (place) => (place.endsWith('.ts') ? [place] : (await readdir(path.join(root, place))).filter((name) => name.endsWith('.ts')).toSorted().map((name) => `${place}/${name}`))));
  const files = found.flat();
  return Array.from({ length: Math.ceil(files.length / filesAtOnce) }, (_, at) => files.slice(at * filesAtOnce, (at + 1) * filesAtOnce));
}

/** @param {string} name @param {readonly string[]} mutate @param {string} vitestConfig */
function strykerConfig(name, mutate, vitestConfig) {
  return {
    testRunner: 'vitest', plugins: ['@stryker-mutator/vitest-runner'], vitest: { configFile: vitestConfig, related: false }, mutate,
    coverageAnalysis: 'perTest', concurrency: 2, incremental: true, incrementalFile: `mutation-results/${name}.incremental.json`,
    reporters: ['progress-append-only', 'json'], jsonReporter: { fileName: `mutation-results/${name}.json` },
    // A text that is only shown is not behaviour; a mutant of a regex or a sentence would have to be read by a person.
    mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
    ignorePatterns: ['dist', 'release', 'demo', 'bench-results', 'soak-results', 'test-results', 'build/pictures'], tempDirName: 'mutation-results/work', timeoutMS: 10_000,
  };
}

/** @param {string} name @param {{ files: Record<string, { mutants: readonly { status: string }[] }> }} report */
function tell(name, { files }) {
  const rows = Object.entries(files).map(([file, { mutants }]) => scoreOf(file, mutants));
  const all = scoreOf(name, Object.values(files).flatMap(({ mutants }) => mutants));
  for (const { file, noticed, of, score } of [...rows.toSorted((a, b) => a.score - b.score), all]) console.log(`${file.padEnd(48)} ${String(noticed).padStart(5)} of ${String(of).padStart(5)} noticed, ${score.toFixed(1)} %`);
}

/** @param {string} file @param {readonly { status: string }[]} mutants */
function scoreOf(file, mutants) {
  const count = (/** @type {readonly string[]} */ statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count(['Killed', 'Timeout']);
  const of = noticed + count(['Survived', 'NoCoverage']);
  return { file, noticed, of, score: of === 0 ? 100 : (100 * noticed) / of };
}

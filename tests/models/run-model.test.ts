import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runModel } from '../../annotations/models/run-model.ts';
import { loadModel } from '../../annotations/models/token-model.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { codeOf, unwrap, withFolder } from '../helpers/store-fixture.ts';
import { suggestedOf } from '../helpers/suggested.ts';
import { RUNTIME, writeTinyModel, type TinyModel } from '../helpers/tiny-model.ts';

const ENTITIES: TinyModel = {
  labels: ['O', 'B-PER', 'I-PER', 'B-LOC', 'B-SHIP'],
  words: { anne: 'B-PER', roy: 'I-PER', ly: 'B-LOC', '##on': 'O', heron: 'B-SHIP', a: 'O', parle: 'O', le: 'O', '.': 'O', ',': 'O' },
};
const TEXT = '📰 Anne Roy a parlé à Lyon, Anne Roy.\nLe Héron a parlé.';

async function withModel(model: TinyModel, body: (fixture: JobFixture & { model: string }) => Promise<void>): Promise<void> {
  await withImports(async (fixture) => {
    const folder = join(fixture.root, 'tiny-ner');
    await writeTinyModel(folder, model);
    await writeFiles(fixture.source, { 'a.txt': TEXT, 'b.txt': 'Rien ici. Anne parle.' });
    await fixture.bring();
    await body({ ...fixture, model: folder });
  });
}

const run = ({ env, workspace, model }: JobFixture & { model: string }, engine: string | null = null, control = quietControl()) =>
  runModel(env, { reader: workspace.reader, request: { folder: model, runtime: RUNTIME, engine } }, control);

describe('a model from a folder', () => {
  test('reads every article, and what it finds is stored as its suggestions, in the words of the text', () => withModel(ENTITIES, async (fixture) => {
    const report = unwrap(await run(fixture));
    expect(report).toEqual({ engine: 'tiny-ner', articles: 2, suggestions: 4, by_type: { LOCATION: 1, PERSON: 3 }, left_out: { SHIP: 1 }, refused: [] });
    const { workspace, env, folder } = fixture;
    const row = workspace.articles().find(({ source }) => source === 'a.txt');
    if (row === undefined) throw new Error('not imported');
    const article = unwrap(await workspace.readArticle(row.id));
    expect(await suggestedOf(env, folder, { engine: 'tiny-ner', article })).toEqual(['PERSON Anne Roy', 'LOCATION Lyon', 'PERSON Anne Roy']);
    const [engine] = unwrap(await workspace.reader.engines());
    const stored = unwrap(await workspace.reader.readSuggestions({ engine: engine?.id ?? never(), article: row.id }));
    // e⁴ / (e⁴ + 4): the label of a word weighs four more than each of the four others.
    expect(stored?.spans[0]).toMatchObject({ start: 2, end: 10, confidence: 0.932, origin: 'suggestion:tiny-ner' });
    expect(stored?.why[0]).toMatchObject({ rule: 'model', evidence: 'PER' });
  }));

  test('run again under the same name replaces what it said; under another name it is another engine', () => withModel(ENTITIES, async (fixture) => {
    unwrap(await run(fixture, 'first'));
    await writeTinyModel(fixture.model, { ...ENTITIES, words: { ...ENTITIES.words, anne: 'O', roy: 'O' } });
    expect(unwrap(await run(fixture, 'first'))).toMatchObject({ suggestions: 1 });
    expect(unwrap(await run(fixture, 'second'))).toMatchObject({ engine: 'second', suggestions: 1 });
    expect(unwrap(await fixture.workspace.reader.engines()).map(({ name }) => name)).toEqual(['first', 'second']);
    expect(codeOf(await run(fixture, 'rules'))).toBe('engine.own_name');
  }));

  test('that is stopped leaves nothing behind', () => withModel(ENTITIES, async (fixture) => {
    const stop = new AbortController();
    const control = { ...quietControl(stop.signal), onProgress: ({ done }: { done: number }) => { if (done === 1) stop.abort(); } };
    expect(codeOf(await run(fixture, null, control))).toBe('set.cancelled');
    expect(await readdir(join(fixture.folder, 'suggestions'))).toEqual([]);
  }));

  test('reads a text longer than it can take at once in windows, and finds in it what it finds in short ones', () => withFolder(async (root) => {
    await writeTinyModel(root, { ...ENTITIES, longest: 16 });
    const model = unwrap(await loadModel(nodeFiles, { folder: root, runtime: RUNTIME }));
    const sentence = 'Le heron a parle a Lyon. Anne Roy parle. ';
    const found = unwrap(await model.read(sentence.repeat(40), new AbortController().signal));
    expect(found.map(({ type, start }) => [type, start])).toEqual(Array.from({ length: 40 }, (_, at) => [['SHIP', 3], ['LOC', 19], ['PER', 25]].map(([type, start]) => [type, Number(start) + at * sentence.length])).flat());
    await model.close();
  }));
});

describe('a folder that holds no usable model is refused plainly:', () => {
  const load = (folder: string) => loadModel(nodeFiles, { folder, runtime: RUNTIME });

  test.each([
    ['without a model', 'model.missing_file', (folder: string) => rm(join(folder, 'model.onnx'))],
    ['without a tokenizer', 'model.missing_file', (folder: string) => rm(join(folder, 'tokenizer.json'))],
    ['without a description', 'model.missing_file', (folder: string) => rm(join(folder, 'config.json'))],
    ['with a cut model', 'model.cannot_run', (folder: string) => truncate(join(folder, 'model.onnx'), 60)],
    ['with an empty model', 'model.cannot_run', (folder: string) => truncate(join(folder, 'model.onnx'), 0)],
    ['with a model that is too large', 'model.too_large', (folder: string) => truncate(join(folder, 'model.onnx'), 1025 * 1024 * 1024)],
    ['with a tokenizer that is no JSON', 'model.bad_file', (folder: string) => writeFile(join(folder, 'tokenizer.json'), '{"model":')],
    ['with a tokenizer that is none', 'model.bad_file', (folder: string) => writeFile(join(folder, 'tokenizer.json'), '{"model":{"type":"Evil"},"decoder":null}')],
    ['with JSON nested too deeply', 'model.bad_file', (folder: string) => writeFile(join(folder, 'tokenizer.json'), `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)],
    ['without names of labels', 'model.no_labels', (folder: string) => writeFile(join(folder, 'config.json'), '{"id2label":{}}')],
    ['with gaps in its labels', 'model.no_labels', (folder: string) => writeFile(join(folder, 'config.json'), '{"id2label":{"0":"O","9999":"B-PER"}}')],
    ['with a folder in a file’s place', 'model.bad_file', async (folder: string) => { await rm(join(folder, 'model.onnx')); await mkdir(join(folder, 'model.onnx')); }],
  ])('%s', (_, code, harm) => withFolder(async (root) => {
    await writeTinyModel(root, ENTITIES);
    await harm(root);
    expect(codeOf(await load(root))).toBe(code);
  }));

  test('with other labels than its model gives', () => withFolder(async (root) => {
    await writeTinyModel(root, ENTITIES);
    await writeFile(join(root, 'config.json'), '{"id2label":{"0":"O","1":"B-PER"}}');
    const model = unwrap(await load(root));
    expect(codeOf(await model.read('Anne', new AbortController().signal))).toBe('model.cannot_run');
    await model.close();
  }));
});

function never(): never {
  throw new Error('nothing is stored');
}

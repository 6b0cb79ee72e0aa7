import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSchemaFile, writeSchemaFile } from '../../annotations/jobs/schema-file.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { codeOf, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

test('a schema that was written is read back equal, and laid out to be read', () => withFolder(async (root) => {
  const [env, file] = [testEnvironment(root), join(root, 'labels.json')];
  unwrap(await writeSchemaFile(env, file, defaultSchema));
  expect(unwrap(await readSchemaFile(env, file))).toEqual(defaultSchema);
  expect((await readFile(file, 'utf8')).split('\n').length).toBeGreaterThan(500);
}));

test('a file that is too large, cut off, or not there is refused', () => withFolder(async (root) => {
  const [env, file] = [testEnvironment(root), join(root, 'labels.json')];
  expect(codeOf(await readSchemaFile(env, file))).toMatch(/^disk\./);
  await writeFile(file, JSON.stringify(defaultSchema).slice(0, 1000));
  expect(await readSchemaFile(env, file)).toEqual({ ok: false, error: { code: 'schema.not_json', params: { file: 'labels.json' } } });
  await writeFile(file, ' '.repeat(4_000_001));
  expect(codeOf(await readSchemaFile(env, file))).toBe('import.too_large');
}));

import { expect, it } from 'vitest';
import { isCompanion, recogniseFormat } from '../../annotations/formats/registry.ts';

it.each([
  ['a.ann', 'T1\tQuote 2 16\t« C’est fini »\n', undefined, 'brat'],
  ['a.a1', 'T1\tProtein 0 3\tAda\n', undefined, 'brat'],
  ['a.json', '{"%TYPES":{}}', { '%TYPES': {}, '%FEATURE_STRUCTURES': [] }, 'cas-json'],
  ['large.json', '{\n  "%TYPES" : {', undefined, 'cas-json'],
  ['a.json', '{"text":"%FEATURE_STRUCTURES"}', { text: '%FEATURE_STRUCTURES' }, undefined],
  ['a.tsv', '#FORMAT=WebAnno TSV 3.3\n', undefined, 'webanno-tsv'],
  ['a.tsv', '#FORMAT=WebAnno TSV 3.2\n', undefined, 'webanno-tsv'],
])('tells %s that begins with %j from the others', (name, text, json, format) => {
  const found = recogniseFormat({ name, text, json })?.name;
  if (format === undefined) expect(['brat', 'cas-json', 'webanno-tsv']).not.toContain(found);
  else expect(found).toBe(format);
});

it('leaves a text to the annotations of the same name beside it', () => {
  const folder = new Set(['a.txt', 'a.ann', 'b.txt', 'c.txt', 'c.a1']);
  expect([...folder].filter((name) => isCompanion(name, folder))).toEqual(['a.txt', 'c.txt']);
});

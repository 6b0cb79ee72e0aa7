import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conllFormat } from '../../annotations/formats/conll.ts';
import type { FormatInput } from '../../annotations/formats/common/format-input.ts';
import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import { recogniseFormat } from '../../annotations/formats/registry.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { articleOf, NEWS, setOf, tagOf } from './sample-text.ts';

const isPythonHere = spawnSync('python3', ['--version']).status === 0;
const read = (content: string, columns: FormatInput['columns'] = {}): ReturnType<typeof readAll> => readAll(conllFormat, memoryInput('a.conll', { 'a.conll': content }, columns));
const tags = ({ set }: SettledRecord): string[] => (set?.spans ?? []).map(({ type, text }) => `${type} ${text}`);
const only = async (content: string, columns: FormatInput['columns'] = {}): Promise<SettledRecord> => {
  const { records: [record], refused } = await read(content, columns);
  expect(refused).toEqual([]);
  if (record === undefined) throw new Error('nothing read');
  return record;
};

describe('columns of tokens and tags, read', () => {
  it('are documents of sentences, rebuilt with single spaces, a line each', async () => {
    const { records } = await read('-DOCSTART- -X- O O\n\nAnne NNP B-NP B-PER\nRoy NNP I-NP I-PER\nà IN B-PP O\nLyon NNP B-NP B-LOC\n\nFin . . O\r\n\r\n\n-DOCSTART- -X- O O\n\n📰 X X O\nLi X X B-PER\n');
    expect(records.map(({ article }) => article.text)).toEqual(['Anne Roy à Lyon\nFin', '📰 Li']);
    expect(records.map(tags)).toEqual([['PER Anne Roy', 'LOC Lyon'], ['PER Li']]);
    expect(records[1]?.set?.spans).toMatchObject([{ start: 2, end: 4, origin: 'import:conll' }]);
    expect(records.map(({ refused }) => refused)).toEqual([[], []]);
  });

  it.each([
    ['IOB1', 'a I-PER\nb I-PER\nc B-PER\nd I-LOC\ne O\nf I-LOC'], ['IOB2', 'a B-PER\nb I-PER\nc B-PER\nd B-LOC\ne O\nf B-LOC'],
    ['BILOU', 'a B-PER\nb L-PER\nc U-PER\nd U-LOC\ne O\nf U-LOC'], ['BIOES', 'a B-PER\nb E-PER\nc S-PER\nd S-LOC\ne O\nf S-LOC'],
  ])('are understood in %s', async (_, content) => {
    expect(tags(await only(content))).toEqual(['PER a b', 'PER c', 'LOC d', 'LOC f']);
  });

  it('let no tag reach over a blank line', async () => {
    expect(tags(await only('a B-PER\n\nb I-PER\n'))).toEqual(['PER a', 'PER b']);
  });

  it('may be cut by tabs, have a header, remarks, and a column that tells of spaces', async () => {
    const record = await only('TOKEN\tNE\tMISC\n# text = L’État\nL’\tB-ORG\tSpaceAfter=No\nÉtat\tI-ORG\t_\nNew York\tB-LOC\tNoSpaceAfter\n.\tO\t_\n');
    expect(record.article.text).toBe('L’État New York.');
    expect(tags(record)).toEqual(['ORG L’État', 'LOC New York']);
  });

  it('take the column that a person names, by number or by name', async () => {
    expect(tags(await only('x Anne B-PER O\n', { token: 2, tag: 3 }))).toEqual(['PER Anne']);
    expect(tags(await only('TOKEN\tCOARSE\tFINE\nAnne\tB-PER\tB-first\n', { tag: 'COARSE' }))).toEqual(['PER Anne']);
  });

  it('keep a token whose tag cannot be read, and a hash sign that is a token', async () => {
    const { records: [record] } = await read('# O\nAnne\nRoy PER\nLi B-\nNo B-PER\n');
    expect(record?.article.text).toBe('# Anne Roy Li No');
    expect(record?.refused).toEqual(['', 'PER', 'B-'].map((problem, at) => ({ line: at + 2, error: { code: 'import.bad_field', params: { field: 'tag', problem } } })));
    expect(tags(record ?? { set: null } as SettledRecord)).toEqual(['PER No']);
  });

  it('are nothing in an empty file, and no more than their marks hold', async () => {
    expect(await read('')).toEqual({ records: [], refused: [] });
    expect(await read('-DOCSTART- O\n\n\n')).toEqual({ records: [], refused: [] });
    expect((await only('\uFEFFAnne B-PER')).article.text).toBe('Anne');
  });
});

const article = articleOf(NEWS);
const set = setOf(article, [tagOf(NEWS, ['q', 'QUOTE', 2, 16]), tagOf(NEWS, ['c', 'Le mot', 18, 23]), tagOf(NEWS, ['p', 'PERSON', 24, 32]), tagOf(NEWS, ['i', 'PERSON', 29, 32]), tagOf(NEWS, ['x', 'PLACE', 35, 37])]);

describe('columns of tokens and tags, written', () => {
  it('are IOB2 in two columns', () => {
    const { fitted, files } = writeAll(conllFormat, [{ article, sets: [set] }]);
    expect(files[0]?.content).toBe([
      '-DOCSTART- O', '', '📰 O', '« B-QUOTE', 'C’ I-QUOTE', 'est I-QUOTE', 'fini I-QUOTE', '» I-QUOTE', ', O', 'a B-Le_mot', 'dit I-Le_mot', 'Anne B-PERSON', 'Roy I-PERSON', 'à O', 'Lyon O', '. O', '', '',
    ].join('\n'));
    expect(fitted[0]?.lost).toEqual({ nesting: 1, origin: 3, type: 1, token_boundary: 1, metadata: 1, text: 1 });
  });

  it('keep the text where it is the same when rebuilt, and do not end a sentence inside a tag', () => {
    const text = 'Oui .\nNon .';
    const same = articleOf(text);
    expect(writeAll(conllFormat, [{ article: same, sets: [null] }]).fitted[0]?.lost.text).toBeUndefined();
    const across = writeAll(conllFormat, [{ article: same, sets: [setOf(same, [tagOf(text, ['q', 'QUOTE', 0, 11])])] }]);
    expect(across.fitted[0]?.lost.text).toBe(1);
    expect(across.files[0]?.content).toBe('-DOCSTART- O\n\nOui B-QUOTE\n. I-QUOTE\nNon I-QUOTE\n. I-QUOTE\n\n');
  });

  it.skipIf(!isPythonHere)('are read by Python with nothing but split', () => {
    const counted: unknown = JSON.parse(execFileSync('python3', ['-c', PYTHON], { encoding: 'utf8', input: writeAll(conllFormat, [{ article, sets: [set] }]).files[0]?.content ?? '' }));
    expect(counted).toEqual({ tokens: 14, begins: 3, joined: '📰«C’estfini»,aditAnneRoyàLyon.' });
  });
});

const PYTHON = `
import io, json, sys
rows = [line.split() for line in io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="\\n") if line.strip()]
assert all(len(row) == 2 for row in rows)
rows = [row for row in rows if row[0] != "-DOCSTART-"]
before = "O"
for _, tag in rows:
    assert tag == "O" or tag[:2] == "B-" or (tag[:2] == "I-" and before[2:] == tag[2:])
    before = tag
sys.stdout.buffer.write(json.dumps({"tokens": len(rows), "begins": sum(t[0] == "B" for _, t in rows), "joined": "".join(t for t, _ in rows)}).encode())
`;

describe('a file of columns', () => {
  it.each([
    ['a.conll', '', 'conll'], ['a.iob2', 'x', 'conll'], ['a.txt', 'Anne B-PER\nRoy I-PER\n\nà O\n', 'conll'], ['a.tsv', 'TOKEN\tNE\nAnne\tB-PER\n', 'conll'],
    ['a.txt', 'Anne Roy vit à Lyon.\nElle va O\n', 'text'], ['a.txt', 'O O\n', 'text'], ['eng.testa', '-DOCSTART- -X- -X- O\n\nLi X X O\n', 'conll'], ['a.tsv', 'id\ttext\n1\tO\n', 'tsv'],
  ])('%s that begins with %j is told as %s', (name, text, format) => {
    expect(recogniseFormat({ name, text, json: undefined })?.name).toBe(format);
  });

  it('comes in whole, and nothing new comes from its own export', () => withImports(async ({ source, bring }) => {
    await writeFiles(source, { 'a.conll': 'Anne B-PER\nRoy I-PER\n\n. O\n' });
    expect(await bring()).toMatchObject({ documents: 1, spans: 1, refused: [], added: ['PER'] });
    const again = articleOf('Anne Roy\n.');
    await writeFiles(source, { 'a.conll': writeAll(conllFormat, [{ article: again, sets: [setOf(again, [tagOf(again.text, ['p', 'PER', 0, 8])])] }]).files[0]?.content ?? '' });
    expect(await bring({ paths: [join(source, 'a.conll')], unit: 'utf_16' })).toMatchObject({ documents: 0, known: 1, spans: 0, refused: [] });
  }));
});

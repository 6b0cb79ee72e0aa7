import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import { webannoTsvFormat } from '../../annotations/formats/webanno-tsv.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { annotationSetRecordSchema } from '../../shared/records.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { quietControl, withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { makeArticle, unwrap } from '../helpers/store-fixture.ts';

const TEXT = '📰 « C’est fini », a dit Anne Roy à Lyon.';

/** A file of rows: layers, then lines that are sentences (their text) or rows (their cells). */
function tsv(layers: readonly string[], lines: readonly (string | readonly string[])[]): string {
  const body = lines.flatMap((line) => (typeof line === 'string' ? ['', `#Text=${line}`] : [`${line.join('\t')}\t`]));
  return ['#FORMAT=WebAnno TSV 3.3', ...layers.map((layer) => `#T_${layer}`), '', ...body, ''].join('\n');
}

async function read(content: string): Promise<{ records: SettledRecord[]; codes: string[] }> {
  const { records, refused } = await readAll(webannoTsvFormat, memoryInput('lyon.tsv', { 'lyon.tsv': content }));
  return { records, codes: [...refused, ...records.flatMap((record) => record.refused)].map(({ error }) => error.code) };
}

async function readOne(content: string): Promise<{ spans: string[]; links: string[]; codes: string[]; record: SettledRecord }> {
  const { records: [record], codes } = await read(content);
  if (record === undefined) throw new Error(codes.join(' '));
  const { spans, relations } = record.set ?? { spans: [], relations: [] };
  const words = new Map(spans.map((span) => [span.id, `${span.type}=${span.text}`]));
  return { record, codes, spans: [...words.values()], links: relations.map(({ type, from, to }) => `${words.get(from)} ${type} ${words.get(to)}`) };
}

const NEWS = tsv(['SP=webanno.custom.Entity|identifier|value', 'RL=webanno.custom.SaidBy|sure|BT_webanno.custom.Entity'], [
  TEXT,
  ['1-1', '0-2', '📰', '_', '_', '_', '_'], ['1-2', '3-4', '«', '*[1]', 'QUOTE[1]', '_', '_'], ['1-3', '5-7', 'C’', '*[1]', 'QUOTE[1]', '_', '_'], ['1-4', '7-10', 'est', '*[1]', 'QUOTE[1]', '_', '_'],
  ['1-5', '11-15', 'fini', '*[1]', 'QUOTE[1]', '_', '_'], ['1-6', '16-17', '»', '*[1]', 'QUOTE[1]', '_', '_'], ['1-7', '17-18', ',', '_', '_', '_', '_'],
  ['1-8', '19-20', 'a', '_', '_', '_', '_'], ['1-9', '21-24', 'dit', '_', '_', '_', '_'],
  ['1-10', '25-29', 'Anne', 'Q1\\_2|*[3]', 'PER[2]|GIVEN[3]', '*', '1-2[1_2]'], ['1-11', '30-33', 'Roy', 'Q1\\_2[2]', 'PER[2]', '_', '_'],
  ['1-12', '34-35', 'à', '_', '_', '_', '_'], ['1-13', '36-40', 'Lyon', '*', 'LOC', '_', '_'], ['1-13.1', '36-38', 'Ly', '*|*', 'A[4]|B[5]', '_', '_'], ['1-14', '40-41', '.', '_', '_', '_', '_'],
]);

describe('reading WebAnno TSV', () => {
  it('takes tags over tokens and parts of tokens, stacked ones and links from governor to dependent', async () => {
    const { spans, links, codes, record } = await readOne(NEWS);
    expect({ codes, notices: record.notices, text: record.article.text }).toEqual({ codes: [], notices: [], text: TEXT });
    expect(spans).toEqual(['Entity=« C’est fini »', 'Entity=Anne Roy', 'Entity=Anne', 'Entity=Lyon', 'Entity=Ly', 'Entity=Ly']);
    expect(record.set?.spans.map(({ attributes }) => attributes)).toEqual([{ value: 'QUOTE' }, { identifier: 'Q1_2', value: 'PER' }, { value: 'GIVEN' }, { value: 'LOC' }, { value: 'A' }, { value: 'B' }]);
    expect(links).toEqual(['Entity=« C’est fini » SaidBy Entity=Anne Roy']);
    expect(record.skipped).toEqual({ tokens: 14, sentences: 1 });
  });

  it('runs slots from host to filler, named after the feature, with their roles', async () => {
    const layers = ['SP=custom.Frame|name|ROLE_custom.Frame:At_the_role_custom.FrameLink|custom.Name', 'SP=custom.Name|'];
    const { links, codes, record } = await readOne(tsv(layers, [
      'Ada met Ben .', ['1-1', '0-3', 'Ada', '_', '_', '_', '*[2]'], ['1-2', '4-7', 'met', 'meet[1]', 'agent;*[1]', '1-1[2];1-3', '_'], ['1-3', '8-11', 'Ben', '_', '_', '_', '*'], ['1-4', '12-13', '.', '_', '_', '_', '_'],
    ]));
    expect(codes).toEqual([]);
    expect(links).toEqual(['Frame=met At_the_role Name=Ada', 'Frame=met At_the_role Name=Ben']);
    expect(record.set?.relations.map(({ attributes }) => attributes ?? null)).toEqual([{ role: 'agent' }, null]);
  });

  it('links the members of a chain to the next', async () => {
    const { spans, links, record } = await readOne(tsv(['CH=x.CoreferenceLink|referenceType|referenceRelation'], [
      'Ada says she is Ada', ['1-1', '0-3', 'Ada', 'name[1]', 'anaphoric->1-1[1]'], ['1-2', '4-8', 'says', '_', '_'], ['1-3', '9-12', 'she', 'pr[2]', '*->1-2[2]'], ['1-4', '13-15', 'is', '_', '_'], ['1-5', '16-19', 'Ada', '*[3]', '*->1-3[3]'],
    ]));
    expect(spans).toEqual(['CoreferenceLink=Ada', 'CoreferenceLink=she', 'CoreferenceLink=Ada']);
    expect(links).toEqual(['CoreferenceLink=Ada next CoreferenceLink=she', 'CoreferenceLink=she next CoreferenceLink=Ada']);
    expect(record.set?.spans.map(({ attributes }) => attributes)).toEqual([{ referenceType: 'name' }, { referenceType: 'pr' }, {}]);
    expect(record.set?.relations[0]?.attributes).toEqual({ referenceRelation: 'anaphoric' });
  });

  it('puts several sentences together by the offsets of their tokens, and counts links between tokens', async () => {
    const { spans, codes, record } = await readOne(tsv(['SP=x.Name|value', 'RL=x.Dependency|kind|BT_x.Token'], [
      'Ada came.', ['1-1', '0-3', 'Ada', '_', 'nsubj', '1-2'], ['1-2', '4-8', 'came', '_', '_', '_'], ['1-3', '8-9', '.', '_', '_', '_'],
      'Ben \\\\ left.', ['2-1', '11-14', 'Ben', 'P\\|Q[1]', '_', '_'], ['2-2', '15-16', '\\\\', 'P\\|Q[1]', '_', '_'], ['2-3', '17-21', 'left', '_', '_', '_'], ['2-4', '21-22', '.', '_', '_', '_'],
    ]));
    expect({ spans, codes, text: record.article.text }).toEqual({ spans: ['Name=Ben \\'], codes: [], text: 'Ada came.\n\nBen \\ left.' });
    expect(record).toMatchObject({ skipped: { tokens: 7, sentences: 2, token_relations: 1 }, set: { spans: [{ attributes: { value: 'P|Q' } }] } });
  });

  it('takes text without escapes, sentences over several lines, and carriage returns', async () => {
    const old = ['#FORMAT=WebAnno TSV 3.1', '#T_SP=x.Name|value', '', '', '#Text=C:\\new', '#Text=Ada', '1-1\t0-6\tC:\\new\t_\t', '1-2\t7-10\tAda\tP\t', ''].join('\r\n');
    const { spans, codes, record } = await readOne(old);
    expect({ spans, codes, text: record.article.text }).toEqual({ spans: ['Name=Ada'], codes: [], text: 'C:\\new\nAda' });
  });

  it('finds by the tokens that offsets count code points, and says so', async () => {
    const { spans, record } = await readOne(tsv(['SP=x.Name|value'], ['📰 Ada', ['1-1', '0-1', '📰', '_'], ['1-2', '2-5', 'Ada', 'P'], '🙂 Ben', ['2-1', '6-7', '🙂', '_'], ['2-2', '8-11', 'Ben', 'P']]));
    expect(spans).toEqual(['Name=Ada', 'Name=Ben']);
    expect(record.notices).toEqual([{ kind: 'offset_unit', detail: 'code_point' }]);
  });

  it.each([
    ['', ['import.empty_file']], ['#FORMAT=WebAnno TSV 3.3\n', ['import.no_text']],
    [NEWS.slice(0, NEWS.indexOf('1-13.1') + 10), ['import.bad_line']],
    [NEWS.replace('34-35', '34-NaN'), ['import.bad_line']], [NEWS.replace('34-35', '-4-35'), ['import.bad_line']],
    [NEWS.replace('36-40', '36-99'), ['span.text_mismatch']], [NEWS.replace('36-40', '40-36'), ['span.text_mismatch']],
    [NEWS.replace('\tLyon', '\tParis'), ['span.text_mismatch']], [NEWS.replace('1-2[1_2]', '1-9[9_9]'), ['relation.missing_end']],
    [NEWS.replace('|value', '|__proto__'), []], [NEWS.replace('#T_SP', '#T_XX'), []], [`\uFEFF${NEWS}`, []],
  ])('takes what is good of a damaged file (%#)', async (content, expected) => {
    const { codes, records } = await read(content);
    expect(codes).toEqual(expected);
    for (const { set } of records) for (const span of set?.spans ?? []) expect([...TEXT].slice(span.start, span.end).join('')).toBe(span.text);
  });
});

const article = makeArticle(`${TEXT}\nElle part. `, 'lyon.txt');
const TIME = '2025-01-01T00:00:00.000Z';
const span = (id: string, type: string, [start, end]: [number, number], more: object = {}): object => (
  { id, type, start, end, text: [...article.text].slice(start, end).join(''), attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME, ...more });
const set = annotationSetRecordSchema.parse({
  article: article.id, annotator: { id: '0123456789abcdef', name: 'Zoé' }, revision: 1, document: { status: 'in_progress', labels: {} },
  spans: [
    span('a', 'QUOTE', [2, 16], { attributes: { quote_kind: 'direct' }, note: 'a|b\n[c]_*->;\\' }), span('b', 'Nom propre', [24, 32]), span('c', 'Nom propre', [24, 26], { attributes: { sûr: 'oui' } }),
    span('d', 'ORG', [23, 32]), span('e', 'CLAIM', [24, 39], { fragments: [[24, 32], [35, 39]], text: 'Anne Roy Lyon' }),
  ],
  relations: [{ id: 'r', type: 'SAID_BY', from: 'a', to: 'b', note: 'n' }, { id: 's', type: 'SAID_BY', from: 'a', to: 'c' }],
});

describe('writing WebAnno TSV', () => {
  it('writes a layer for each type, slots for links and rows for tokens and their parts, and counts what does not fit', () => {
    const { fitted, files } = writeAll(webannoTsvFormat, [{ article, sets: [set] }]);
    expect(files[0]?.name).toBe('a0-0.tsv');
    const lines = (files[0]?.content ?? '').split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=webanno.custom.QUOTE|quote_kind|note|ROLE_webanno.custom.QUOTE:SAID_BY_webanno.custom.QUOTESAID_BYLink|uima.tcas.Annotation',
      '#T_SP=webanno.custom.CLAIM|', '#T_SP=webanno.custom.Nom_propre|sûr', '', '', `#Text=${TEXT}\\n`,
    ]);
    const row = (token: string): string | undefined => lines.find((line) => line.split('\t')[2] === token)?.replace(/^[^\t]*/, '');
    expect(row('«')).toMatch(/^\t3-4\t«\tdirect\[1\]\ta\\\|b\\n\\\[c\\\]\\_\\\*\\->\\;\\\\\[1\]\t\*;\*\[1\]\t1-[\d.]+\[3\];1-[\d.]+\[4\]\t_\t_\t$/);
    expect(row('An')).toMatch(/^\t25-27\tAn\t_\t_\t_\t_\t_\toui\[4\]\t$/);
    expect(row('Roy')).toBe('\t30-33\tRoy\t_\t_\t_\t_\t*[2]\t*[3]\t');
    expect(lines.filter((line) => line.startsWith('#Text='))).toEqual([`#Text=${TEXT}\\n`, '#Text=Elle part. ']);
    expect(fitted[0]?.lost).toEqual({ discontinuous: 1, note: 1, origin: 4, type: 2, token_boundary: 1, metadata: 1 });
  });

  it('is read by Python, every token where it says in UTF-16', ({ skip }) => {
    skip(spawnSync('python3', ['--version']).status !== 0, 'python3 is not here');
    const [file] = writeAll(webannoTsvFormat, [{ article, sets: [set] }]).files;
    expect(execFileSync('python3', ['-c', PYTHON], { input: file?.content ?? '', encoding: 'utf8', env: { ...process.env, ARTICLE: article.text } }).trim()).toBe('Anne Roy');
  });

  it('exports nothing that a second import takes for new', () => withImports(async (fixture) => {
    await writeFiles(fixture.source, { 'lyon.tsv': NEWS });
    expect(await fixture.bring()).toMatchObject({ documents: 1, spans: 6, relations: 1, refused: [], repaired: [] });
    const out = join(fixture.root, 'out');
    const request = { format: webannoTsvFormat, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output: { kind: 'file' as const, path: out } };
    const reader = unwrap(await openReader(fixture.env, fixture.folder));
    expect(unwrap(await exportProject(fixture.env, { reader, request }, quietControl())).lost).toEqual({ metadata: 1 });
    expect(await fixture.bring({ paths: [out] })).toMatchObject({ documents: 0, known: 1, spans: 0, relations: 0, refused: [] });
  }));
});

const PYTHON = `
import os, re, sys
sys.stdin.reconfigure(encoding="utf-8", newline=""); sys.stdout.reconfigure(encoding="utf-8")
units = os.environ["ARTICLE"].encode("utf-16-le")
named = []
text = ""
for line in sys.stdin.read().split("\\n"):
    if line.startswith("#Text="):
        text += line[6:].replace("\\\\n", "\\n")
    elif re.match(r"\\d+-\\d", line):
        cells = line.split("\\t")
        begin, end = map(int, cells[1].split("-"))
        assert units[2 * begin:2 * end].decode("utf-16-le") == cells[2]
        if "[3]" in cells[-2]:
            named.append(cells[2])
assert text == os.environ["ARTICLE"]
print(" ".join(named))
`;

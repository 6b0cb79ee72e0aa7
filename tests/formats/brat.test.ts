import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bratFormat } from '../../annotations/formats/brat.ts';
import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { quietControl, withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { makeArticle, unwrap } from '../helpers/store-fixture.ts';
import { annotationSetRecordSchema } from '../../shared/records.ts';

const TEXT = '📰 « C’est fini », a dit Anne Roy à Lyon.';
const ANN = [
  'T1\tQuote 2 16\t« C’est fini »',
  'T2\tCue 18 23\ta dit',
  'T3\tSpeaker 24 32\tAnne Roy',
  'T4\tClaim 2 16;35 39\t« C’est fini » Lyon',
  'R1\tspeaker-of Arg1:T3 Arg2:T1\t',
  'T5\tAttribution 18 23\ta dit',
  'E1\tAttribution:T5 Source:T3 Cue:T2 Content:T1',
  'A1\tCertainty T4 High',
  'N1\tReference T3 Wikidata:Q123\tAnne Roy',
  '#1\tAnnotatorNotes T3\tcheck the name',
  '*\tEquiv T2 T5',
  '',
].join('\n');

async function read(ann: string | Uint8Array, text: string | Uint8Array | null = TEXT): Promise<{ records: SettledRecord[]; codes: string[] }> {
  const { records, refused } = await readAll(bratFormat, memoryInput('lyon.ann', { 'lyon.ann': ann, ...(text === null ? {} : { 'lyon.txt': text }) }), [makeArticle(TEXT, 'lyon.txt')]);
  return { records, codes: [...refused, ...records.flatMap((record) => record.refused)].map(({ error }) => error.code) };
}

async function readOne(ann: string, text = TEXT): Promise<{ spans: string[]; links: string[]; codes: string[]; repaired: string[]; record: SettledRecord }> {
  const { records: [record], codes } = await read(ann, text);
  if (record === undefined) throw new Error(codes.join(' '));
  const { spans, relations } = record.set ?? { spans: [], relations: [] };
  const words = new Map(spans.map((span) => [span.id, `${span.type}=${span.text}`]));
  return {
    record, codes, spans: [...words.values()], links: relations.map(({ type, from, to }) => `${words.get(from)} ${type} ${words.get(to)}`),
    repaired: record.repaired.map(({ error }) => error.code),
  };
}

describe('reading brat', () => {
  it('takes every kind of line of one file', async () => {
    const { spans, links, codes, repaired, record } = await readOne(ANN);
    expect({ codes, repaired, notices: record.notices }).toEqual({ codes: [], repaired: [], notices: [] });
    expect(record.article).toMatchObject({ text: TEXT, meta: { source: 'lyon.txt' } });
    expect(spans).toEqual(['Quote=« C’est fini »', 'Cue=a dit', 'Speaker=Anne Roy', 'Claim=« C’est fini » Lyon', 'Attribution=a dit']);
    expect(record.set?.spans.map(({ attributes }) => attributes)).toEqual([{}, {}, { link: 'Wikidata:Q123' }, { Certainty: 'High' }, {}]);
    expect(record.set?.spans[2]?.note).toBe('check the name');
    expect(record.set?.spans[3]?.fragments).toEqual([[2, 16], [35, 39]]);
    expect(links).toEqual([
      'Speaker=Anne Roy speaker-of Quote=« C’est fini »',
      'Attribution=a dit Source Speaker=Anne Roy', 'Attribution=a dit Cue Cue=a dit', 'Attribution=a dit Content Quote=« C’est fini »',
      'Cue=a dit Equiv Attribution=a dit',
    ]);
  });

  it('lets an event stand for its trigger: as a filler, with attributes, notes and numbered roles', async () => {
    const { links, record, codes } = await readOne([
      'T1\tSay 18 23\ta dit', 'T2\tEnd 4 14\tC’est fini', 'T3\tPlace 35 39\tLyon',
      'E1\tSay:T1 Theme:E2 Theme2:T3', 'E2\tEnd:T2 Where1:T3', 'M1\tNegation E2', 'A2\tSure E1 yes', '#1\tAnnotatorNotes E1\tone', '#2\tNormalizer E1\ttwo',
    ].join('\r\n'));
    expect(codes).toEqual([]);
    expect(links).toEqual(['Say=a dit Theme End=C’est fini', 'Say=a dit Theme Place=Lyon', 'End=C’est fini Where Place=Lyon']);
    expect(record.set?.spans.map(({ attributes, note }) => [attributes, note])).toEqual([[{ Sure: 'yes' }, 'one\nNormalizer: two'], [{ Negation: true }, undefined], [{}, undefined]]);
  });

  it('joins a tag that was broken by a raw line break inside its words, and tells', async () => {
    const text = 'Ada said\n\nthat it rains. Ben agreed.';
    const { spans, codes, repaired } = await readOne('T1\tContent 4 23\tsaid\n\nthat it rains\nT2\tSource 0 3\tAda\n', text);
    expect({ spans, codes, repaired }).toEqual({ spans: ['Content=said\n\nthat it rains', 'Source=Ada'], codes: [], repaired: ['import.broken_line'] });
  });

  it('refuses a broken tag whose joined words are not those of the text, once, and keeps the rest', async () => {
    const { spans, codes, repaired } = await readOne('T1\tContent 4 22\tsaid\nthat it snows\nT2\tSource 0 3\tAda\nno line of brat\n', 'Ada said\nthat it rains. Ben agreed.');
    expect({ spans, codes, repaired }).toEqual({ spans: ['Source=Ada'], codes: ['import.bad_line', 'span.text_mismatch'], repaired: [] });
  });

  it('reports events without a role and keeps their tags and other links', async () => {
    const { spans, links, codes } = await readOne(`${ANN}T6\tAttribution 18 23\ta dit\nE2\tAttribution:T6\nE3\tAttribution:T6 :T3 Cue:T2 T1\nE4\n`);
    expect(codes).toEqual(['import.bad_line', 'import.no_role', 'import.no_role', 'import.no_role']);
    expect(spans).toHaveLength(6);
    expect(links).toHaveLength(6);
  });

  it('refuses fragments that overlap, alone', async () => {
    const { spans, codes } = await readOne('T1\tClaim 2 16;10 23\t« C’est fini » est fini », a dit\nT2\tCue 18 23\ta dit\nR1\tof Arg1:T1 Arg2:T2\n');
    expect({ spans, codes }).toEqual({ spans: ['Cue=a dit'], codes: ['span.bad_fragments', 'relation.missing_end'] });
  });

  it('shows line feeds of the text as spaces and keeps fragments that touch', async () => {
    const { spans, record, codes } = await readOne('T1\tA 0 7\tAda and\nT2\tB 0 3;3 7\tAda  and\n', 'Ada\nand');
    expect({ spans, codes }).toEqual({ spans: ['A=Ada\nand', 'B=Ada \nand'], codes: [] });
    expect(record.set?.spans[1]?.fragments).toEqual([[0, 3], [3, 7]]);
  });

  it('counts a byte order mark and carriage returns of the text as brat does', async () => {
    const { spans, record, codes } = await readOne('T1\tA 6 9\tAda\nT2\tB 1 5\tOui.\n', '\uFEFFOui.\nAda');
    expect({ spans, codes, text: record.article.text }).toEqual({ spans: ['A=Ada', 'B=Oui.'], codes: [], text: 'Oui.\nAda' });
    const crlf = await readOne('T1\tA 7 10\tAda\nT2\tB 1 10\tOui.  Ada\n', '\uFEFFOui.\r\nAda');
    expect({ spans: crlf.spans, codes: crlf.codes }).toEqual({ spans: ['A=Ada', 'B=Oui.\nAda'], codes: [] });
  });

  it('finds by the words that offsets count UTF-16, and says so', async () => {
    const { spans, record } = await readOne('T1\tSpeaker 25 33\tAnne Roy\nT2\tCue 19 24\ta dit\n');
    expect(spans).toEqual(['Speaker=Anne Roy', 'Cue=a dit']);
    expect(record.notices).toEqual([{ kind: 'offset_unit', detail: 'utf_16' }]);
  });

  it('gives tags without a text to the article of the same name', async () => {
    const { records, codes } = await read(ANN, null);
    expect(codes).toEqual([]);
    expect(records[0]?.set?.spans).toHaveLength(5);
  });

  it('takes the events of the older form from the file beside', async () => {
    const files = { 'x.a1': 'T1\tProtein 0 3\tAda\n', 'x.a2': 'T2\tBind 4 8\tsaid\nE1\tBind:T2 Theme:T1\n', 'x.txt': 'Ada said' };
    const { records } = await readAll(bratFormat, memoryInput('x.a1', files));
    expect(records[0]?.set).toMatchObject({ spans: [{ text: 'Ada' }, { text: 'said' }], relations: [{ type: 'Theme' }] });
  });

  it('reads a text without tags from an empty file, and refuses a file with neither', async () => {
    expect((await read('')).records[0]).toMatchObject({ set: null, article: { text: TEXT } });
    expect((await read('', null)).codes).toEqual(['import.empty_file']);
    expect((await read(ANN, new Uint8Array([0, 1, 0, 2]))).codes).toEqual(['import.binary_file']);
  });

  it.each([
    ['a line cut off in the offsets', 'T9\tSpeaker 24 3', ['import.bad_line']],
    ['a line cut off in the words', 'T9\tSpeaker 24 32\tAnne', ['span.text_mismatch']],
    ['offsets beyond the text', 'T9\tX 24 99\tAnne Roy', ['span.out_of_range']],
    ['negative offsets', 'T9\tX -2 3\tAnne', ['span.out_of_range']],
    ['offsets that are no numbers', 'T9\tX NaN 3\tAnne', ['import.bad_line']],
    ['no width', 'T9\tX 3 3\t', ['span.empty']],
    ['an id twice', 'T2\tCue 18 23\ta dit', ['span.duplicate_id']],
    ['a link with one end', 'R9\tof Arg1:T1', ['import.bad_line']],
    ['a link to nothing', 'R9\tof Arg1:T1 Arg2:T99', ['relation.missing_end']],
    ['a link to itself', 'R9\tof Arg1:T1 Arg2:T1', ['relation.self']],
    ['an attribute of nothing', 'A9\tSure T99', ['import.bad_line']],
    ['an attribute that names the prototype', 'A9\t__proto__ T1 x', ['import.bad_line']],
    ['an event that names constructor', 'E9\tconstructor:T5 constructor:T1', []],
    ['a kind of line that brat has not', 'Q1\tX T1', ['import.bad_line']],
    ['words between the lines', 'nothing of brat', ['import.bad_line']],
    ['a set of one', '*\tEquiv T1', ['import.bad_line']],
  ])('takes what is good beside %s', async (_case, line, expected) => {
    const { spans, codes } = await readOne(`\uFEFF${ANN}${line}\n`);
    expect(codes).toEqual(expected);
    expect(spans).toHaveLength(5);
  });
});

const article = makeArticle(TEXT, 'lyon.txt');
const TIME = '2025-01-01T00:00:00.000Z';
const span = (id: string, type: string, [start, end]: [number, number], more: object = {}): object => (
  { id, type, start, end, text: [...TEXT].slice(start, end).join(''), attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME, ...more });
const set = annotationSetRecordSchema.parse({
  article: article.id, annotator: { id: '0123456789abcdef', name: 'Zoé' }, revision: 1, document: { status: 'done', labels: { topic: 'sea' }, note: 'n' },
  spans: [
    span('a', 'QUOTE', [2, 16], { attributes: { quote_kind: 'direct', complete: 'full', sure: true, size: 'two words' }, note: 'first\nsecond' }),
    span('b', 'Label with spaces', [24, 32], { attributes: { link: 'Wikidata:Q123' }, note: 'check' }),
    span('c', 'CLAIM', [2, 39], { fragments: [[2, 16], [35, 39]], text: '« C’est fini » Lyon' }),
  ],
  relations: [{ id: 'r', type: 'SAID_BY', from: 'a', to: 'b', attributes: { sure: true }, note: 'n' }],
});

describe('writing brat', () => {
  it('writes text and annotations, and counts what does not fit', () => {
    const { fitted, files } = writeAll(bratFormat, [{ article, sets: [set] }]);
    expect(files).toEqual([{ name: 'a0-0.txt', content: TEXT }, {
      name: 'a0-0.ann',
      content: [
        'T1\tCLAIM 2 16;35 39\t« C’est fini » Lyon',
        'T2\tQUOTE 2 16\t« C’est fini »', 'A1\tquote_kind T2 direct', 'A2\tcomplete T2 full', 'A3\tsure T2',
        'T3\tLabel_with_spaces 24 32\tAnne Roy', 'N1\tReference T3 Wikidata:Q123\tAnne Roy', '#1\tAnnotatorNotes T3\tcheck',
        'R1\tSAID_BY Arg1:T2 Arg2:T3', 'A4\tsure R1', '#2\tAnnotatorNotes R1\tn', '',
      ].join('\n'),
    }]);
    expect(fitted[0]?.lost).toEqual({ attribute: 1, note: 2, document_label: 1, status: 1, origin: 3, type: 1, metadata: 1 });
  });

  it('is read by Python, every tag where it says', ({ skip }) => {
    skip(spawnSync('python3', ['--version']).status !== 0, 'python3 is not here');
    const folder = mkdtempSync(join(tmpdir(), 'guillemet-'));
    try {
      for (const { name, content } of writeAll(bratFormat, [{ article, sets: [set] }]).files) writeFileSync(join(folder, name), content);
      expect(execFileSync('python3', ['-c', PYTHON, join(folder, 'a0-0')], { encoding: 'utf8' }).trim()).toBe('3 1');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('exports nothing that a second import takes for new', () => withImports(async (fixture) => {
    await writeFiles(fixture.source, { 'lyon.txt': TEXT, 'lyon.ann': ANN, 'other.txt': 'No tags here.' });
    expect(await fixture.bring()).toMatchObject({ documents: 2, spans: 5, relations: 5, refused: [], repaired: [] });
    const out = join(fixture.root, 'out');
    const request = { format: bratFormat, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output: { kind: 'file' as const, path: out } };
    const reader = unwrap(await openReader(fixture.env, fixture.folder));
    expect(unwrap(await exportProject(fixture.env, { reader, request }, quietControl())).lost).toEqual({ metadata: 2 });
    expect(await fixture.bring({ paths: [out], annotator: 'imported' })).toMatchObject({ documents: 0, known: 2, spans: 0, relations: 0, refused: [] });
  }));
});

const PYTHON = `
import sys
text = open(sys.argv[1] + ".txt", encoding="utf-8", newline="").read()
tags = links = 0
for line in open(sys.argv[1] + ".ann", encoding="utf-8"):
    name, body = line.rstrip("\\n").split("\\t")[:2]
    if name[0] == "T":
        pieces = [tuple(map(int, piece.split(" "))) for piece in body.split(" ", 1)[1].split(";")]
        assert " ".join(text[a:b] for a, b in pieces) == line.rstrip("\\n").split("\\t", 2)[2]
        tags += 1
    links += name[0] == "R"
print(tags, links)
`;

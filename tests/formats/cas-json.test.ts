import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casJsonFormat } from '../../annotations/formats/cas-json.ts';
import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { quietControl, withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { makeArticle, unwrap } from '../helpers/store-fixture.ts';
import { annotationSetRecordSchema } from '../../shared/records.ts';

const TEXT = '📰 « C’est fini », a dit Anne Roy à Lyon.';
const SOFA = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: TEXT };
const QUOTE = { '%ID': 3, '%TYPE': 'custom.Quote', '@sofa': 1, begin: 3, end: 17, '@speaker': 2 };
const SPEAKER = { '%ID': 2, '%TYPE': 'custom.Speaker', '@sofa': 1, begin: 25, end: 33 };
const SEG = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type';

const cas = (...more: object[]): object => ({
  '%TYPES': { 'custom.Quote': { '%NAME': 'custom.Quote', '%SUPER_TYPE': 'uima.tcas.Annotation', speaker: { '%NAME': 'speaker', '%RANGE': 'uima.tcas.Annotation' } } },
  '%FEATURE_STRUCTURES': [SOFA, SPEAKER, QUOTE, ...more],
  '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3] } },
});

async function read(content: unknown): Promise<{ records: SettledRecord[]; codes: string[] }> {
  const { records, refused } = await readAll(casJsonFormat, memoryInput('lyon.json', { 'lyon.json': typeof content === 'string' ? content : JSON.stringify(content, null, 2) }));
  return { records, codes: [...refused, ...records.flatMap((record) => record.refused)].map(({ error }) => error.code) };
}

async function readOne(content: unknown): Promise<{ spans: string[]; links: string[]; codes: string[]; record: SettledRecord }> {
  const { records: [record], codes } = await read(content);
  if (record === undefined) throw new Error(codes.join(' '));
  const { spans, relations } = record.set ?? { spans: [], relations: [] };
  const words = new Map(spans.map((span) => [span.id, `${span.type}=${span.text}`]));
  return { record, codes, spans: [...words.values()], links: relations.map(({ type, from, to }) => `${words.get(from)} ${type} ${words.get(to)}`) };
}

describe('reading CAS JSON', () => {
  it('takes tags in UTF-16 and references between them as links', async () => {
    const { spans, links, codes, record } = await readOne(cas());
    expect({ spans, links, codes }).toEqual({ spans: ['Speaker=Anne Roy', 'Quote=« C’est fini »'], links: ['Quote=« C’est fini » speaker Speaker=Anne Roy'], codes: [] });
    expect(record).toMatchObject({ article: { text: TEXT, meta: { source: 'lyon.json' } }, notices: [], repaired: [], skipped: {} });
    expect(record.set?.spans.map(({ start, end }) => [start, end])).toEqual([[24, 32], [2, 16]]);
  });

  it('takes structures by id, offsets marked as newer drafts do, and features of every plain kind', async () => {
    const { spans, codes, record } = await readOne({ '%FEATURE_STRUCTURES': {
      1: { ...SOFA, '%ID': undefined },
      7: { '%TYPE': 'a.b.Place', '@sofa': 1, '^begin': 36, '^end': 40, kind: 'city', size: 3.5, sure: true, none: null, note: 'check', '@aliases': 8 },
      8: { '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': ['Lugdunum', 'Lione'] },
    } });
    expect({ spans, codes }).toEqual({ spans: ['Place=Lyon'], codes: [] });
    expect(record.set?.spans[0]).toMatchObject({ attributes: { kind: 'city', size: 3.5, sure: true, aliases: ['Lugdunum', 'Lione'] }, note: 'check' });
    expect(record.skipped).toEqual({});
  });

  it('runs links from governor to dependent, slots from host to filler, chains to the next', async () => {
    const { links, codes, record } = await readOne(cas(
      { '%ID': 4, '%TYPE': 'webanno.custom.SaidBy', '@sofa': 1, begin: 25, end: 33, '@Governor': 3, '@Dependent': 2, sure: true },
      { '%ID': 5, '%TYPE': 'custom.Other', '@sofa': 1, begin: 25, end: 33, '@source': 2, '@target': 3 },
      { '%ID': 6, '%TYPE': 'custom.Event', '@sofa': 1, begin: 19, end: 24, '@roles': 7 },
      { '%ID': 7, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': [8, 9, 2] },
      { '%ID': 8, '%TYPE': 'custom.EventLink', role: 'agent', '@target': 2 }, { '%ID': 9, '%TYPE': 'custom.EventLink', '@target': 3 },
      { '%ID': 10, '%TYPE': 'custom.CoreferenceLink', '@sofa': 1, begin: 25, end: 29, '@next': 11 }, { '%ID': 11, '%TYPE': 'custom.CoreferenceLink', '@sofa': 1, begin: 30, end: 33 },
    ));
    expect(codes).toEqual([]);
    expect(links.slice(1)).toEqual([
      'Quote=« C’est fini » SaidBy Speaker=Anne Roy', 'Speaker=Anne Roy Other Quote=« C’est fini »',
      'Event=a dit roles Speaker=Anne Roy', 'Event=a dit roles Quote=« C’est fini »', 'Event=a dit roles Speaker=Anne Roy',
      'CoreferenceLink=Anne next CoreferenceLink=Roy',
    ]);
    expect(record.set?.relations.map(({ attributes }) => attributes ?? null).slice(0, 4)).toEqual([null, { sure: true }, null, { role: 'agent' }]);
  });

  it('counts segmentation and structures of the document, and takes name and language from them', async () => {
    const { spans, codes, record } = await readOne(cas(
      { '%ID': 4, '%TYPE': `${SEG}.Token`, '@sofa': 1, begin: 0, end: 2 }, { '%ID': 5, '%TYPE': `${SEG}.Token`, '@sofa': 1, begin: 3, end: 4 },
      { '%ID': 6, '%TYPE': `${SEG}.Sentence`, '@sofa': 1, begin: 0, end: 41 }, { '%ID': 7, '%TYPE': 'x.Dependency', '@sofa': 1, begin: 0, end: 2, '@Governor': 4, '@Dependent': 5 },
      { '%ID': 8, '%TYPE': 'x.DocumentMetaData', '@sofa': 1, begin: 0, end: 41, documentTitle: 'lyon.txt', documentId: 'd1', language: 'fr' },
      { '%ID': 9, '%TYPE': 'x.TagsetDescription', name: 'tags' },
    ));
    expect({ count: spans.length, codes }).toEqual({ count: 2, codes: [] });
    expect(record).toMatchObject({ skipped: { tokens: 2, sentences: 1, token_relations: 1, structures: 2 }, article: { meta: { source: 'lyon.txt', language: 'fr' } } });
  });

  it('makes an article of each view with a text', async () => {
    const { records } = await read(cas({ ...SOFA, '%ID': 20, sofaID: 'b', sofaString: 'Ada' }, { '%ID': 21, '%TYPE': 'x.Name', '@sofa': 20, begin: 0, end: 3 }));
    expect(records.map(({ article, set }) => [article.text, set?.spans.length])).toEqual([[TEXT, 2], ['Ada', 1]]);
  });

  it.each([
    ['', ['import.empty_file']], ['{"%TYPES":{', ['import.bad_json']], ['[]', ['import.bad_line']], ['{"%FEATURE_STRUCTURES":[]}', ['import.no_text']],
    [JSON.stringify({ '%FEATURE_STRUCTURES': [{ ...SOFA, sofaString: undefined }, SPEAKER] }), ['import.no_text']],
    ['{"%FEATURE_STRUCTURES":{"__proto__":{"%TYPE":"uima.cas.Sofa","sofaString":"Ada"}}}', []],
    [`{"%TYPES":${'['.repeat(500)}${']'.repeat(500)}}`, ['import.too_deep']],
  ])('answers %.60s with a refusal or an article', async (content, expected) => {
    expect((await read(content)).codes).toEqual(expected);
  });

  it.each([
    ['offsets beyond the text', { begin: 30, end: 99 }, ['span.out_of_range']],
    ['negative offsets', { begin: -1, end: 3 }, ['span.out_of_range']],
    ['an offset inside a surrogate pair', { begin: 1, end: 4 }, ['span.cuts_surrogate']],
    ['an offset in quotes', { begin: '3', end: 4 }, ['import.bad_field']],
    ['one offset', { begin: 3 }, ['import.bad_field']],
    ['no width', { begin: 3, end: 3 }, ['span.empty']],
    ['a feature of a wrong kind', { begin: 3, end: 4, bad: { deep: 1 } }, ['import.bad_field']],
    ['a reference to nothing', { begin: 3, end: 4, '@x': 99 }, ['relation.missing_end']],
    ['an id twice', { '%ID': 2, begin: 3, end: 4 }, ['import.bad_field']],
    ['no type', { '%TYPE': 7, begin: 3, end: 4 }, ['import.bad_field']],
  ])('takes what is good beside a structure with %s', async (_case, change, expected) => {
    const { spans, codes } = await readOne(cas({ '%ID': 4, '%TYPE': 'x.Odd', '@sofa': 1, ...change }, 'no structure' as unknown as object));
    expect(codes.toSorted()).toEqual([...expected, 'import.bad_field'].toSorted());
    expect(spans.slice(0, 2)).toEqual(['Speaker=Anne Roy', 'Quote=« C’est fini »']);
  });

  it('moves offsets with the carriage returns of the text', async () => {
    const { spans, codes } = await readOne({ '%FEATURE_STRUCTURES': [{ ...SOFA, sofaString: 'Oui.\r\n📰 Ada' }, { ...SPEAKER, begin: 9, end: 12 }] });
    expect({ spans, codes }).toEqual({ spans: ['Speaker=Ada'], codes: [] });
  });
});

const article = makeArticle(TEXT, 'lyon.txt');
const TIME = '2025-01-01T00:00:00.000Z';
const span = (id: string, type: string, [start, end]: [number, number], more: object = {}): object => (
  { id, type, start, end, text: [...TEXT].slice(start, end).join(''), attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME, ...more });
const set = annotationSetRecordSchema.parse({
  article: article.id, annotator: { id: '0123456789abcdef', name: 'Zoé' }, revision: 1, document: { status: 'in_progress', labels: {} },
  spans: [
    span('a', 'QUOTE', [2, 16], { attributes: { quote_kind: 'direct', 'two words': 'x' }, note: 'first\nsecond' }),
    span('b', 'Nom propre', [24, 32]), span('c', 'CLAIM', [2, 39], { fragments: [[2, 16], [35, 39]], text: '« C’est fini » Lyon' }),
  ],
  relations: [{ id: 'r', type: 'SAID_BY', from: 'a', to: 'b', note: 'n' }, { id: 's', type: 'CLAIM', from: 'b', to: 'a' }],
});

describe('writing CAS JSON', () => {
  it('declares a type for each type of tag and link, and counts what does not fit', () => {
    const { fitted, files } = writeAll(casJsonFormat, [{ article, sets: [set] }]);
    const { '%TYPES': types, '%FEATURE_STRUCTURES': structures, '%VIEWS': views } = JSON.parse(files[0]?.content ?? '');
    expect(files[0]?.name).toBe('a0-0.json');
    expect(Object.keys(types)).toEqual([
      'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData', 'webanno.custom.CLAIM', 'webanno.custom.QUOTE', 'webanno.custom.Nom_propre', 'webanno.custom.SAID_BY', 'webanno.custom.relation.CLAIM',
    ]);
    expect(types['webanno.custom.QUOTE']).toEqual({
      '%NAME': 'webanno.custom.QUOTE', '%SUPER_TYPE': 'uima.tcas.Annotation',
      quote_kind: { '%NAME': 'quote_kind', '%RANGE': 'uima.cas.String' }, note: { '%NAME': 'note', '%RANGE': 'uima.cas.String' },
    });
    expect(structures.slice(2)).toEqual([
      { '%ID': 3, '%TYPE': 'webanno.custom.CLAIM', '@sofa': 1, begin: 3, end: 40 },
      { '%ID': 4, '%TYPE': 'webanno.custom.QUOTE', '@sofa': 1, begin: 3, end: 17, quote_kind: 'direct', note: 'first\nsecond' },
      { '%ID': 5, '%TYPE': 'webanno.custom.Nom_propre', '@sofa': 1, begin: 25, end: 33 },
      { '%ID': 6, '%TYPE': 'webanno.custom.SAID_BY', '@sofa': 1, begin: 25, end: 33, '@Governor': 4, '@Dependent': 5, note: 'n' },
      { '%ID': 7, '%TYPE': 'webanno.custom.relation.CLAIM', '@sofa': 1, begin: 3, end: 17, '@Governor': 5, '@Dependent': 4 },
    ]);
    expect(views).toEqual({ _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5, 6, 7] } });
    expect(fitted[0]?.lost).toEqual({ discontinuous: 1, attribute: 1, origin: 3, type: 1, metadata: 1 });
  });

  it('is read by Python, every tag where it says in UTF-16', ({ skip }) => {
    skip(spawnSync('python3', ['--version']).status !== 0, 'python3 is not here');
    const [file] = writeAll(casJsonFormat, [{ article, sets: [set] }]).files;
    expect(execFileSync('python3', ['-c', PYTHON], { input: file?.content ?? '', encoding: 'utf8' }).trim().split('\n')).toEqual([
      '« C’est fini », a dit Anne Roy à Lyon', '« C’est fini »', 'Anne Roy', 'Anne Roy', '« C’est fini »',
    ]);
  });

  it('exports nothing that a second import takes for new', () => withImports(async (fixture) => {
    await writeFiles(fixture.source, { 'lyon.json': JSON.stringify(cas()) });
    expect(await fixture.bring()).toMatchObject({ documents: 1, spans: 2, relations: 1, refused: [], repaired: [] });
    const out = join(fixture.root, 'out');
    const request = { format: casJsonFormat, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output: { kind: 'file' as const, path: out } };
    const reader = unwrap(await openReader(fixture.env, fixture.folder));
    expect(unwrap(await exportProject(fixture.env, { reader, request }, quietControl())).lost).toEqual({ metadata: 1 });
    expect(await fixture.bring({ paths: [out] })).toMatchObject({ documents: 0, known: 1, spans: 0, relations: 0, refused: [] });
  }));
});

const PYTHON = `
import json, sys
sys.stdin.reconfigure(encoding="utf-8"); sys.stdout.reconfigure(encoding="utf-8")
cas = json.load(sys.stdin)
units = cas["%FEATURE_STRUCTURES"][0]["sofaString"].encode("utf-16-le")
for f in cas["%FEATURE_STRUCTURES"][2:]:
    assert f["%TYPE"] in cas["%TYPES"] and all(k.lstrip("@") in cas["%TYPES"][f["%TYPE"]] for k in f if k[0] != "%" and k not in ("@sofa", "begin", "end"))
    print(units[2 * f["begin"]:2 * f["end"]].decode("utf-16-le"))
`;

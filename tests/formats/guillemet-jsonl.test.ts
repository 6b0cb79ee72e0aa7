import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { guillemetLineSchema } from '../../annotations/formats/guillemet/line.ts';
import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import { serialiseLine } from '../../annotations/formats/guillemet-jsonl.ts';
import { articleFromText } from '../helpers/text-article.ts';
import { parseLine } from './parse-line.ts';
import { annotationSetRecordSchema, type AnnotationSetRecord } from '../../shared/records.ts';
import { detectLanguage } from '../../annotations/formats/common/language.ts';
import { sha256 } from './arbitrary-line.ts';

const TEXT = ' date 2024-05 Marée calme\n\n👩‍👩‍👧‍👦 Ada dit\u00A0: «\u202FOui\u202F».\u2028Fin\u0085';
const TIME = '2024-05-01T08:00:00.000Z';
const article = articleFromText({ name: '01.txt', text: TEXT, sha256: sha256(TEXT), encoding: 'utf-8', imported_at: TIME }, sha256);

const ada = { id: 'b', type: 'PERSON', start: 35, end: 38, text: 'Ada', attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME };
const quote = { ...ada, id: 'a', type: 'QUOTE', start: 45, end: 52, text: '«\u202FOui\u202F»' };

function set(more: object = {}): AnnotationSetRecord {
  return annotationSetRecordSchema.parse({
    article: article.id, annotator: { id: '0123456789abcdef', name: 'Zoé' }, revision: 3,
    document: { status: 'in_progress', labels: {} }, spans: [quote, ada], relations: [{ id: 'r', type: 'SAID_BY', from: 'a', to: 'b' }], ...more,
  });
}

const context = { file: 'export.jsonl', line: 7, sha256, detectLanguage, makeId: () => 'made', now: '2030-01-01T00:00:00.000Z' };

function read(line: unknown): SettledRecord {
  const parsed = parseLine(typeof line === 'string' ? line : JSON.stringify(line), context);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

const line = (more: object = {}): Record<string, unknown> => ({ ...JSON.parse(serialiseLine(article, set())), ...more });
const codes = (parsed: SettledRecord): string[] => parsed.refused.map(({ error }) => error.code);

describe('serialiseLine', () => {
  it('writes the keys in the order of the contract, and nothing more', () => {
    expect(serialiseLine(article, set())).toBe([
      '{"format":"guillemet/1"',
      `"id":"${sha256(TEXT).slice(0, 16)}"`,
      '"text":" date 2024-05 Marée calme\\n\\n👩‍👩‍👧‍👦 Ada dit\u00A0: «\u202FOui\u202F».\\u2028Fin\\u0085"',
      `"text_sha256":"${sha256(TEXT)}"`,
      '"offset_unit":"code_point"',
      '"meta":{"date":"2024-05","headline":"Marée calme","header_kind":"headline","language":"other","source":"01.txt"}',
      '"annotator":"Zoé"',
      '"status":"in_progress"',
      '"labels":{}',
      `"spans":[{"id":"b","type":"PERSON","start":35,"end":38,"text":"Ada","attributes":{},"origin":"human","created_at":"${TIME}","updated_at":"${TIME}"}`,
      `{"id":"a","type":"QUOTE","start":45,"end":52,"text":"«\u202FOui\u202F»","attributes":{},"origin":"human","created_at":"${TIME}","updated_at":"${TIME}"}]`,
      '"relations":[{"id":"r","type":"SAID_BY","from":"a","to":"b"}]}',
    ].join(','));
  });

  it('writes every optional key where the contract has it', () => {
    const span = {
      ...ada, note: 'n', fragments: [[35, 36], [37, 38]], text: 'A a', absent: ['SAID_BY'], confidence: 0.5, extra: { mine: 1 },
    };
    const record = set({
      document: { status: 'skipped', status_reason: 'double', note: 'see 02', labels: { topic: ['sea'] }, extra: { batch: 9 } },
      spans: [span, { ...quote, id: 'c' }],
      relations: [{ id: 'r', type: 'X', from: 'c', to: 'b', attributes: { k: 1 }, note: 'n', origin: 'human', extra: { mine: 2 } }],
    });
    const written = JSON.parse(serialiseLine(article, record));
    expect(Object.keys(written).join(' ')).toBe(
      'format id text text_sha256 offset_unit meta annotator status status_reason note labels spans relations batch',
    );
    expect(Object.keys(written.spans[0]).join(' ')).toBe(
      'id type start end text attributes note fragments absent origin confidence created_at updated_at mine',
    );
    expect(Object.keys(written.relations[0]).join(' ')).toBe('id type from to attributes note origin mine');
  });

  it('sorts spans by start, then longer first, then type, then id', () => {
    const at = (id: string, type: string, end: number) => ({ ...ada, id, type, end, text: 'x' });
    const spans = [at('b', 'ORG', 38), at('a', 'ORG', 38), at('z', 'EVENT', 38), at('y', 'ORG', 40), { ...ada, id: 'q', start: 2 }];
    expect(JSON.parse(serialiseLine(article, set({ spans }))).spans.map((span: { id: string }) => span.id)).toEqual(['q', 'y', 'z', 'a', 'b']);
  });

  it('writes a line without annotator for an article that nobody touched', () => {
    expect(JSON.parse(serialiseLine(article, null))).toMatchObject({ annotator: null, status: 'todo', labels: {}, spans: [], relations: [] });
  });

  it('marks undecided suggestions, and only them', () => {
    const { spans } = set();
    const pending = { spans: spans.slice(0, 1), relations: [] };
    const written = JSON.parse(serialiseLine(article, set({ spans: [ada], relations: [] }), pending)).spans;
    expect(written.map((span: { pending?: true }) => span.pending)).toEqual([undefined, true]);
  });

  it('lets no unknown key of an import stand in for one of ours', () => {
    const written = JSON.parse(serialiseLine(article, set({ document: { status: 'done', labels: {}, extra: { text: 'forged', note: 'forged' } } })));
    expect(written.text).toBe(TEXT);
    expect(written.note).toBeUndefined();
  });
});

describe('parseLine', () => {
  it('reads a line as it was written', () => {
    expect(read(line())).toEqual({
      article: { id: article.id, text: TEXT, text_sha256: sha256(TEXT), meta: article.meta },
      set: { annotator: 'Zoé', document: { status: 'in_progress', labels: {} }, spans: [ada, quote], relations: set().relations },
      pending: { spans: [], relations: [] }, refused: [], repaired: [], notices: [], skipped: {},
    });
  });

  it('takes a byte order mark before and a carriage return after the line', () => {
    expect(read(`\uFEFF${JSON.stringify(line())}\r`).refused).toEqual([]);
  });

  it.each([
    ['', 'import.bad_json'],
    ['{"format":', 'import.bad_json'],
    ['null', 'import.bad_line'],
    ['[]', 'import.bad_line'],
    ['"guillemet/1"', 'import.bad_line'],
    ['{}', 'import.unknown_format'],
    ['{"format":"guillemet/2","text":"a"}', 'import.unknown_format'],
    ['{"format":"guillemet/1"}', 'import.no_article'],
    ['{"format":"guillemet/1","text":1}', 'import.bad_field'],
    ['{"format":"guillemet/1","text":"a","offset_unit":"byte"}', 'import.bad_field'],
    [`{"format":"guillemet/1","text":"a","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'import.too_deep'],
  ])('refuses the whole line %.60s with %s', (text, code) => {
    expect(parseLine(text, context)).toMatchObject({ ok: false, error: { code } });
  });

  it.each<[string, object, string]>([
    ['without width', { start: 35, end: 35, text: '' }, 'span.empty'],
    ['turned around', { start: 38, end: 35 }, 'span.empty'],
    ['beyond the end', { end: 1_000 }, 'span.out_of_range'],
    ['before the start', { start: -1 }, 'span.out_of_range'],
    ['with other words', { text: 'Eva' }, 'span.text_mismatch'],
    ['with an offset that is no whole number', { start: 35.5 }, 'import.bad_field'],
    ['with an offset in quotes', { start: '35' }, 'import.bad_field'],
    ['without a type', { type: undefined }, 'import.bad_field'],
    ['without its words', { text: undefined }, 'import.bad_field'],
    ['with an unknown origin', { origin: 'elsewhere' }, 'import.bad_field'],
    ['with fragments that overlap', { fragments: [[35, 37], [36, 38]], text: 'Ad da' }, 'span.bad_fragments'],
    ['with fragments short of its bounds', { fragments: [[35, 36], [36, 37]], text: 'A d' }, 'span.bad_fragments'],
    ['with a fragment without width', { fragments: [[35, 35], [36, 38]], text: ' da' }, 'span.empty'],
    ['with an attribute that JSON cannot hold', { attributes: { size: 'INFINITY' } }, 'import.bad_field'],
  ])('refuses a span %s alone, with the link to it', (_case, change, code) => {
    const text = JSON.stringify(line({ spans: [{ ...ada, ...change }, quote] })).replace('"INFINITY"', '1e999');
    const parsed = read(text);
    expect(codes(parsed)).toEqual([code, 'relation.missing_end']);
    expect(parsed.set?.spans.map((span) => span.id)).toEqual(['a']);
    expect(parsed.refused.every((problem) => problem.line === 7)).toBe(true);
  });

  it('shows both strings where the words differ', () => {
    expect(read(line({ spans: [{ ...ada, text: 'Eva' }], relations: [] })).refused).toEqual([
      { line: 7, error: { code: 'span.text_mismatch', params: { expected: 'Eva', found: 'Ada' } } },
    ]);
  });

  it('refuses the second of two spans, or relations, with one id', () => {
    const [link] = set().relations;
    const parsed = read(line({ spans: [ada, quote, { ...ada, type: 'ROLE' }], relations: [link, link] }));
    expect(codes(parsed)).toEqual(['span.duplicate_id', 'relation.duplicate_id']);
  });

  it('keeps two spans that differ only in their id', () => {
    expect(read(line({ spans: [ada, { ...ada, id: 'twin' }], relations: [] })).set?.spans).toHaveLength(2);
  });

  it('refuses a relation from a span to itself', () => {
    expect(codes(read(line({ relations: [{ id: 'r', type: 'X', from: 'a', to: 'a' }] })))).toEqual(['relation.self']);
  });

  it('gives a record that came with place and words only the rest that it needs', () => {
    const parsed = read({ format: 'guillemet/1', text: TEXT, spans: [{ type: 'PERSON', start: 35, end: 38, text: 'Ada', note: null }] });
    expect(parsed.article).toEqual({ id: article.id, text: TEXT, text_sha256: sha256(TEXT), meta: { ...article.meta, source: 'export.jsonl' } });
    expect(parsed.set).toEqual({
      annotator: null,
      document: { status: 'in_progress', labels: {} },
      spans: [{ ...ada, id: 'made', origin: 'import:guillemet-jsonl', created_at: context.now, updated_at: context.now }],
      relations: [],
    });
  });

  it('keeps unknown keys at every level', () => {
    const parsed = read(line({ batch: 9, meta: { ...article.meta, desk: 'sea' }, spans: [{ ...ada, mine: [1] }, quote], relations: [{ ...set().relations[0], mine: null }] }));
    expect(parsed.set?.document.extra).toEqual({ batch: 9 });
    expect(parsed.article.meta['desk']).toBe('sea');
    expect(parsed.set?.spans[0]?.extra).toEqual({ mine: [1] });
    expect(parsed.set?.relations[0]?.extra).toEqual({ mine: null });
  });

  it('lets no key reach the prototype of an object', () => {
    const parsed = read('{"format":"guillemet/1","text":"a","__proto__":{"status":"done"},"meta":{"__proto__":{"date":"2024"}}}');
    expect(parsed.set).toBeNull();
    expect(Object.getPrototypeOf(parsed.article.meta)).toBe(Object.prototype);
  });

  it('refuses a bad value of the article alone and takes what the text tells', () => {
    const parsed = read(line({ meta: { date: 'May', language: 3, headline: null }, status: 'Done', labels: [] }));
    expect(parsed.refused.map(({ error }) => error.params['field'])).toEqual(['meta.date', 'meta.language', 'status', 'labels']);
    expect(parsed.article.meta).toEqual({ ...article.meta, headline: null, source: 'export.jsonl' });
    expect(parsed.set?.document).toEqual({ status: 'in_progress', labels: {} });
  });

  it('tells that the text is not the one that was hashed, and lets each span prove itself', () => {
    const parsed = read(line({ text: TEXT.replace('Fin', 'FIN') }));
    expect(parsed.repaired).toEqual([
      { line: 7, error: { code: 'import.text_changed', params: { expected: sha256(TEXT), found: parsed.article.text_sha256 } } },
    ]);
    expect(parsed.set?.spans).toHaveLength(2);
    expect(parsed.article.id).toBe(sha256(TEXT.replace('Fin', 'FIN')).slice(0, 16));
  });

  it('tells that the id is not that of the text', () => {
    expect(read(line({ id: 'doc-1' })).repaired).toEqual([
      { line: 7, error: { code: 'import.id_changed', params: { expected: 'doc-1', found: article.id } } },
    ]);
  });

  it('sorts fragments that came in another order, and tells', () => {
    const parsed = read(line({ spans: [{ ...ada, fragments: [[37, 38], [35, 36]], text: 'A a' }], relations: [] }));
    expect(parsed.set?.spans[0]?.fragments).toEqual([[35, 36], [37, 38]]);
    expect(parsed.repaired.map(({ error }) => error.code)).toEqual(['span.bad_fragments']);
  });

  it('takes a span that cuts a family emoji, with a notice', () => {
    const parsed = read(line({ spans: [{ ...ada, start: 27, end: 28, text: '👩' }], relations: [] }));
    expect(parsed.set?.spans).toHaveLength(1);
    expect(parsed.notices).toEqual([{ kind: 'grapheme', detail: '👩' }]);
  });

  it('keeps suggestions apart, with the links that hang on them', () => {
    const parsed = read(line({ spans: [ada, { ...quote, pending: true, origin: 'suggestion:quotes' }] }));
    expect(parsed.set?.spans.map((span) => span.id)).toEqual(['b']);
    expect(parsed.set?.relations).toEqual([]);
    expect(parsed.pending).toEqual({ spans: [{ ...quote, origin: 'suggestion:quotes' }], relations: set().relations });
  });

  it('moves offsets with the line ends that it mends', () => {
    const text = 'a\r\n😀 Ada\r\nb';
    const parsed = read({ format: 'guillemet/1', text, text_sha256: sha256(text), spans: [{ ...ada, start: 5, end: 10, text: 'Ada\r\n' }] });
    expect(parsed.article.text).toBe('a\n😀 Ada\nb');
    expect(parsed.set?.spans[0]).toMatchObject({ start: 4, end: 8, text: 'Ada\n' });
    expect(parsed).toMatchObject({ refused: [], repaired: [], notices: [{ kind: 'line_ends', detail: '2' }] });
  });
});

describe('the shape of a line', () => {
  it('is published as a current JSON Schema', async () => {
    const published = z.toJSONSchema(guillemetLineSchema, { io: 'input' });
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../../annotations/formats/guillemet-line.schema.json');
  });
});

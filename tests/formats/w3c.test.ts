import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { w3cFormat } from '../../annotations/formats/w3c.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { makeArticle, unwrap } from '../helpers/store-fixture.ts';
import { exportOf } from './format-jobs.ts';
import { freshContext, LYON, lyonWork } from './lyon.ts';

const isPythonHere = spawnSync('python3', ['--version']).status === 0;
const DOC = 'http://press.example/texts/lyon.txt';

const read = (value: unknown, name = 'export.jsonld') => (
  readAll(w3cFormat, memoryInput(name, { [name]: typeof value === 'string' ? value : JSON.stringify(value) }), [lyonWork.article]));

const quoteOf = (exact: string, prefix = '', suffix = '') => ({ type: 'TextQuoteSelector', exact, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) });
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
const tagging = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
const target = (...selector: readonly unknown[]) => ({ source: DOC, selector });
const annotation = (id: string, rest: object) => (
  { '@context': 'http://www.w3.org/ns/anno.jsonld', id: `urn:uuid:${id}`, type: 'Annotation', motivation: 'tagging', creator: { type: 'Person', name: 'anne' }, ...rest });

const speaker = annotation('1', { body: [tagging('Speaker')], target: target(quoteOf('Anne Roy', 'a dit ', ' à Lyon'), position(24, 32)) });
const quote = annotation('2', { body: tagging('Quote'), target: target(position(2, 16)) });
const tagsOf = (record: Awaited<ReturnType<typeof read>>['records'][number] | undefined) => record?.set?.spans.map(({ type, text }) => [type, text]);

describe('a file of Web Annotations', () => {
  it('attaches to the article of the same name, with the tags of each creator together', async () => {
    const other = { ...quote, id: 'urn:uuid:3', creator: 'http://press.example/people/ben' };
    const { records, refused } = await read([speaker, other, quote]);
    expect(refused).toEqual([]);
    expect(records.map((record) => [record.set?.annotator, tagsOf(record)])).toEqual([
      ['anne', [['Speaker', 'Anne Roy'], ['Quote', '« C’est fini »']]], ['ben', [['Quote', '« C’est fini »']]]]);
  });

  it.each([
    ['a list', [speaker, quote]], ['a page', { type: 'AnnotationPage', items: [speaker, quote] }], ['a graph', { '@context': 'x', '@graph': [speaker, quote] }],
    ['a collection', { type: 'AnnotationCollection', total: 2, first: { type: 'AnnotationPage', items: [speaker, quote] } }],
    ['lines', [speaker, quote].map((one) => JSON.stringify(one)).join('\n')],
  ])('may be %s', async (_, value) => {
    const { records: [record] } = await read(value);
    expect(tagsOf(record)).toEqual([['Speaker', 'Anne Roy'], ['Quote', '« C’est fini »']]);
  });

  it('counts UTF-16 where the quoted words say so', async () => {
    const { records: [record] } = await read([{ ...speaker, target: target(quoteOf('Anne Roy'), position(25, 33)) }]);
    expect(record?.set?.spans).toMatchObject([{ start: 24, end: 32 }]);
    expect(record?.notices).toEqual([{ kind: 'offset_unit', detail: 'utf_16' }]);
  });

  it('trusts the words more than the offsets, and the words around them', async () => {
    const { records: [record] } = await read([speaker, { ...quote, target: target(quoteOf('Lyon', ' à ', '.'), position(10, 14)) }, annotation('9', { body: tagging('A'), target: target(quoteOf('a dit')) })]);
    expect(tagsOf(record)).toEqual([['Speaker', 'Anne Roy'], ['Quote', 'Lyon'], ['A', 'a dit']]);
    expect(record?.repaired.map(({ error }) => error)).toEqual([{ code: 'span.moved', params: { text: 'Lyon', start: 35, end: 39 } }]);
  });

  it('joins several places of one text to one tag, and follows refined and fragment selectors', async () => {
    const { records: [record] } = await read([
      annotation('1', { body: tagging('Claim'), target: [target(position(4, 14)), target(position(35, 39))] }),
      annotation('2', { body: tagging('Inner'), target: target({ ...position(24, 32), refinedBy: position(0, 4) }) }),
      annotation('3', { body: tagging('Words'), target: target({ type: 'XPathSelector', value: '/p[1]', refinedBy: quoteOf('a dit') }) }),
      annotation('4', { body: tagging('Cue'), target: `${DOC}#char=18,23` }),
    ]);
    expect(tagsOf(record)).toEqual([['Claim', 'C’est fini Lyon'], ['Inner', 'Anne'], ['Words', 'a dit'], ['Cue', 'a dit']]);
    expect(record?.set?.spans[0]?.fragments).toEqual([[4, 14], [35, 39]]);
  });

  it('reads bodies by what they are there for', async () => {
    const { records: [record] } = await read([
      annotation('1', { motivation: 'commenting', bodyValue: 'Who is she?', target: target(position(24, 32)) }),
      annotation('2', { body: [
        tagging('PERSON'), tagging('SPEAKER'), { type: 'TextualBody', purpose: 'describing', value: 'A note.' }, { type: 'TextualBody', purpose: 'assessing', value: 'sure' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q1' },
      ], target: target(position(24, 32)) }),
    ]);
    expect(record?.set?.spans).toMatchObject([
      { type: 'Annotation', note: 'Who is she?', attributes: {} },
      { type: 'PERSON', note: 'A note.', attributes: { assessing: 'sure', link: 'http://www.wikidata.org/entity/Q1' } }, { type: 'SPEAKER' },
    ]);
  });

  it('links annotations from target to body, wherever in the file they stand', async () => {
    const { records: [record], refused } = await read([
      annotation('9', { motivation: 'linking', body: 'urn:uuid:1', target: 'urn:uuid:2' }), speaker, quote,
      annotation('10', { motivation: 'linking', body: tagging('near'), target: [{ id: 'urn:uuid:1' }, { id: 'urn:uuid:2' }] }),
      annotation('11', { body: tagging('said_by'), target: 'urn:uuid:9' }), annotation('12', { motivation: 'linking', body: 'urn:uuid:1', target: 'urn:uuid:404' }),
    ]);
    const [from, to] = record?.set?.spans.map(({ id }) => id) ?? [];
    expect(record?.set?.relations.map((relation) => [relation.type, relation.from, relation.to])).toEqual([['said_by', to, from], ['near', from, to]]);
    expect(refused.map(({ error }) => error)).toEqual([{ code: 'relation.missing_end', params: { id: 'urn:uuid:12' } }]);
  });

  it('keeps what is said of the whole article', async () => {
    const { records: [record] } = await read([annotation('1', { body: [tagging('politics'), { type: 'TextualBody', purpose: 'commenting', value: 'Good.' }], target: DOC })]);
    expect(record?.set?.document).toEqual({ status: 'todo', labels: { tagging: ['politics'] }, note: 'Good.' });
  });

  it('refuses what is wrong alone, and takes the rest', async () => {
    const range = { type: 'RangeSelector', startSelector: { type: 'XPathSelector' }, endSelector: {} };
    const { records: [record], refused } = await read([
      { ...speaker, target: target(range) }, annotation('2', { body: [{ type: 'Choice', items: [] }, 5, tagging('A')], target: target(position(24, 32)) }),
      annotation('3', { body: tagging('B'), target: target(position(30, 99)) }), annotation('4', { body: tagging('C'), target: target(quoteOf('nowhere')) }),
      annotation('5', { body: tagging('D') }), annotation('6', { target: { selector: position(1, 2) } }), annotation('7', { body: tagging('E'), target: target({ ...position(1, 2), start: 'x' }) }),
      { '@context': 'x' }, 'text',
    ]);
    expect(tagsOf(record)).toEqual([['A', 'Anne Roy']]);
    expect(record?.refused.map(({ error: { code, params } }) => [code, params['field']])).toEqual([
      ['import.bad_field', 'body.0'], ['import.bad_field', 'body.1'], ['span.out_of_range', undefined], ['span.text_mismatch', undefined]]);
    expect(refused.map(({ error: { code, params } }) => [code, params['field']])).toEqual([
      ['import.bad_line', undefined], ['import.bad_line', undefined], ['import.bad_field', 'target.0.selector'], ['import.bad_field', 'target'], ['import.bad_field', 'target.0.source'], ['import.bad_field', 'target.0.selector']]);
  });
});

describe('an export as Web Annotations', () => {
  const { files: [file], fitted: [fitted] } = writeAll(w3cFormat, [lyonWork], freshContext());
  const written: { id: string; motivation: string; body: unknown; target: unknown }[] = JSON.parse(file?.content ?? '');

  it('shows the article once, then what is said of it', () => {
    const source = `urn:guillemet:${lyonWork.article.id}`;
    expect(written.map(({ motivation }) => motivation)).toEqual(['bookmarking', 'describing', 'tagging', 'tagging', 'tagging', 'tagging', 'tagging', 'linking']);
    expect(written[0]?.target).toEqual({ id: source, type: 'Text', format: 'text/plain', language: 'fr', 'dc:source': 'lyon.txt', 'dc:title': 'Fini', 'dc:date': '2024-05', value: LYON });
    expect(written[5]).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld', id: `${source}:00000000000000aa:p`, type: 'Annotation', creator: { type: 'Person', name: 'anne' },
      motivation: 'tagging', created: '2026-11-22T10:00:00.000Z', modified: '2026-11-22T11:00:00.000Z',
      body: [tagging('PERSON'), { type: ['TextualBody', 'schema:PropertyValue'], purpose: 'classifying', 'schema:name': 'canonical', value: 'Anne Roy' }],
      target: { source, selector: [quoteOf('Anne Roy', '📰 « C’est fini », a dit ', ' à Lyon.'), position(24, 32)] },
    });
    expect(written[3]?.target).toMatchObject([{ source, selector: [{ exact: 'C’est fini' }, {}] }, { source, selector: [{ exact: 'Lyon' }, {}] }]);
    expect(written[7]).toMatchObject({ target: written[2]?.id, body: [written[5]?.id, tagging('SAID_BY'), { 'schema:name': 'sure', 'schema:value': false }, { purpose: 'describing', value: 'clear' }] });
  });

  it('counts what does not fit', () => {
    expect(fitted?.lost).toEqual({ status: 1, origin: 5, metadata: 1 });
  });

  it.skipIf(!isPythonHere)('is read by Python, each position equal to its words', () => {
    const script = 'import json,sys\na=json.load(sys.stdin)\ntext=a[0]["target"]["value"]\nn=0\nfor x in a[1:]:\n t=x["target"]\n for t in (t if isinstance(t,list) else [t]):\n'
      + '  if isinstance(t,dict):\n   q,p=t["selector"]; n+=1\n   assert text[p["start"]:p["end"]]==q["exact"] and (q["prefix"]+q["exact"]+q["suffix"]) in text\nprint(n)';
    expect(execFileSync('python3', ['-c', script], { input: file?.content ?? '', encoding: 'utf8' }).trim()).toBe('6');
  });
});

describe('in a project', () => {
  it('tags come to the article that their words fit', () => withImports(async ({ bring, source, workspace }) => {
    unwrap(await workspace.addArticle(makeArticle(LYON, 'other.txt')));
    unwrap(await workspace.addArticle(makeArticle('Nothing of this.', 'lyon.md')));
    await writeFiles(source, { 'a.jsonld': JSON.stringify([speaker, annotation('9', { body: tagging('A'), target: target(quoteOf('a dit', ', ')) })]) });
    expect(await bring()).toMatchObject({ documents: 0, known: 1, spans: 2, refused: [] });
  }));

  it('what was exported fills an empty project, and coming in once more brings nothing new', () => withImports(async (fixture) => {
    const { bring, source } = fixture;
    await writeFiles(source, { 'lyon.txt': LYON });
    expect(await bring()).toMatchObject({ documents: 1 });
    await writeFiles(source, { 'a.jsonld': JSON.stringify([speaker, quote, annotation('3', { motivation: 'linking', body: 'urn:uuid:1', target: 'urn:uuid:2' })]) });
    expect(await bring()).toMatchObject({ spans: 2, relations: 1, refused: [] });
    const exported = await exportOf(fixture, w3cFormat);
    await writeFile(`${fixture.root}/again.jsonld`, exported);
    expect(await bring({ paths: [`${fixture.root}/again.jsonld`] })).toMatchObject({ documents: 0, known: 1, spans: 0, relations: 0, refused: [], repaired: [] });
    await withImports(async (second) => {
      await writeFiles(second.source, { 'again.jsonld': await readFile(`${fixture.root}/again.jsonld`) });
      expect(await second.bring()).toMatchObject({ documents: 1, spans: 2, relations: 1, refused: [], repaired: [] });
      expect(await exportOf(second, w3cFormat)).toHaveLength(exported.length);
    });
  }));
});

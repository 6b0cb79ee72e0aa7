import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvFormat, tsvFormat } from '../../annotations/formats/csv.ts';
import { recogniseFormat } from '../../annotations/formats/registry.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { article, link, NEWS, tag, work } from '../helpers/small-project.ts';

async function read(content: string | Uint8Array, columns: Readonly<Record<string, string | number>> = {}) {
  return readAll(csvFormat, memoryInput('presse.csv', { 'presse.csv': content }, columns));
}

describe('a table of articles', () => {
  it('brings an article a row, what its columns say of it, and all other columns as metadata', async () => {
    const { records, refused } = await read([
      'id,Titre,Date,Source,URL,Langue,Texte,Rubrique,', `7,Fin de partie,5 mars 2024,La Vigie,https://vigie.example/7,français,"${NEWS}",Monde,x`,
      '8,"A ""quoted"" title",03/04/2024,,,English,"Two lines,\nof one article.",,', ',,,,,,Short',
    ].join('\r\n'));
    expect(refused).toEqual([]);
    expect(records.map(({ article: { text, meta } }) => ({ text, meta }))).toEqual([
      { text: NEWS, meta: { date: '2024-03-05', headline: 'Fin de partie', header_kind: 'headline', language: 'fr', source: 'La Vigie', id: '7', url: 'https://vigie.example/7', Rubrique: 'Monde', 'column 9': 'x' } },
      { text: 'Two lines,\nof one article.', meta: { date: null, date_text: '03/04/2024', headline: 'A "quoted" title', header_kind: 'headline', language: 'en', source: 'presse.csv', id: '8' } },
      { text: 'Short', meta: { date: null, headline: null, header_kind: 'none', language: 'other', source: 'presse.csv' } },
    ]);
    expect(records.every(({ set }) => set === null)).toBe(true);
  });

  it.each([['content', 'Contenu;title'], ['body', 'BODY,Headline'], ['article', 'Article\ttitle'], ['full_text', 'Full_Text,title']])('finds the text in a column named as %s', async (_, header) => {
    const sign = /[;,\t]/.exec(header)?.[0] ?? ',';
    expect((await read(`${header}\nWords${sign}Title`)).records[0]?.article).toMatchObject({ text: 'Words', meta: { headline: 'Title' } });
  });

  it('takes the columns that the person names, by name or by place', async () => {
    const table = 'text,message,when\nno,the text,2024-01-31\n';
    expect((await read(table, { text: 'message', date: 2 })).records[0]?.article).toMatchObject({ text: 'the text', meta: { date: '2024-01-31', text: 'no' } });
    expect((await read(table, { text: 'lost' })).refused).toMatchObject([{ line: 1, error: { code: 'import.no_text_column' } }]);
  });

  it('refuses rows alone, each by its line, and brings in the rest', async () => {
    const { records, refused } = await read('id,text\n1,first\n2,   \n3,"he said "no" and left"\n4,a,comma too many\n5,x\0y\n,\n6,"never closed\n7,last\n');
    expect(refused.map(({ line, error }) => [line, error.code])).toEqual([
      [3, 'import.empty_row'], [4, 'import.bad_table'], [5, 'import.too_many_cells'], [6, 'import.binary_file'], [8, 'import.bad_table'],
    ]);
    expect(records.map(({ article: { text } }) => text)).toEqual(['first', 'last']);
  });

  it('keeps hostile column names harmless', async () => {
    const { records } = await read('text,__proto__,constructor,source,headline,title\nWords,p,c,s,h,t\n');
    expect(records[0]?.article.meta).toMatchObject({ source: 's', headline: 'h', title: 't' });
    expect(Object.hasOwn(records[0]?.article.meta ?? {}, '__proto__')).toBe(false);
    expect(Object.getPrototypeOf(records[0]?.article.meta ?? {})).toBe(Object.prototype);
  });

  it('says in what encoding it was, once', async () => {
    const { records } = await read(Buffer.from('titre;texte\nÉté;« Là-bas »\nHiver;« Ici même »\n', 'latin1'));
    expect(records.map(({ article: { text }, notices }) => [text, notices])).toEqual([['« Là-bas »', [{ kind: 'encoding', detail: 'windows-1252' }]], ['« Ici même »', []]]);
  });

  it('yields nothing of an empty file, and refuses one that is no table of articles', async () => {
    expect(await read('')).toEqual({ records: [], refused: [] });
    expect((await read('name,age\nAda,36\n')).refused).toMatchObject([{ line: 1, error: { code: 'import.no_text_column', params: { columns: 'name, age' } } }]);
  });

  it('is told from other files of the same endings', () => {
    const name = (file: string, text: string): string | undefined => recogniseFormat({ name: file, text, json: undefined })?.name;
    expect([name('a.csv', 'text,id'), name('a.tsv', 'text\tid'), name('a.CSV', 'x')]).toEqual(['csv', 'tsv', 'csv']);
    expect(name('a.tsv', '#FORMAT=WebAnno TSV 3.3\n')).not.toBe('tsv');
  });

  it('comes into a project once, from Excel in UTF-16 too, and a table of its tags is refused', () => withImports(async ({ source, bring }) => {
    const table = 'Titre\tTexte\nFin\t« C’est fini », a dit Anne Roy.\nSuite\t"Deux\nlignes"\n';
    await writeFiles(source, { 'a.csv': Buffer.from(`\uFEFF${table}`, 'utf16le'), 'b.tsv': table });
    expect(await bring()).toMatchObject({ documents: 2, known: 0, refused: [], notices: [{ file: 'a.csv', kind: 'encoding', detail: 'utf-16le' }] });
    const tags = writeAll(csvFormat, [work(article(NEWS), [tag(NEWS, ['s1', 'PERSON', [24, 32]])])]).files[0]?.content ?? '';
    await writeFiles(source, { 'tags.csv': tags });
    expect(await bring({ paths: [join(source, 'tags.csv')] })).toMatchObject({ documents: 0, refused: [{ file: 'tags.csv', line: 1, code: 'import.tag_table' }] });
    expect(await bring()).toMatchObject({ documents: 0, known: 2 });
  }));
});

describe('a table of tags', () => {
  const spans = [
    tag(NEWS, ['q1', 'QUOTE', [2, 16]], { attributes: { quote_kind: 'direct', weight: 3 }, note: '- à vérifier' }),
    tag(NEWS, ['p1', 'PERSON', [24, 32]], { attributes: { canonical: '=Anne Roy' } }),
    tag(NEWS, ['c1', 'CLAIM', [5, 14], [35, 39]], { attributes: { evidence: [{ url: 'https://a.example' }] }, origin: 'import:brat' }),
  ];
  const project = [work(article(NEWS, { headline: '+ 3 %' }), spans, [link('SAID_BY', 'q1', 'p1', { note: 'sûr' })])];

  it('has a row a tag, its attributes in the same columns whatever is exported', () => {
    const { fitted, files } = writeAll(csvFormat, project);
    const [header = '', ...rows] = (files[0]?.content ?? '').trimEnd().split('\n');
    expect(header).toMatch(/^article_id,annotator,tag_id,source,date,headline,type,start,end,text,fragments,attributes\.person_kind,.*attributes\.quote_kind,.*,other_attributes,note,relations,origin$/);
    const names = header.split(',');
    const id = project[0]?.article.id;
    const shown = (row = ''): string => row.replace(/,{2,}/g, ',,');
    expect(rows.map(shown)).toEqual([
      `${id},Ada,q1,lyon.txt,2024-03-05,'+ 3 %,QUOTE,2,16,« C’est fini »,,direct,,"{""weight"":3}",'- à vérifier,"[{""type"":""SAID_BY"",""to"":""p1"",""note"":""sûr""}]",human`,
      `${id},Ada,c1,lyon.txt,2024-03-05,'+ 3 %,CLAIM,5,39,’est fini Lyon,"[[5,14],[35,39]]",,"{""evidence"":[{""url"":""https://a.example""}]}",,import:brat`,
      `${id},Ada,p1,lyon.txt,2024-03-05,'+ 3 %,PERSON,24,32,Anne Roy,,'=Anne Roy,,human`,
    ]);
    expect(names.indexOf('attributes.canonical')).toBeGreaterThan(0);
    expect(fitted[0]?.lost).toEqual({ metadata: 1, text: 1 });
  });

  it('stands between tabs in the other format, and is a header alone where nothing is tagged', () => {
    const content = writeAll(tsvFormat, project).files[0]?.content ?? '';
    expect(content.split('\n')[1]).toMatch(/^\w+\tAda\tq1\tlyon\.txt\t2024-03-05\t'\+ 3 %\tQUOTE\t2\t16\t« C’est fini »\t/);
    expect(writeAll(csvFormat, [{ article: article(NEWS), sets: [null] }]).files[0]?.content.split('\n')).toHaveLength(2);
  });
});

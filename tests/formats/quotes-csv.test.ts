import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesCsvFormat } from '../../annotations/formats/quotes-csv.ts';
import type { ArticleWork } from '../../annotations/formats/common/format-writer.ts';
import { compareSpans } from '../../annotations/model/span-place.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { quoteMark } from '../../shared/schema/quote-mark.ts';
import { writeAll, writeContext } from '../helpers/exchange.ts';
import { isPythonHere, runPython } from '../helpers/python.ts';
import { article, link, NEWS, tag, work } from '../helpers/small-project.ts';
import { arbitraryProject } from './arbitrary-exchange.ts';

const CASES = Number(process.env['CASES'] ?? 200);
const HEADER = 'article_id,annotator,quote_id,source,date,headline,speaker,speaker_words,speaker_type,speaker_place,speaker_role,cue,cue_place,quote,quote_kind,quote_mark,start,end,fragments,note';

const TEXT = 'La ministre Anne Roy et Max Vey, préfet, ont parlé. « Oui », ont-ils dit, « merci ».';
const spans = [
  tag(TEXT, ['q', 'QUOTE', [52, 59], [74, 83]], { attributes: { quote_kind: 'direct', attitude: 'belief' }, note: 'à deux' }),
  tag(TEXT, ['c', 'CUE', [61, 72]]),
  tag(TEXT, ['m', 'MENTION', [65, 68]]),
  tag(TEXT, ['p1', 'PERSON', [12, 20]], { attributes: { canonical: 'Anne-Marie Roy', kb_id: 'Q1' } }),
  tag(TEXT, ['p2', 'PERSON', [24, 31]]),
  tag(TEXT, ['r1', 'ROLE', [3, 11]]),
  tag(TEXT, ['r2', 'ROLE', [33, 39]]),
  tag(TEXT, ['x', 'CLAIM', [0, 10]]),
];
const relations = [
  link('SAID_BY', 'q', 'm'), link('CUED_BY', 'q', 'c'), link('REFERS_TO', 'm', 'p1'), link('REFERS_TO', 'm', 'p2'), link('HAS_ROLE', 'p1', 'r1'), link('HAS_ROLE', 'p2', 'r2', { note: 'n' }),
  link('ABOUT', 'x', 'p1'),
];

describe('a table of quotes', () => {
  it('has a row a quote, with who is meant, their words, roles and cue, and where all of it stands', () => {
    const { files, fitted } = writeAll(quotesCsvFormat, [work(article(TEXT), spans, relations)]);
    const id = fitted[0]?.work.article.id;
    expect(files[0]?.content).toBe(`${HEADER}\n${id},Ada,q,lyon.txt,2024-03-05,Fin de partie,Anne-Marie Roy; Max Vey,ils,PERSON,65-68,ministre; préfet,ont-ils dit,61-72,"« Oui » « merci »",direct,guillemets,52,83,"[[52,59],[74,83]]",à deux\n`.replace('"« Oui » « merci »"', '« Oui » « merci »'));
    expect(fitted[0]?.lost).toEqual({ relation: 1, attribute: 2, note: 1, origin: 7, status: 1, type: 1, metadata: 1, text: 1 });
  });

  it('leaves empty what nobody tagged, and never lets a quote run as a formula', () => {
    const text = '- Je pars, dit-elle.';
    const { files } = writeAll(quotesCsvFormat, [work(article(text, { date: null, headline: null, source: '=evil().txt' }), [tag(text, ['q', 'QUOTE', [0, 9]])])]);
    expect(files[0]?.content.split('\n')[1]).toMatch(/^\w+,Ada,q,'=evil\(\)\.txt,,,,,,,,,,'- Je pars,,none,0,9,,$/);
  });

  it('is a header alone in a project without quotes, and says that all tags are lost', () => {
    const schema = { ...defaultSchema, types: defaultSchema.types.filter(({ layer }) => layer === 'entity'), relations: [] };
    const { files, fitted } = writeAll(quotesCsvFormat, [work(article(TEXT), spans, relations)], { ...writeContext, schema });
    expect(files[0]?.content).toBe(`${HEADER}\n`);
    expect(fitted[0]?.lost).toMatchObject({ type: 8, relation: 7, text: 1 });
  });

  it.skipIf(!isPythonHere)('is found by Python as the sets have it, for any project', () => {
    const script = `
import csv, io, json, re, sys
csv.field_size_limit(1 << 30)
plain = lambda cell: re.sub("^'(?='*[=+\\\\-@\\\\t\\\\r\\\\n\\\\0＝＋－＠])", '', cell)
print(json.dumps([[[plain(row[name]) for name in ('article_id', 'annotator', 'quote_id', 'speaker_words', 'cue', 'quote', 'quote_mark', 'start', 'end')] for row in csv.DictReader(io.StringIO(table, newline=''))]
    for table in json.load(open(sys.argv[1], encoding='utf-8'))]))`;
    const projects = fc.sample(arbitraryProject, CASES).map(withLinks);
    const tables = projects.map((works) => writeAll(quotesCsvFormat, works).files[0]?.content ?? '');
    expect(runPython(script, JSON.stringify(tables))).toEqual(projects.map((works) => works.flatMap(expectedRows)));
    expect(projects.flatMap((works) => works.flatMap(expectedRows)).length).toBeGreaterThan(CASES / 4);
  });
});

it('the sample of the formats has one quote with its mark', () => {
  expect(writeAll(quotesCsvFormat, [work(article(NEWS), [tag(NEWS, ['q', 'QUOTE', [2, 16]])])]).files[0]?.content).toContain(',« C’est fini »,,guillemets,2,16,');
});

/** The same projects with links of the kinds that the table shows. */
function withLinks(works: readonly ArticleWork[]): readonly ArticleWork[] {
  return works.map(({ article: of, sets }) => ({
    article: of, sets: sets.map((set) => set && { ...set, relations: set.relations.map((relation, index) => ({ ...relation, type: index % 2 === 0 ? 'SAID_BY' : 'CUED_BY' })) }),
  }));
}

function expectedRows({ article: { id }, sets }: ArticleWork): unknown[] {
  return sets.flatMap((set) => (set?.spans ?? []).filter(({ type }) => type === 'QUOTE').toSorted(compareSpans).map((quote) => {
    const linked = (type: string): string => {
      const ends = (set?.relations ?? []).filter((relation) => relation.type === type && relation.from === quote.id).map(({ to }) => to);
      const texts = (set?.spans ?? []).filter((span) => ends.includes(span.id)).toSorted(compareSpans);
      return [...new Set(texts.map(({ text }) => text))].join('; ');
    };
    return [id, set?.annotator.name, quote.id, linked('SAID_BY'), linked('CUED_BY'), quote.text, quoteMark(quote.text), String(quote.start), String(quote.end)];
  }));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat, tsvFormat } from '../../annotations/formats/csv.ts';
import { tableRow } from '../../shared/table-cell.ts';
import type { ReadingFormat, WritingFormat } from '../../annotations/formats/common/format.ts';
import { writeAll } from '../helpers/exchange.ts';
import { isPythonHere, runPython } from '../helpers/python.ts';
import { arbitraryProject } from './arbitrary-exchange.ts';

const CASES = Number(process.env['CASES'] ?? 200);

// Takes the apostrophe off again and puts attributes together; says of each tag what its row says.
const READER = `
import csv, json, re, sys
delimiter = {'csv': ',', 'tsv': '\\t'}['FORMAT']
csv.field_size_limit(1 << 30)
plain = lambda cell: re.sub("^'(?='*[=+\\\\-@\\\\t\\\\r\\\\n\\\\0＝＋－＠])", '', cell)
tables = []
for table in json.load(open(sys.argv[1], encoding='utf-8')):
    rows = []
    for row in csv.DictReader(table.splitlines(keepends=True) and __import__('io').StringIO(table, newline=''), delimiter=delimiter):
        assert None not in row and None not in row.values(), row
        row = {name: plain(cell) for name, cell in row.items()}
        attributes = {name[len('attributes.'):]: cell for name, cell in row.items() if name.startswith('attributes.') and cell != ''}
        attributes.update(json.loads(row['other_attributes'] or '{}'))
        rows.append([row['article_id'], row['annotator'], row['tag_id'], row['type'], int(row['start']), int(row['end']), row['text'], json.loads(row['fragments'] or '[]'),
            attributes, row['note'], json.loads(row['relations'] or '[]'), row['origin']])
    tables.append(rows)
print(json.dumps(tables))
`;

function expected(format: ReadingFormat & WritingFormat, works: Parameters<typeof writeAll>[1]): unknown[] {
  return writeAll(format, works).fitted.flatMap(({ work: { article, sets } }) => sets.flatMap((set) => (set?.spans ?? []).map((span) => [
    article.id, set?.annotator.name, span.id, span.type, span.start, span.end, span.text, span.fragments ?? [], span.attributes, span.note ?? '',
    (set?.relations ?? []).filter(({ from }) => from === span.id).map(({ type, to, attributes, note }) => ({ type, to, ...(attributes === undefined ? {} : { attributes }), ...(note === undefined ? {} : { note }) })),
    span.origin,
  ])));
}

describe.each([csvFormat, tsvFormat])('tags as $name, for any project', (format) => {
  it.skipIf(!isPythonHere)('are found by Python, row by row, as the sets have them', () => {
    const projects = fc.sample(arbitraryProject, CASES);
    const tables = projects.map((works) => writeAll(format, works).files[0]?.content ?? '');
    expect(runPython(READER.replace('FORMAT', format.name), JSON.stringify(tables))).toEqual(projects.map((works) => expected(format, works)));
  });
});

describe('a cell', () => {
  it('never begins as a formula does, and loses at most one apostrophe to show its text', () => {
    const text = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '\'', '\'='), fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (value) => {
      const cell = tableRow([value], ',').slice(0, -1);
      const shown = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(shown).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      expect([value, `'${value}`]).toContain(shown);
    }), { numRuns: 1_000 });
  });

  it('that is a number is written as it is', () => {
    expect(tableRow([-1, 0.5, null, '-1', ' a', 'b"c', 'd;e', 'f,g'], ',')).toBe('-1,0.5,,\'-1," a","b""c",d;e,"f,g"\n');
  });
});

import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableRows } from '../../annotations/jobs/table-rows.ts';
import type { Delimiter, TableRow } from '../../annotations/formats/common/format-input.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, { delimiter = null, size = 3, limit }: { delimiter?: Delimiter | null; size?: number; limit?: number } = {}): Promise<TableRow[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const rows: TableRow[] = [];
  for await (const row of tableRows(pieces(bytes, size), delimiter, limit)) rows.push(row);
  return rows;
}

/** Each row as its line and its cells, or the code of its refusal. */
const shown = (rows: readonly TableRow[]): unknown[] => rows.map(({ line, content }) => [line, content.ok ? content.value : content.error.code]);

const row = (cells: readonly string[], sign: string): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign);

describe('the rows of a table', () => {
  it('are cut at commas and line ends outside quotes, and named by the line on which they begin', async () => {
    const table = 'id,text\r\n1,"Il a dit : ""Non"",\r\net il est parti"\r\n\r\n2,short\n3,"",\r4,"last"';
    expect(shown(await read(table))).toEqual([
      [1, ['id', 'text']], [2, ['1', 'Il a dit : "Non",\r\net il est parti']], [5, ['2', 'short']], [6, ['3', '', '']], [7, ['4', 'last']],
    ]);
  });

  it.each([
    ['a,b,c;d\n1,2,3', ['a', 'b', 'c;d']], ['a;b;c,d\n1;2;3', ['a', 'b', 'c,d']], ['a\tb\tc\n1\t2\t3', ['a', 'b', 'c']],
    ['sep=;\na;b,c,d\n1;2', ['a', 'b,c,d']], ['\n"a,b,c,d";e\n1;2', ['a,b,c,d', 'e']], ['alone\n1', ['alone']],
  ])('tell from the first row what stands between cells: %j', async (table, cells) => {
    expect((await read(table))[0]).toMatchObject({ content: { value: cells } });
  });

  it('are those that were written, whatever stands in the cells and wherever the chunks end', () => fc.assert(fc.asyncProperty(
    fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '📰', '"', ',', ';', '\t', '\n', '\r', '\r\n', ' ') }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    fc.constantFrom<Delimiter>(',', ';', '\t'), fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n'),
    async (table, delimiter, size, end) => {
      const lines = table.map((cells) => row(cells, delimiter));
      const starts = lines.map((_, at) => lines.slice(0, at).join('\n').split(/\r\n|\r|\n/).length + (at === 0 ? 0 : 1));
      expect(shown(await read(lines.join(end), { delimiter, size }))).toEqual(table.map((cells, at) => [starts[at], cells]));
    },
  ), { numRuns: 300 }));

  it.each(Array.from({ length: 8 }, (_, index) => index + 1))('lose only one line to a quote that is never closed, read in pieces of %d', async (size) => {
    const table = 'id,text\n1,"two\nlines"\n2,"never closed\n3,"good, with comma"\n4,fine';
    const rows = await read('id,text\n1,"a\nb"\n2,"never closed\n3,plain\n4,fine\n', { size });
    expect(shown(rows)).toEqual([[1, ['id', 'text']], [2, ['1', 'a\nb']], [4, 'import.bad_table'], [5, ['3', 'plain']], [6, ['4', 'fine']]]);
    expect(shown(await read(table, { size })).at(-1)).toEqual([6, ['4', 'fine']]);
  });

  it('are refused alone where words follow a closing quote', async () => {
    const rows = await read('a,b\n1,"he said "hi" to, me"\n2,x');
    expect(rows[1]).toMatchObject({ line: 2, content: { ok: false, error: { code: 'import.bad_table' } } });
    expect(shown(rows)).toEqual([[1, ['a', 'b']], [2, 'import.bad_table'], [3, ['2', 'x']]]);
  });

  it('are refused alone beyond the limit, quoted or not', async () => {
    const long = 'x'.repeat(40);
    expect(shown(await read(`a,b\n1,${long}\n2,"${long}"\n3,"${long}\n4,y`, { limit: 20 }))).toEqual([
      [1, ['a', 'b']], [2, 'import.too_large'], [3, 'import.too_large'], [4, 'import.too_large'], [5, ['4', 'y']],
    ]);
  });

  it('are refused alone with a NUL, or with bytes that are no UTF-8 in a table that is', async () => {
    const bytes = Buffer.concat([Buffer.from('a,é\n1,été\n2,x\0y\n3,'), Buffer.from([0xe9, 0x74]), Buffer.from('\n4,là\n')]);
    expect(shown(await read(bytes))).toEqual([[1, ['a', 'é']], [2, ['1', 'été']], [3, 'import.binary_file'], [4, 'import.bad_encoding'], [5, ['4', 'là']]]);
  });

  it.each([1, 5, 70_000])('come in from UTF-16, windows-1252 and UTF-8 with a mark, in pieces of %d, with the encoding said once', async (size) => {
    const table = 'texte;œuvre\n« Été »;œ€';
    const utf16 = Buffer.from(`\uFEFF${table}`, 'utf16le');
    const cells = [[1, ['texte', 'œuvre']], [2, ['« Été »', 'œ€']]];
    const swapped = Buffer.from(utf16).swap16();
    const ansi = Buffer.from(table.replaceAll('œ', '\x9c').replaceAll('€', '\x80'), 'latin1');
    for (const [bytes, encoding] of [[utf16, 'utf-16le'], [swapped, 'utf-16be'], [utf16.subarray(2), 'utf-16le'], [ansi, 'windows-1252'], [Buffer.from(`\uFEFF${table}`), undefined]] as const) {
      const rows = await read(bytes, { size });
      expect(shown(rows)).toEqual(cells);
      expect(rows.map((one) => one.encoding)).toEqual([encoding, undefined]);
    }
  });

  it('come in from windows-1252 whose first accent stands far from the beginning', async () => {
    const plain = Array.from({ length: 9_000 }, (_, index) => `${String(index)};plain words`).join('\n');
    const rows = await read(Buffer.concat([Buffer.from(`id;texte\n${plain}\n`), Buffer.from('9000;été à la mer\n', 'latin1')]), { size: 4_096 });
    expect(rows.at(-1)).toMatchObject({ line: 9_002, content: { value: ['9000', 'été à la mer'] } });
    expect(rows.flatMap(({ encoding }) => encoding ?? [])).toEqual(['windows-1252']);
  });

  it('refuses UTF-32 and yields nothing of an empty table', async () => {
    expect(shown(await read(Uint8Array.of(0xff, 0xfe, 0, 0, 97, 0, 0, 0)))).toEqual([[1, 'import.bad_encoding']]);
    expect(await read('\n\n')).toEqual([]);
  });

  it('are read no further than they are asked for, and the source is closed when they are left', async () => {
    let [taken, isClosed] = [0, false];
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          taken += 1;
          yield Buffer.from('1,été\n'.repeat(10_000));
        }
      } finally {
        isClosed = true;
      }
    }
    for await (const { line } of tableRows(endless(), null)) if (line === 15_000) break;
    expect(taken).toBeLessThan(6);
    expect(isClosed).toBe(true);
  });
});

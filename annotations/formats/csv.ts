import type { ReadingFormat, WritingFormat } from './common/format.ts';
import { readArticleTable } from './csv/read-articles.ts';
import { tagHeader, tagRows } from './csv/tag-table.ts';

type Table = Pick<ReadingFormat, 'name' | 'endings'> & { readonly delimiter: ',' | '\t'; readonly recognises?: NonNullable<ReadingFormat['recognises']> };

/**
 * A table: articles come in, one a row; tags go out, one a row. A table of tags holds no text and does not come back, so the text is always counted as
 * lost; all that `carries` names is found in its rows. Articles without tags have no row.
 */
function tableFormat({ delimiter, ...format }: Table): ReadingFormat & WritingFormat {
  return {
    ...format,
    unit: 'code_point',
    carries: ['overlap', 'nesting', 'discontinuous', 'relation', 'attribute', 'note', 'origin', 'type', 'token_boundary', 'duplicate'],
    read: (input) => readArticleTable(input, delimiter === ',' ? undefined : delimiter),
    write: {
      layout: 'one_file',
      fit: { holdsRelationDetails: true },
      begin: (context) => tagHeader(context, delimiter),
      pieces: ({ article, sets }, context) => sets.flatMap((set) => (set === null || set.spans.length === 0 ? [] : [tagRows(article, set, { context, delimiter })])),
    },
  };
}

/** Cells between commas; what comes in may stand between semicolons or tabs too, as spreadsheets write it. */
export const csvFormat = tableFormat({ name: 'csv', endings: ['.csv'], delimiter: ',' });

/** Cells between tabs. The other format of the same ending says in its first line what it is. */
export const tsvFormat = tableFormat({ name: 'tsv', endings: ['.tsv', '.tab'], delimiter: '\t', recognises: ({ name, text }) => /\.(?:tsv|tab)$/i.test(name) && !/^\uFEFF?#FORMAT=/.test(text) });

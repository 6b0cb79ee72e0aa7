import type { ReadingFormat, WritingFormat } from './common/format.ts';
import { readWebannoTsv } from './webanno-tsv/read.ts';
import { webannoTsvWriter } from './webanno-tsv/write.ts';

/** WebAnno TSV 3: an article a file, a row for each token, offsets in UTF-16. */
export const webannoTsvFormat: ReadingFormat & WritingFormat = {
  name: 'webanno-tsv',
  unit: 'utf_16',
  carries: ['overlap', 'nesting', 'relation', 'attribute', 'note', 'type', 'duplicate', 'text'],
  endings: ['.tsv'],
  recognises: ({ text }) => /^\uFEFF?#FORMAT=WebAnno TSV 3\.\d/.test(text),
  hasTextValues: true,
  read: readWebannoTsv,
  write: webannoTsvWriter,
};

import { ANN_ENDINGS, readBrat } from './brat/read.ts';
import { bratWriter } from './brat/write.ts';
import type { ReadingFormat, WritingFormat } from './common/format.ts';

/** brat stand-off: a text file and, beside it, a file of annotations that counts the text file's code points. */
export const bratFormat: ReadingFormat & WritingFormat = {
  name: 'brat',
  unit: 'code_point',
  carries: ['overlap', 'nesting', 'discontinuous', 'relation', 'attribute', 'note', 'type', 'token_boundary', 'duplicate', 'text'],
  endings: ANN_ENDINGS,
  isCompanion: (name, folder) => /\.txt$/i.test(name) && ANN_ENDINGS.some((ending) => folder.has(name.replace(/\.txt$/i, ending))),
  hasTextValues: true,
  read: readBrat,
  write: bratWriter,
};

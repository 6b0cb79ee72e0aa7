import { readCas } from './cas-json/read.ts';
import { casWriter } from './cas-json/write.ts';
import { isRawObject } from './common/field-reader.ts';
import type { ReadingFormat, WritingFormat } from './common/format.ts';

/** UIMA CAS as JSON 0.4, an article a file; its offsets count UTF-16 by rule. */
export const casJsonFormat: ReadingFormat & WritingFormat = {
  name: 'cas-json',
  unit: 'utf_16',
  carries: ['overlap', 'nesting', 'relation', 'attribute', 'note', 'type', 'token_boundary', 'duplicate', 'text'],
  endings: ['.json'],
  // A large CAS is no value that fits into the head: then its first key tells.
  recognises: ({ json, text }) => /^\s*\{\s*"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"/.test(text) || (isRawObject(json) && Object.hasOwn(json, '%FEATURE_STRUCTURES')),
  read: readCas,
  write: casWriter,
};

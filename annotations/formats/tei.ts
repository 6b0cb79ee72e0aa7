import type { JsonValue } from '../../shared/json.ts';
import type { WritingFormat } from './common/format.ts';
import { teiDocument } from './tei/document.ts';
import { isLegalValue } from './tei/features.ts';
import { isLegal, legalText } from './tei/xml.ts';

/** TEI P5 with everything standing off the untouched text, a document per article and annotator; written only. */
export const teiFormat: WritingFormat = {
  name: 'tei',
  unit: 'code_point',
  carries: [
    'overlap', 'nesting', 'discontinuous', 'relation', 'attribute', 'note', 'document_label', 'status', 'type', 'token_boundary', 'duplicate', 'metadata', 'text',
  ],
  endings: ['.xml'],
  write: {
    layout: 'file_per_article',
    fit: {
      holdsRelationDetails: true,
      holdsDocumentNote: true,
      writtenText: ({ article: { text } }) => legalText(text),
      writtenName: legalText,
      holdsNote: isLegal,
      holdsValue: (value: JsonValue, { name }) => isLegal(name) && isLegalValue(value),
      holdsLabel: (value, name) => isLegal(name) && isLegalValue(value),
      holdsMeta: isLegalValue,
    },
    files: (article, set, context) => [{ name: '.xml', content: teiDocument(article, set, context) }],
  },
};

import type { AnnotationSetRecord, Article } from '../../../shared/records.ts';
import type { WriteContext } from '../common/format-writer.ts';
import { header } from './header.ts';
import { standOff } from './stand-off.ts';
import { element, escaped, type Xml } from './xml.ts';

/** The id that places of the text are counted from: the first character of all its paragraphs taken together is 0. */
export const TEXT_ID = 'text';

/** One article by one annotator as a TEI document: header, the untouched text in paragraphs, and everything said of it standing off. */
export function teiDocument(article: Article, set: AnnotationSetRecord | null, { now }: WriteContext): string {
  const { language } = article.meta;
  const content = [header(article, set, now), textOf(article), standOff(article, set)];
  const root = element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language }, '\n', ...content.map((part) => `${part}\n`));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Paragraphs end with their line feeds and nothing stands between them, so that their text taken together is the article's. */
function textOf({ text }: Article): Xml {
  const paragraphs = text.match(/\n*[^\n]+(?:\n(?!\n)[^\n]+)*\n*|\n+/gu) ?? [];
  const body = paragraphs.map((paragraph) => element('p', {}, escaped(paragraph)));
  return element('text', {}, element('body', { 'xml:id': TEXT_ID, 'xml:space': 'preserve' }, ...(body.length === 0 ? [element('p', {})] : body)));
}

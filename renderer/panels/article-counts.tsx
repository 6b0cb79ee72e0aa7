import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countWords } from '../../shared/word-count.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { useDesk } from '../state/use-desk.ts';

/** How many words and tags the article has, or how much of it is selected. Counted once an article, after it has been painted. */
export function ArticleCounts() {
  const text = useDesk(({ page }) => page?.article.text);
  const selected = useDesk(({ page, caret }) => (page === null || caret === null || caret.start === caret.end ? '' : page.article.text.slice(caret.start, caret.end)));
  const shown = useDeferredValue(selected);
  if (text === undefined) return null;
  return <span className="counts">{shown === '' ? <OfArticle text={text} /> : <OfSelection text={shown} />}</span>;
}

function OfArticle({ text }: { text: string }) {
  const { t, i18n } = useTranslation();
  const counted = useDeferredValue(text, '');
  const words = useMemo(() => countWords(counted), [counted]);
  const tags = useDesk(({ page }) => page?.index.spans.length ?? 0);
  const said = (what: 'words' | 'tags', count: number): string => t(`counts.${what}`, { count, number: formatNumber(count, i18n.language) });
  return counted === text ? `${said('words', words)} · ${said('tags', tags)}` : null;
}

function OfSelection({ text }: { text: string }) {
  const { t, i18n } = useTranslation();
  const [words, characters] = useMemo(() => [countWords(text), [...text].length], [text]);
  const said = (what: 'words' | 'characters', count: number): string => t(`counts.${what}`, { count, number: formatNumber(count, i18n.language) });
  return t('counts.selected', { words: said('words', words), characters: said('characters', characters) });
}

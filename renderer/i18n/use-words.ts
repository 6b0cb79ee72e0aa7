import { useTranslation } from 'react-i18next';
import type { Words } from '../../shared/schema/label-schema.ts';

/** Gives the function that picks the schema's words in the language of the window, with a capital as labels have it. */
export function useWords(): (words: Words) => string {
  const { i18n } = useTranslation();
  return (words) => {
    const word = i18n.language === 'fr' ? words.fr : words.en;
    return word.charAt(0).toLocaleUpperCase(i18n.language) + word.slice(1);
  };
}

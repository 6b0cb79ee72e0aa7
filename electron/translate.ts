import { en } from '../shared/i18n/en.ts';
import { fr } from '../shared/i18n/fr.ts';
import { createTranslator, type Translate } from '../shared/i18n/translator.ts';
import type { Language } from '../shared/settings.ts';

const translators: Record<Language, Translate> = { en: createTranslator('en', { en, fr }), fr: createTranslator('fr', { en, fr }) };

/** The sentences of menus and dialogs in a language. */
export function translateInto(language: Language): Translate {
  return translators[language];
}

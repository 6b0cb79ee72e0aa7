import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/translator.ts';
import type { Language } from '../../shared/settings.ts';

/** The window's translator; components use it through react-i18next and render again when the language changes. */
export const translator = i18next.createInstance();

/** Loads both catalogues; nothing is fetched later, so a switch needs no restart. */
export function startTranslation(language: Language): void {
  void translator.use(initReactI18next).init({
    lng: language, fallbackLng: 'en', resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false }, initAsync: false,
  });
  document.documentElement.lang = language;
}

/** Switches every text of the window. */
export function setLanguage(language: Language): void {
  if (translator.language === language) return;
  void translator.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The sentence for a refusal in the language of the window. */
export function errorSentence(error: AppError): string {
  return describeError((key, values = {}) => translator.t(key, { ...values }), error);
}

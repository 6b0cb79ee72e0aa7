import { createInstance } from 'i18next';
import type { AppError } from '../errors.ts';
import { LANGUAGES, type Language } from '../settings.ts';

/** A catalogue: sentences under names, names under rooms. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** Values for the placeholders of a sentence. Shown as text, never as markup, so nothing is escaped. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives the sentence under a dotted key in the chosen language. An unknown key comes back as it is; a missing value as nothing. */
export type Translate = (key: string, values?: Values) => string;

/** A translator over plain catalogues, ready at once; used where there is no window. */
export function createTranslator(language: Language, catalogues: Readonly<Record<Language, Catalogue>>): Translate {
  const i18n = createInstance();
  const resources = Object.fromEntries(LANGUAGES.map((each) => [each, { translation: catalogues[each] }]));
  void i18n.init({
    lng: language, fallbackLng: 'en', resources, initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: () => '',
  });
  return (key, values = {}) => i18n.t(key, { ...values });
}

/** The sentence for a refusal. Codes hold a dot, so they are no paths: the catalogue's own sentence is looked up by the whole code. */
export function describeError(translate: Translate, error: AppError): string {
  return translate(`errors.${error.code}`, error.params);
}

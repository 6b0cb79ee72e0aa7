import type { Measure } from '../../../shared/agreement.ts';
import type { Translate, Values } from '../../../shared/i18n/translator.ts';
import type { LabelSchema } from '../../../shared/schema/label-schema.ts';
import { findSpanType } from '../../../shared/schema/label-schema.ts';
import type { Language } from '../../../shared/settings.ts';

/** In whose words a report is written. */
export interface Wording {
  readonly translate: Translate;
  readonly language: Language;
  readonly schema: LabelSchema;
}

/** A sentence of the catalogue of agreement. */
export function say({ translate }: Wording, key: string, values: Values = {}): string {
  return translate(`agreement.${key}`, values);
}

/** A figure with three places, as the language writes numbers. */
export function figure({ language }: Wording, value: number): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value === 0 ? 0 : value);
}

/** A figure with no more places than it needs. */
export function shortFigure({ language }: Wording, value: number): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(value);
}

/** A whole number, in groups of three. */
export function whole({ language }: Wording, count: number): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(count);
}

/** A share of 1 in percent. */
export function percent({ language }: Wording, share: number): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** The value of a measure, or that it has none. */
export function measured(wording: Wording, { value }: Measure): string {
  return value === null ? say(wording, 'undefinedMark') : figure(wording, value);
}

/** What a type is called in the report's language; its name where the schema does not know it. */
export function typeWords({ schema, language }: Wording, type: string): string {
  return findSpanType(schema, type)?.words[language] ?? type;
}

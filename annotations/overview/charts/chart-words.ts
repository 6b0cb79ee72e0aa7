import type { Values } from '../../../shared/i18n/translator.ts';
import type { Wording } from '../../agreement/report/wording.ts';
import { NO_VALUE } from '../columns.ts';
import type { ChartColumn } from './chart.ts';

/** A sentence of the catalogue of overviews. */
export function tell({ translate }: Wording, key: string, values: Values = {}): string {
  return translate(`overview.${key}`, values);
}

/** What a value of a choice is called; `none` is the key of what its lack is called. */
export function choiceWords(wording: Wording, attribute: string, { value, none }: { readonly value: string; readonly none: string }): string {
  if (value === NO_VALUE) return tell(wording, none);
  const choices = wording.schema.types.flatMap(({ attributes }) => attributes).flatMap((definition) => (definition.name === attribute && definition.kind === 'choice' ? definition.choices : []));
  return choices.find((choice) => choice.value === value)?.words[wording.language] ?? value;
}

/** A column of numbers under its name in files and in the reader's words. */
export function numberColumn(key: string, words: string): ChartColumn {
  return { key, words, isNumber: true };
}

/** A column of texts under its name in files and in the reader's words. */
export function textColumn(key: string, words: string): ChartColumn {
  return { key, words, isNumber: false };
}

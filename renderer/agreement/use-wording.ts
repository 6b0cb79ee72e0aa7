import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wording } from '../../annotations/agreement/report/wording.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';

/** In whose words the figures of the page are written, and how many annotators they are about, which what they count depends on. */
export interface PageWording extends Wording {
  readonly people: number;
}

/** The words of the page: the same as those of the report. */
export function useWording(schema: LabelSchema, people: number): PageWording {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  return useMemo(() => ({ translate: (key, values = {}) => t(key, values), language, schema, people }), [t, language, schema, people]);
}

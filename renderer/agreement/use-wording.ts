import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wording } from '../../annotations/agreement/report/wording.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';

/** In whose words the figures of the page are written: the same as those of the report. */
export function useWording(schema: LabelSchema): Wording {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  return useMemo(() => ({ translate: (key, values = {}) => t(key, values), language, schema }), [t, language, schema]);
}

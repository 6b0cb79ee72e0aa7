import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../shared/i18n/translator.ts';

/** The translator of the window in the form that code shared with the command line takes. */
export function useTranslate(): Translate {
  const { t } = useTranslation();
  return useMemo(() => (key, values = {}) => t(key, { ...values }), [t]);
}

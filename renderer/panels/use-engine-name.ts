import { useTranslation } from 'react-i18next';

/** What an engine is called: those of the program by words, others by the name that they came with. */
export function useEngineName(): (engine: string) => string {
  const { t } = useTranslation();
  return (engine) => t([`suggestions.engines.${engine}`, 'suggestions.engines.other'], { engine, defaultValue: engine });
}

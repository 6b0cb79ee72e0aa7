import { useTranslation } from 'react-i18next';
import { documentLabels } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import type { ArticleFilter } from '../state/listing.ts';
import { useDesk } from '../state/use-desk.ts';

/** Gives the words of a filter: `short` where its kind stands above it, `full` where it stands alone. */
export function useFilterWords(): { short: (filter: ArticleFilter) => string; full: (filter: ArticleFilter) => string } {
  const { t } = useTranslation();
  const words = useWords();
  const schema = useDesk(({ project }) => project?.project.schema);
  const short = (filter: ArticleFilter): string => {
    switch (filter.kind) {
      case 'status': return t(`status.${filter.value}`);
      case 'language': return t(`language.${filter.value}`, { defaultValue: filter.value });
      case 'tags': return t(filter.value === 'with' ? 'filters.withTags' : 'filters.withoutTags');
      case 'note': return t(filter.value === 'with' ? 'filters.withNote' : 'filters.withoutNote');
      case 'label': {
        const label = definitionOf(filter.name);
        const choice = label?.kind === 'choice' ? label.choices.find(({ value }) => value === filter.value) : undefined;
        return choice === undefined ? filter.value : words(choice.words);
      }
    }
  };
  const definitionOf = (name: string) => (schema === undefined ? undefined : documentLabels(schema).find((label) => label.name === name));
  const full = (filter: ArticleFilter): string => {
    const label = filter.kind === 'label' ? definitionOf(filter.name) : undefined;
    return label === undefined ? short(filter) : t('filters.label', { label: words(label.words), value: short(filter) });
  };
  return { short, full };
}

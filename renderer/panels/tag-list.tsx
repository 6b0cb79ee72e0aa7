import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Span } from '../../shared/records.ts';
import { focusText } from '../editor/focus.ts';
import { useDesk } from '../state/use-desk.ts';
import { chooseSpan, removeChosen } from '../state/tagging.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { useWords } from '../i18n/use-words.ts';
import { HiddenTypes, TagFilter } from './tag-filter.tsx';

/** Every tag of the article as a real list: what the screen reader hears where the page shows colours. */
export function TagList({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const spans = useDesk(({ page }) => page?.shown.spans) ?? [];
  const total = useDesk(({ page }) => page?.index.spans.length ?? 0);
  const chosen = useDesk(({ chosen }) => chosen);
  const selected = chosen === null ? -1 : spans.findIndex(({ id }) => id === chosen);
  return (
    <section className="tags" aria-label={t('tags.title')}>
      <div className="tags-head">
        <h2>{t('tags.title')} <span className="count">{spans.length === total ? total : t('filter.shown', { shown: spans.length, total })}</span></h2>
        <TagFilter schema={schema} />
      </div>
      <HiddenTypes />
      {spans.length === 0 ? <p className="hint">{total === 0 ? t('tags.empty') : t('filter.nothingShown')}</p> : (
        <VirtualList label={t('tags.title')} count={spans.length} rowHeight={30} selected={selected}
          keyOf={(index) => spans[index]?.id ?? String(index)} onEnter={focusText}
          onSelect={(index) => { const span = spans[index]; if (span !== undefined) chooseSpan(span.id); }}
          onKey={({ key }) => { if (key === 'Backspace' || key === 'Delete') void removeChosen(); }}
          renderRow={(index) => <Row schema={schema} span={spans[index]} />} />
      )}
    </section>
  );
}

const Row = memo(function Row({ schema, span }: { schema: LabelSchema; span: Span | undefined }) {
  const words = useWords();
  if (span === undefined) return null;
  const type = findSpanType(schema, span.type);
  return (
    <div className="tag-row">
      <TypeBadge schema={schema} type={span.type} />
      <span className="visually-hidden">{type === undefined ? span.type : words(type.words)} </span>
      <bdi className="tag-text">{span.text.replaceAll('\n', ' ')}</bdi>
    </div>
  );
});

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findSpanType } from '../../shared/schema/label-schema.ts';
import type { DoubtfulTag } from '../../shared/sync.ts';
import { useWords } from '../i18n/use-words.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { VirtualList } from '../widgets/virtual-list.tsx';

/** Tags that have no sure place in our version of their text: the words, where they stood, and why. */
export function DoubtfulTags({ tags }: { tags: readonly DoubtfulTag[] }) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState(0);
  if (tags.length === 0) return null;
  const title = t('colleague.doubtful', { count: tags.length });
  return (
    <section className="doubtful">
      <h3>{title}</h3>
      <div className="doubtful-tags" data-rows={Math.min(4, tags.length)}>
        <VirtualList label={title} count={tags.length} rowHeight={48} selected={Math.min(selected, tags.length - 1)} onSelect={setSelected} keyOf={String}
          renderRow={(index) => <Doubtful tag={tags[index]} />} />
      </div>
    </section>
  );
}

function Doubtful({ tag }: { tag: DoubtfulTag | undefined }) {
  const { t } = useTranslation();
  const words = useWords();
  const schema = useDesk(({ project }) => project?.project.schema);
  if (tag === undefined || schema === undefined) return null;
  const known = findSpanType(schema, tag.type);
  const { type, text, source, name, start, end, why } = tag;
  return (
    <div className="doubtful-row">
      <TypeBadge schema={schema} type={type} />
      <bdi className="doubtful-words">{text}</bdi>
      <span className="doubtful-place">{known === undefined ? type : words(known.words)} · {t('colleague.place', { source, name, start, end, why: t(`colleague.why.${why}`) })}</span>
    </div>
  );
}

import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYERS, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { DraftBadge } from './tag-sample.tsx';

interface ListProps {
  readonly schema: LabelSchema;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/** The types by layer, each with letter, words, key and the number of tags that bear it. */
export function TypeList({ schema, chosen, onChoose, tagged }: ListProps & { tagged: Readonly<Record<string, number>> | null }) {
  const { t } = useTranslation();
  const words = useWords();
  const order = LAYERS.flatMap((layer) => schema.types.flatMap((type, at) => (type.layer === layer ? [at] : [])));
  return (
    <div className="schema-list" role="listbox" tabIndex={0} aria-label={t('schemaEditor.tabs.types')} aria-activedescendant={`schema-type-${chosen}`} onKeyDown={arrowsOver(order, chosen, onChoose)}>
      {LAYERS.filter((layer) => schema.types.some((type) => type.layer === layer)).map((layer) => (
        <div key={layer} role="group" aria-label={t(`schemaEditor.layers.${layer}`)}>
          <p className="schema-layer" aria-hidden>{t(`schemaEditor.layers.${layer}`)}</p>
          {schema.types.map((type, at) => (type.layer !== layer ? null : (
            <div key={at} id={`schema-type-${at}`} role="option" aria-selected={at === chosen} className="schema-item" onClick={() => onChoose(at)}>
              <DraftBadge type={type} />
              <span className="schema-item-words">{words(type.words)}</span>
              {tagged === null ? null : <span className="count">{tagged[type.name] ?? 0}</span>}
            </div>
          )))}
        </div>
      ))}
    </div>
  );
}

/** The relations in the order of the cards. */
export function RelationList({ schema, chosen, onChoose }: ListProps) {
  const { t } = useTranslation();
  const words = useWords();
  const order = schema.relations.map((_relation, at) => at);
  return (
    <div className="schema-list" role="listbox" tabIndex={0} aria-label={t('schemaEditor.tabs.relations')} aria-activedescendant={`schema-relation-${chosen}`} onKeyDown={arrowsOver(order, chosen, onChoose)}>
      {schema.relations.map((relation, at) => (
        <div key={at} id={`schema-relation-${at}`} role="option" aria-selected={at === chosen} className="schema-item" onClick={() => onChoose(at)}>
          <span className="schema-item-words">{words(relation.words)}</span>
          <code>{relation.name}</code>
        </div>
      ))}
    </div>
  );
}

function arrowsOver(order: readonly number[], chosen: number, onChoose: (at: number) => void): (event: KeyboardEvent) => void {
  return (event) => {
    const at = order.indexOf(chosen);
    const next = { ArrowDown: order[at + 1], ArrowUp: order[at - 1], Home: order[0], End: order.at(-1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.querySelector(`[role='option'][id$='-${next}']`)?.scrollIntoView({ block: 'nearest' });
  };
}

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../shared/records.ts';
import { quoteMark } from '../../shared/schema/quote-mark.ts';
import { findSpanType, relationsFrom, type AttributeDefinition, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { FOCUS_IDS, focusText } from '../editor/focus.ts';
import { useWords } from '../i18n/use-words.ts';
import { desk } from '../state/desk.ts';
import { edit } from '../state/edits.ts';
import type { Page } from '../state/page.ts';
import { removeChosen, retypeChosen, setAttribute } from '../state/tagging.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { ArticleCard } from './article-card.tsx';
import { AttributeField } from './attribute-field.tsx';
import { StackList } from './stack-list.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { RelationSlot } from './relation-slot.tsx';
import { TextEntry } from '../widgets/text-entry.tsx';

/** The card of the chosen tag: its type, what it is linked to, its attributes and its note. Escape goes back to the text. */
export function Card({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const page = useDesk(({ page }) => page);
  const chosen = useDesk(({ chosen }) => chosen);
  const asking = useDesk(({ asking }) => asking);
  const span = chosen === null ? undefined : page?.set.spans.get(chosen);
  const suggestion = useDesk(({ suggesting, chosenSuggestion }) => (chosenSuggestion === null ? undefined : suggesting.open.list.find(({ key }) => key === chosenSuggestion)));
  const card = useRef<HTMLElement>(null);
  const isAsking = asking !== null;
  // A slot that is open scrolls itself into sight; once none is, the card begins at its top again.
  useEffect(() => {
    if (!isAsking) card.current?.scrollTo({ top: 0 });
  }, [isAsking]);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    desk.setState({ isDrawerOpen: false });
    focusText();
  };
  return (
    <section ref={card} id={FOCUS_IDS.card} data-span={span?.id} data-suggestion={suggestion?.key} className="card" aria-label={t('card.title')} onKeyDown={leave}>
      {page === null || span === undefined
        ? suggestion === undefined ? <ArticleCard schema={schema} /> : <SuggestionCard schema={schema} suggestion={suggestion} />
        : <CardOf key={span.type} schema={schema} page={page} span={span} asking={asking} />}
    </section>
  );
}

function CardOf({ schema, page, span, asking }: { schema: LabelSchema; page: Page; span: Span; asking: string | null }) {
  const { t } = useTranslation();
  const type = findSpanType(schema, span.type);
  return (
    <>
      <CardHead schema={schema} page={page} span={span} />
      <div className="slots">
        {relationsFrom(schema, span.type).map((relation) => (
          <RelationSlot key={relation.name} schema={schema} page={page} span={span} relation={relation} isOpen={asking === relation.name} />
        ))}
      </div>
      <div className="attributes">
        {type?.attributes.map((definition) => (
          <AttributeField key={isWritten(definition) ? `${span.id} ${definition.name}` : definition.name} definition={definition} value={span.attributes[definition.name]}
            onChange={(value) => void setAttribute(span.id, definition.name, value)} />
        ))}
      </div>
      <TextEntry key={span.id} id={FOCUS_IDS.note} label={t('card.note')} value={span.note ?? ''} isLong
        onCommit={(note) => void edit({ kind: 'span.setNote', id: span.id, note })} />
    </>
  );
}

/** A field that holds a draft belongs to one tag; the others serve the next tag of the type as well. */
function isWritten({ kind }: AttributeDefinition): boolean {
  return kind !== 'choice' && kind !== 'boolean';
}

function CardHead({ schema, page, span }: { schema: LabelSchema; page: Page; span: Span }) {
  const { t } = useTranslation();
  const words = useWords();
  const type = findSpanType(schema, span.type);
  return (
    <header className="card-head">
      <div className="card-type">
        <TypeBadge schema={schema} type={span.type} />
        <select aria-label={t('card.type')} value={span.type} onChange={({ target }) => void retypeChosen(target.value)}>
          {type !== undefined ? null : <option value={span.type}>{span.type}</option>}
          {schema.types.map(({ name, words: called }) => <option key={name} value={name}>{words(called)}</option>)}
        </select>
        <button type="button" className="quiet" onClick={() => void removeChosen().then(focusText)}>{t('card.remove')}</button>
      </div>
      <blockquote><bdi>{span.text}</bdi></blockquote>
      {type?.form === 'brackets' ? <p className="card-mark">{t(`card.marks.${quoteMark(span.text)}`)}</p> : null}
      <StackList schema={schema} page={page} chosen={span} />
    </header>
  );
}

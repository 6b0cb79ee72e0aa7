import { memo, useEffect, useMemo, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { linksOf } from '../../annotations/model/links.ts';
import { candidatePlace, candidateType } from '../../annotations/suggest/slot-candidates.ts';
import type { Relation, Span } from '../../shared/records.ts';
import type { LabelSchema, RelationType } from '../../shared/schema/label-schema.ts';
import { focusText } from '../editor/focus.ts';
import { useWords } from '../i18n/use-words.ts';
import { desk } from '../state/desk.ts';
import { edit } from '../state/edits.ts';
import type { Page } from '../state/page.ts';
import { absence, answerSlot, clearSlot, closeSlot, offeredFor, openNeighbourSlot, openSlot, takeSelection } from '../state/slots.ts';
import { chooseSpan } from '../state/tagging.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';

interface SlotProps {
  readonly schema: LabelSchema;
  readonly page: Page;
  readonly span: Span;
  readonly relation: RelationType;
  readonly isOpen: boolean;
}

/**
 * One slot of a card, such as the speaker of a quote: what is linked there and, while it has the focus, a numbered list of what could be.
 * Digits answer, 0 says that the text names nobody, Space takes words from the text, Backspace clears, Enter goes back to the text.
 */
export function RelationSlot({ schema, page, span, relation, isOpen }: SlotProps) {
  const { t } = useTranslation();
  const words = useWords();
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    head.current?.focus();
    head.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const links = linksOf(page.set, span, relation);
  const isAbsent = span.absent?.includes(relation.name) === true;
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) closeSlot(relation.name);
  };
  return (
    <div className={isOpen ? 'slot slot-open' : 'slot'} role="group" aria-label={words(relation.words)} onKeyDown={onSlotKey} onBlur={leave}>
      <button type="button" ref={head} className="slot-name" aria-expanded={isOpen} onFocus={() => openSlot(relation.name)}>{words(relation.words)}</button>
      <div className="slot-links">
        {links.map(({ relation: made, other }) => <LinkChip key={made.id} schema={schema} relation={made} other={other} />)}
        {isAbsent ? <button type="button" className="chip" onClick={() => void edit(absence({ span, relation }, false))}>{t('card.absent')} ×</button> : null}
        {links.length === 0 && !isAbsent && !isOpen ? <span className="slot-empty" aria-hidden>—</span> : null}
      </div>
      {isOpen ? <Candidates schema={schema} page={page} span={span} relation={relation} /> : null}
    </div>
  );
}

/** The keys of a slot; those of a button inside it stay the button's. */
function onSlotKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  const isOnHead = event.target instanceof Element && event.target.matches('.slot-name');
  const action = digit !== undefined ? () => void answerSlot(Number(digit), event.shiftKey) : isOnHead ? HEAD_KEYS[event.key] : ARROWS[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

const ARROWS: Readonly<Record<string, () => void>> = {
  ArrowDown: () => { if (!openNeighbourSlot(1)) focusAttributes(); },
  ArrowUp: () => void openNeighbourSlot(-1),
};

const HEAD_KEYS: Readonly<Record<string, () => void>> = {
  ...ARROWS,
  ' ': () => void takeWords(), Enter: focusText, Backspace: () => void clearSlot(), Delete: () => void clearSlot(),
};

async function takeWords(): Promise<void> {
  await takeSelection();
  if (desk.getState().picking !== null) focusText();
}

function focusAttributes(): void {
  document.querySelector<HTMLElement>('.attributes :is(select, input)')?.focus();
}

const LinkChip = memo(function LinkChip({ schema, relation, other }: { schema: LabelSchema; relation: Relation; other: Span }) {
  const { t } = useTranslation();
  return (
    <span className="chip" data-span={other.id}>
      <button type="button" className="chip-text" title={other.text} onClick={() => chooseSpan(other.id)}>
        <TypeBadge schema={schema} type={other.type} /> <bdi>{other.text}</bdi>
      </button>
      <button type="button" aria-label={t('card.unlink', { text: other.text })} onClick={() => void edit({ kind: 'relation.remove', id: relation.id })}>×</button>
    </span>
  );
});

/** What the open slot offers; words that are not tagged yet bear a plus, since they are tagged with the answer. */
function Candidates({ schema, page, span, relation }: Omit<SlotProps, 'isOpen'>) {
  const { t } = useTranslation();
  const offered = useMemo(() => offeredFor({ schema, page, span, relation }), [schema, page, span, relation]);
  const isAbsent = span.absent?.includes(relation.name) === true;
  return (
    <div className="candidates">
      {offered.map((candidate, at) => (
        <button key={`${candidateType(candidate)} ${candidatePlace(candidate).start} ${candidatePlace(candidate).end}`} type="button" tabIndex={-1} className="candidate" data-span={candidate.kind === 'tagged' ? candidate.span.id : undefined}
          title={candidatePlace(candidate).text} onClick={({ shiftKey }) => void answerSlot(at + 1, shiftKey)}>
          <kbd>{at + 1}</kbd> <TypeBadge schema={schema} type={candidateType(candidate)} /> <bdi>{candidatePlace(candidate).text}</bdi>
          {candidate.kind === 'found' ? <span className="candidate-new">{t('card.newTag')}</span> : null}
        </button>
      ))}
      <div className="candidate-more">
        <button type="button" tabIndex={-1} className="candidate" onClick={() => void takeWords()}><kbd>{t('keyNames.Space')}</kbd> {t('card.fromText')}</button>
        {isAbsent ? null : <button type="button" tabIndex={-1} className="candidate" onClick={() => void answerSlot(0)}><kbd>0</kbd> {t('card.absent')}</button>}
      </div>
    </div>
  );
}

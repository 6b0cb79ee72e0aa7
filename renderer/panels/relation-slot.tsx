import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Relation, Span } from '../../shared/records.ts';
import type { LabelSchema, RelationType } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { edit } from '../state/edits.ts';
import type { Page } from '../state/page.ts';
import { chooseSpan, link, markAbsent } from '../state/tagging.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { linkCandidates, linksOf } from './link-candidates.ts';

/** Numbered candidates: as many as there are digit keys. */
const OFFERED = 9;

interface SlotProps {
  readonly schema: LabelSchema;
  readonly page: Page;
  readonly span: Span;
  readonly relation: RelationType;
}

/** One slot of a card, such as the speaker of a quote: what is linked there, and a numbered list of what could be. */
export function RelationSlot({ schema, page, span, relation }: SlotProps) {
  const { t } = useTranslation();
  const words = useWords();
  const links = linksOf(page.set, span, relation);
  const isAbsent = span.absent?.includes(relation.name) === true;
  const isFull = relation.count.max !== null && links.length >= relation.count.max;
  // Looked for only when somebody asks: a page may hold thousands of tags, and a card is drawn with every edit.
  const findCandidates = (): readonly Span[] => (isFull || isAbsent ? [] : linkCandidates(page, span, relation).slice(0, OFFERED));
  const [isOpen, setOpen] = useState(false);
  const choose = (number: number): void => {
    const other = findCandidates()[number - 1];
    setOpen(false);
    if (number === 0) void markAbsent(span, relation.name, true);
    else if (other !== undefined) void link(relation.name, span.id, other.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
    if (digit === undefined || isFull || isAbsent || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(Number(digit));
  };
  return (
    <div className="slot" role="group" aria-label={words(relation.words)} onKeyDown={onKeyDown}>
      <span className="slot-name">{words(relation.words)}</span>
      <div className="slot-links">
        {links.map(({ relation: made, other }) => <LinkChip key={made.id} schema={schema} relation={made} other={other} />)}
        {isAbsent ? (
          <button type="button" className="chip" onClick={() => void markAbsent(span, relation.name, false)}>{t('card.absent')} ×</button>
        ) : null}
        {isFull || isAbsent ? null : (
          <LinkMenu title={t('card.linkTo', { slot: words(relation.words) })} isOpen={isOpen} setOpen={setOpen}>
            <Candidates schema={schema} find={findCandidates} onChoose={choose} />
          </LinkMenu>
        )}
      </div>
    </div>
  );
}

function LinkChip({ schema, relation, other }: { schema: LabelSchema; relation: Relation; other: Span }) {
  const { t } = useTranslation();
  return (
    <span className="chip">
      <button type="button" className="chip-text" onClick={() => chooseSpan(other.id)}>
        <TypeBadge schema={schema} type={other.type} /> <bdi>{other.text}</bdi>
      </button>
      <button type="button" aria-label={t('card.unlink', { text: other.text })} onClick={() => void edit({ kind: 'relation.remove', id: relation.id })}>×</button>
    </span>
  );
}

function LinkMenu({ title, isOpen, setOpen, children }: { title: string; isOpen: boolean; setOpen: (isOpen: boolean) => void; children: ReactNode }) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="quiet slot-add" aria-label={title}>+</Button>
      <Popover placement="bottom start" className="popover">
        <Dialog className="candidates" aria-label={title}>{children}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Candidates({ schema, find, onChoose }: { schema: LabelSchema; find: () => readonly Span[]; onChoose: (number: number) => void }) {
  const { t } = useTranslation();
  const candidates = find();
  return (
    <>
      {candidates.length === 0 ? <p className="hint">{t('card.noCandidates')}</p> : null}
      {candidates.map((other, at) => (
        <button key={other.id} type="button" className="candidate" autoFocus={at === 0} onClick={() => onChoose(at + 1)}>
          <kbd>{at + 1}</kbd> <TypeBadge schema={schema} type={other.type} /> <bdi>{other.text}</bdi>
        </button>
      ))}
      <button type="button" className="candidate" autoFocus={candidates.length === 0} onClick={() => onChoose(0)}><kbd>0</kbd> {t('card.absent')}</button>
    </>
  );
}

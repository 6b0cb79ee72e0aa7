import { useState, type KeyboardEvent } from 'react';
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
  return (
    <div className="slot" role="group" aria-label={words(relation.words)}>
      <span className="slot-name">{words(relation.words)}</span>
      <div className="slot-links">
        {links.map(({ relation: made, other }) => <LinkChip key={made.id} schema={schema} relation={made} other={other} />)}
        {isAbsent ? (
          <button type="button" className="chip" onClick={() => void markAbsent(span, relation.name, false)}>{t('card.absent')} ×</button>
        ) : null}
        {isFull || isAbsent ? null : <LinkMenu schema={schema} page={page} span={span} relation={relation} />}
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

function LinkMenu(props: SlotProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="quiet slot-add" aria-label={t('card.linkTo', { slot: words(props.relation.words) })}>+</Button>
      <Popover placement="bottom start" className="popover">
        <Dialog className="candidates" aria-label={t('card.linkTo', { slot: words(props.relation.words) })}>
          <Candidates {...props} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const OFFERED = 9;

function Candidates({ schema, page, span, relation, onDone }: SlotProps & { onDone: () => void }) {
  const { t } = useTranslation();
  const candidates = linkCandidates(page, span, relation).slice(0, OFFERED);
  const take = (other: Span | undefined): void => {
    if (other === undefined) return;
    onDone();
    void link(relation.name, span.id, other.id);
  };
  const notInText = (): void => {
    onDone();
    void markAbsent(span, relation.name, true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = /^Digit([0-9])$/.exec(event.code)?.[1] ?? /^Numpad([0-9])$/.exec(event.code)?.[1];
    if (digit === undefined) return;
    if (digit === '0') notInText();
    else take(candidates[Number(digit) - 1]);
  };
  return (
    <div onKeyDown={onKeyDown}>
      {candidates.length === 0 ? <p className="hint">{t('card.noCandidates')}</p> : null}
      {candidates.map((other, at) => (
        <button key={other.id} type="button" className="candidate" autoFocus={at === 0} onClick={() => take(other)}>
          <kbd>{at + 1}</kbd> <TypeBadge schema={schema} type={other.type} /> <bdi>{other.text}</bdi>
        </button>
      ))}
      <button type="button" className="candidate" autoFocus={candidates.length === 0} onClick={notInText}><kbd>0</kbd> {t('card.absent')}</button>
    </div>
  );
}

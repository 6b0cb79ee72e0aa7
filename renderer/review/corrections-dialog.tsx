import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Correction } from '../../shared/review-page.ts';
import type { JudgedTag } from '../../shared/review.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { isWritingField } from '../editor/focus.ts';
import { useWords } from '../i18n/use-words.ts';
import { acceptCorrection, answerCorrection, showCorrection } from '../state/corrections.ts';
import { Markdown } from '../widgets/markdown.tsx';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { typeWords } from './reading-words.ts';
import { TagWords } from './tag-words.tsx';
import { Thread } from './thread.tsx';

/** The way back: each correction beside the own tag, with reason and comment; A accepts, N answers, G shows the guideline. */
export function CorrectionsDialog({ schema, corrections }: { schema: LabelSchema; corrections: readonly Correction[] | null }) {
  const { t } = useTranslation();
  return (
    <ModalDialog title={t('corrections.title')} className="modal-wide" isKept>
      {corrections === null ? <p className="hint" role="status">{t('corrections.loading')}</p>
        : corrections.length === 0 ? <p className="hint">{t('corrections.none')}</p> : <Corrections schema={schema} corrections={corrections} />}
      <div className="dialog-actions"><button type="button" onClick={closeDialog}>{t('corrections.close')}</button></div>
    </ModalDialog>
  );
}

const LIST = 'corrections-list';

function Corrections({ schema, corrections }: { schema: LabelSchema; corrections: readonly Correction[] }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(Math.max(0, corrections.findIndex(({ state }) => state === 'open')));
  const [isAnswering, setAnswering] = useState(false);
  const [showsGuideline, setGuideline] = useState(false);
  useEffect(() => document.getElementById(LIST)?.focus(), []);
  const correction = corrections[Math.min(at, corrections.length - 1)];
  if (correction === undefined) return null;
  const leaveAnswer = (): void => {
    setAnswering(false);
    document.getElementById(LIST)?.focus();
  };
  const move = (to: number): void => {
    setAt(Math.max(0, Math.min(corrections.length - 1, to)));
    setAnswering(false);
  };
  const accept = (): void => {
    void acceptCorrection(correction);
    const next = corrections.findIndex(({ state }, index) => index > at && state === 'open');
    if (next !== -1) move(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isWritingField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = { a: accept, n: () => setAnswering(true), g: () => setGuideline(!showsGuideline), j: () => move(at + 1), k: () => move(at - 1), Enter: () => void showCorrection(correction) }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined || (event.key === 'Enter' && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    action();
  };
  return (
    <div className="corrections" onKeyDown={onKeyDown}>
      <p className="field-hint">{t('corrections.lead')} {t('corrections.waiting', { count: corrections.filter(({ state }) => state === 'open').length })}</p>
      <div className="corrections-columns">
        <VirtualList id={LIST} label={t('corrections.title')} count={corrections.length} rowHeight={48} selected={at} onSelect={move} keyOf={(index) => corrections[index]?.decision.id ?? String(index)}
          renderRow={(index) => <Row schema={schema} correction={corrections[index]} />} />
        <section className="correction" aria-label={t('corrections.decided')}>
          <Detail schema={schema} correction={correction} />
          <div className="review-choices">
            <button type="button" className="primary" disabled={correction.state === 'accepted'} onClick={accept}><kbd>A</kbd> {t('corrections.accept')}</button>
            <button type="button" onClick={() => setAnswering(true)}><kbd>N</kbd> {t('corrections.answer')}</button>
            <button type="button" onClick={() => setGuideline(!showsGuideline)} aria-pressed={showsGuideline}><kbd>G</kbd> {t('corrections.guideline')}</button>
            <button type="button" onClick={() => void showCorrection(correction)}>{t('corrections.open')}</button>
          </div>
          {isAnswering ? <Answer key={correction.decision.id} onSend={(text) => { leaveAnswer(); void answerCorrection(correction, text); }} onLeave={leaveAnswer} /> : null}
          {showsGuideline ? <GuidelineOf schema={schema} correction={correction} /> : null}
        </section>
      </div>
    </div>
  );
}

function Row({ schema, correction }: { schema: LabelSchema; correction: Correction | undefined }) {
  const { t } = useTranslation();
  const words = useWords();
  if (correction === undefined) return null;
  const tag = tagOf(correction);
  return (
    <div className={`case correction-${correction.state}`}>
      {tag === null ? <span className="case-mark" aria-hidden>↔</span> : <TypeBadge schema={schema} type={tag.type} />}
      <span className="case-words"><bdi>{tag?.text.replaceAll('\n', ' ') ?? (correction.decision.subject.kind === 'tag' ? '' : typeWords({ schema, words }, subjectName(correction)))}</bdi></span>
      <span className="case-facts">{t(`corrections.state.${correction.state}`)} · {correction.headline}</span>
    </div>
  );
}

function Detail({ schema, correction }: { schema: LabelSchema; correction: Correction }) {
  const { t } = useTranslation();
  const { mine, decision, before, after, reviewer, replies } = correction;
  const shown = tagOf(correction);
  return (
    <>
      {shown === null ? null : <p className="correction-text">…{before}<mark>{shown.text}</mark>{after}…</p>}
      <dl className="correction-pair">
        {decision.subject.kind === 'tag' ? <div><dt>{t('corrections.mine')}</dt><dd>{mine === null ? <em>{t('corrections.gone')}</em> : <TagWords schema={schema} tag={mine} />}</dd></div> : null}
        <div><dt>{t('corrections.decided')} <span className="field-hint">{t('corrections.by', { name: reviewer.name })}</span></dt><dd><Decided schema={schema} correction={correction} /></dd></div>
        {decision.reason === undefined ? null : <div><dt>{t('review.reason')}</dt><dd>{t(`review.reasons.${decision.reason}`)}</dd></div>}
        {decision.comment === undefined ? null : <div><dt>{t('review.comment')}</dt><dd>{decision.comment}</dd></div>}
      </dl>
      <Thread replies={replies} />
    </>
  );
}

function Decided({ schema, correction: { decision } }: { schema: LabelSchema; correction: Correction }) {
  const { t } = useTranslation();
  const words = useWords();
  switch (decision.outcome.kind) {
    case 'tags': return decision.outcome.tags.length === 0 ? <em>{t('corrections.noTag')}</em> : <>{decision.outcome.tags.map((tag) => <TagWords key={`${tag.type} ${String(tag.start)}`} schema={schema} tag={tag} />)}</>;
    case 'link': return <>{t(decision.outcome.holds ? 'corrections.linked' : 'corrections.notLinked', { type: decision.subject.kind === 'link' ? typeWords({ schema, words }, decision.subject.type) : '' })}</>;
    case 'label': return <>{decision.outcome.value === null ? t('review.noLabel') : typeof decision.outcome.value === 'string' ? decision.outcome.value : JSON.stringify(decision.outcome.value)}</>;
    case 'postponed': return null;
  }
}

function Answer({ onSend, onLeave }: { onSend: (text: string) => void; onLeave: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    } else if (event.key === 'Enter' && !event.shiftKey && text.trim() !== '') {
      event.preventDefault();
      onSend(text);
    }
  };
  return (
    <div className="field">
      <label htmlFor="correction-answer">{t('corrections.yourAnswer')}</label>
      <textarea id="correction-answer" rows={2} maxLength={10_000} autoFocus value={text} onKeyDown={onKeyDown} onChange={({ target }) => setText(target.value)} />
      <div className="dialog-actions"><button type="button" disabled={text.trim() === ''} onClick={() => onSend(text)}>{t('corrections.send')}</button></div>
    </div>
  );
}

function GuidelineOf({ schema, correction }: { schema: LabelSchema; correction: Correction }) {
  const { t, i18n } = useTranslation();
  const type = findSpanType(schema, tagOf(correction)?.type ?? '');
  if (type === undefined) return <p className="field-hint">{t('guideline.none')}</p>;
  return <div className="review-guideline"><Markdown text={i18n.language === 'fr' ? type.guideline.fr : type.guideline.en} /></div>;
}

function tagOf({ mine, decision }: Correction): JudgedTag | null {
  return mine ?? (decision.outcome.kind === 'tags' ? decision.outcome.tags[0] : undefined) ?? null;
}

function subjectName({ decision: { subject } }: Correction): string {
  return subject.kind === 'link' ? subject.type : subject.kind === 'label' ? subject.name : '';
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepSummary } from '../../shared/history.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { FOCUS_IDS } from '../editor/focus.ts';
import { dayOf, dayWords } from '../i18n/day-words.ts';
import { formatTime } from '../i18n/format-date.ts';
import { useWords } from '../i18n/use-words.ts';
import { closeHistory, jumpTo } from '../state/history.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { stepWords } from './step-words.ts';
import { useHistory, type KnownSteps } from './use-history.ts';

/** The annotator's steps over the project, newest first; Enter or a click goes back or forward to one. Escape closes it. */
export function HistoryPanel({ schema, owner }: { schema: LabelSchema; owner: string }) {
  const isOpen = useDesk(({ isHistoryOpen }) => isHistoryOpen);
  return isOpen ? <OpenHistory schema={schema} owner={owner} /> : null;
}

function OpenHistory({ schema, owner }: { schema: LabelSchema; owner: string }) {
  const { t } = useTranslation();
  const known = useHistory();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closeHistory();
  };
  return (
    <aside ref={panel} tabIndex={-1} className="history" aria-label={t('history.title')} onKeyDown={leave}>
      <header className="history-head">
        <div><h2>{t('history.title')}</h2><p>{t('history.owner', { name: owner })}</p></div>
        <button type="button" className="quiet" aria-label={t('history.close')} onClick={closeHistory}>×</button>
      </header>
      {known === null ? <p className="hint" role="status">{t('history.loading')}</p>
        : known.done + known.undone === 0 ? <p className="hint">{t('history.empty')}</p> : <Steps schema={schema} known={known} />}
    </aside>
  );
}

function Steps({ schema, known }: { schema: LabelSchema; known: KnownSteps }) {
  const { t } = useTranslation();
  const { done, undone, stepAt, look } = known;
  // Until the arrows say otherwise, the row that is selected is the one where things stand.
  const [moved, setMoved] = useState<{ readonly from: number; readonly total: number; readonly to: number } | null>(null);
  const total = done + undone;
  const selected = moved !== null && moved.from === undone && moved.total === total ? moved.to : undone;
  useEffect(() => document.getElementById(FOCUS_IDS.history)?.focus(), []);
  const go = (index: number): void => {
    const step = stepAt(index);
    if (index !== undone && (step !== undefined || index === total)) void jumpTo(step?.id ?? null, index > undone ? 'back' : 'forward');
  };
  return (
    <>
      <VirtualList id={FOCUS_IDS.history} label={t('history.title')} count={total + 1} rowHeight={48} selected={selected}
        onSelect={(to) => setMoved({ from: undone, total, to })} onPress={go} onEnter={() => go(selected)} onShown={look}
        keyOf={(index) => stepAt(index)?.id ?? String(index)}
        renderRow={(index) => (index === total
          ? <Beginning isNow={index === undone} />
          : <Row schema={schema} step={stepAt(index)} newer={stepAt(index - 1)} isNow={index === undone} />)} />
      <p className="history-foot">{t('history.hint')}</p>
    </>
  );
}

function Row({ schema, step, newer, isNow }: { schema: LabelSchema; step: StepSummary | undefined; newer: StepSummary | undefined; isNow: boolean }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  if (step === undefined) return null;
  const { effect, articles, title, time, isDone } = step;
  const isFirstOfDay = newer === undefined || dayOf(newer.time) !== dayOf(time);
  const place = articles === 1 ? title : t('history.articles', { title, count: articles });
  return (
    <div className={`step ${isDone ? 'step-done' : 'step-undone'} ${isNow ? 'step-now' : ''} ${isFirstOfDay ? 'step-first' : ''}`}>
      {effect.type === null ? null : <TypeBadge schema={schema} type={effect.type} />}
      <span className="step-what" title={stepWords(step, { t, schema, words })}>
        {isNow ? <span className="visually-hidden">{t('history.now')} </span> : null}<bdi>{stepWords(step, { t, schema, words })}</bdi>
      </span>
      <span className="step-facts">{isDone ? '' : `${t('history.undone')} · `}{formatTime(time, i18n.language)} · {place}</span>
      {isFirstOfDay ? <span className="step-day">{dayWords(time, new Date(), { t, language: i18n.language })}</span> : null}
    </div>
  );
}

function Beginning({ isNow }: { isNow: boolean }) {
  const { t } = useTranslation();
  return <div className={`step step-first ${isNow ? 'step-now' : ''}`}><span className="step-what">{isNow ? <span className="visually-hidden">{t('history.now')} </span> : null}{t('history.beginning')}</span></div>;
}

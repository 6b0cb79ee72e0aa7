import { useTranslation } from 'react-i18next';
import { repliesTo } from '../../annotations/review/corrections.ts';
import { outcomeKeys, type JudgedCase } from '../../annotations/review/judge-cases.ts';
import { readingKey } from '../../annotations/review/reading.ts';
import type { Reading } from '../../annotations/review/review-case.ts';
import { REVIEW_KEYS } from '../../shared/review-keys.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { beginDraft, postpone, reopenCase, takeBounds, takeMajority, takeNobody, takeReading } from '../state/deciding.ts';
import { changeReview } from '../state/reviewing.ts';
import type { Reviewing } from '../state/review-state.ts';
import type { ReviewedPage } from '../state/reviewed-page.ts';
import { Markdown } from '../widgets/markdown.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { DecisionNotes } from './decision-notes.tsx';
import { PersonMark } from './person-mark.tsx';
import { subjectWords } from './reading-words.ts';
import { TagWords } from './tag-words.tsx';
import { Thread } from './thread.tsx';

interface PanelProps {
  readonly schema: LabelSchema;
  readonly reviewing: Reviewing;
  readonly page: ReviewedPage;
  readonly judged: JudgedCase;
}

/** The readings of the case at hand with a digit each, what else can be decided, and why. */
export function ReadingsPanel(props: PanelProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { schema, reviewing, judged } = props;
  if (reviewing.draft !== null) return <DraftPanel schema={schema} draft={reviewing.draft} />;
  return (
    <aside className="details review-panel" aria-label={t('review.case')}>
      <header className="review-case-head">
        <h2>{subjectWords({ schema, words }, judged.reviewCase)}</h2>
        <p>{judged.reviewCase.differences.map((each) => t(`review.difference.${each}`)).join(', ')} · {t(`review.state.${judged.state}`)}</p>
      </header>
      <Readings {...props} />
      <Choices {...props} />
      <DecisionNotes reviewing={reviewing} isDecided={judged.state === 'decided' || judged.state === 'postponed'} />
      <Thread replies={judged.decision === null ? [] : repliesTo(judged.decision, props.page.sets)} />
      {reviewing.showsGuideline ? <Guideline {...props} /> : null}
    </aside>
  );
}

function Readings({ schema, page, judged }: PanelProps) {
  const { t } = useTranslation();
  const { reviewCase, decision, state } = judged;
  const readings: readonly Reading<unknown>[] = reviewCase.readings;
  // Tags that the reviewer made by hand and nobody had.
  const decided = decision?.outcome.kind === 'tags' && state !== 'open' ? decision.outcome.tags : [];
  const own = decided.filter((tag) => !readings.some(({ key }) => key === readingKey(schema, tag)));
  const held = state === 'decided' ? new Set(outcomeKeys(schema, decision)) : new Set<string>();
  return (
    <ol className="answers">
      {readings.map(({ key, by }, at) => (
        <li key={key}>
          <button type="button" className={held.has(key) ? 'answer answer-held' : 'answer'} aria-keyshortcuts={String(at + 1)} onClick={() => void takeReading(at + 1)}>
            <kbd>{at + 1}</kbd>
            <span className="answer-what"><ReadingWords schema={schema} judged={judged} at={at} /></span>
            <span className="answer-who">{by.map((id) => <PersonMark key={id} page={page} annotator={id} />)}</span>
          </button>
        </li>
      ))}
      {own.length === 0 ? null : <li className="answer answer-held answer-own">{t('review.decidedOwn')} {own.map((tag) => <TagWords key={`${tag.type} ${String(tag.start)}`} schema={schema} tag={tag} />)}</li>}
    </ol>
  );
}

function ReadingWords({ schema, judged: { reviewCase }, at }: { schema: LabelSchema; judged: JudgedCase; at: number }) {
  const { t } = useTranslation();
  switch (reviewCase.kind) {
    case 'tag': {
      const tag = reviewCase.readings[at]?.value ?? null;
      return tag === null ? <em>{t('review.noTag')}</em> : <TagWords schema={schema} tag={tag} />;
    }
    case 'link': return <em>{t(reviewCase.readings[at]?.value === true ? 'review.linked' : 'review.notLinked')}</em>;
    case 'label': {
      const value = reviewCase.readings[at]?.value ?? null;
      return value === null ? <em>{t('review.noLabel')}</em> : <>{typeof value === 'string' ? value : JSON.stringify(value)}</>;
    }
  }
}

function Choices({ judged, reviewing }: PanelProps) {
  const { t } = useTranslation();
  const { reviewCase, state, decision } = judged;
  const isTag = reviewCase.kind === 'tag';
  const isSingle = reviewCase.differences.includes('single');
  const several = reviewCase.positions.length > 2;
  return (
    <div className="review-choices">
      <Choice k={REVIEW_KEYS.nobody} text={t(isSingle ? 'review.reject' : 'review.nobody')} onPress={takeNobody} />
      {several ? <Choice k={REVIEW_KEYS.majority} text={t('review.majority')} onPress={takeMajority} /> : null}
      {isTag && reviewCase.differences.includes('boundary') ? <Choice k={REVIEW_KEYS.widest} text={t('review.widest')} onPress={() => takeBounds('widest')} /> : null}
      {isTag && reviewCase.differences.includes('boundary') ? <Choice k={REVIEW_KEYS.narrowest} text={t('review.narrowest')} onPress={() => takeBounds('narrowest')} /> : null}
      {isTag ? <Choice k={REVIEW_KEYS.byHand} text={t('review.byHand')} onPress={beginDraft} /> : null}
      <Choice k={REVIEW_KEYS.postpone} text={t('review.postpone')} onPress={postpone} />
      {decision !== null && state !== 'changed' ? <Choice k={REVIEW_KEYS.reopen} text={t('review.reopen')} onPress={reopenCase} /> : null}
      <Choice k={REVIEW_KEYS.guideline} text={t('review.guideline')} onPress={() => changeReview({ showsGuideline: !reviewing.showsGuideline })} />
    </div>
  );
}

function Choice({ k, text, onPress }: { k: string; text: string; onPress: () => Promise<void> | void }) {
  return <button type="button" aria-keyshortcuts={k} onClick={() => void onPress()}><kbd>{k}</kbd> {text}</button>;
}

function Guideline({ schema, judged: { reviewCase } }: PanelProps) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const names = reviewCase.kind === 'tag' ? [...new Set(reviewCase.readings.flatMap(({ value }) => (value === null ? [] : [value.type])))] : [];
  const types = names.flatMap((name) => findSpanType(schema, name) ?? []);
  return (
    <section className="review-guideline" aria-label={t('guideline.title')}>
      {types.length === 0 ? <p className="field-hint">{t('guideline.none')}</p> : types.map((type) => (
        <div key={type.name}><h3>{words(type.words)}</h3><Markdown text={i18n.language === 'fr' ? type.guideline.fr : type.guideline.en} /></div>
      ))}
    </section>
  );
}

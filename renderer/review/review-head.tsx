import { useTranslation } from 'react-i18next';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { ReviewPerson } from '../../shared/review-queue.ts';
import { useWords } from '../i18n/use-words.ts';
import { desk } from '../state/desk.ts';
import { changeQueue, changeReview, closeReview } from '../state/reviewing.ts';
import type { Reviewing } from '../state/review-state.ts';
import { CASE_ORDERS, SHOWN_STATES, type CaseOrder, type ShownState } from '../state/review-listing.ts';
import { openAgreement } from '../state/agreeing.ts';
import { useDesk } from '../state/use-desk.ts';
import { ListingChips } from './listing-chips.tsx';
import { typeWords } from './reading-words.ts';

/** How far the review is, what of it is shown and in which order, and the ways out. */
export function ReviewHead({ schema, reviewing }: { schema: LabelSchema; reviewing: Reviewing }) {
  const { t } = useTranslation();
  const isFromAgreement = useDesk(({ agreeing }) => agreeing !== null);
  const states = reviewing.survey?.states;
  const cases = reviewing.survey?.cases ?? [];
  const decided = cases.filter(({ state }) => state === 'decided').length;
  const asked = cases.filter(({ state }) => state !== 'waiting').length;
  return (
    <header className="review-head">
      <div className="review-title">
        <h1>{t('review.title')}</h1>
        <p role="status">{t('review.progress', { decided, total: asked })}{states === undefined ? '' : ` · ${t('review.agreedCount', { count: states.agreed })}`}</p>
        <progress max={Math.max(1, asked)} value={decided} aria-label={t('review.progress', { decided, total: asked })} />
      </div>
      <Narrowing schema={schema} reviewing={reviewing} />
      <ListingChips schema={schema} reviewing={reviewing} />
      <div className="review-tools">
        <button type="button" onClick={() => changeReview({ view: reviewing.view === 'overlaid' ? 'side' : 'overlaid' })} aria-keyshortcuts="X" aria-pressed={reviewing.view === 'side'}>{t('review.side')}</button>
        <button type="button" onClick={() => desk.setState({ dialog: { kind: 'reviewScope' } })}>{t('review.scope')}</button>
        <button type="button" disabled={reviewing.survey === null} onClick={() => desk.setState({ dialog: { kind: 'reviewRules' } })}>{t('review.rules')}</button>
        {isFromAgreement ? null : <button type="button" onClick={() => void openAgreement()}>{t('commands.review.agreement')}</button>}
        <button type="button" onClick={closeReview}>{t(isFromAgreement ? 'agreementPage.back' : 'review.close')}</button>
      </div>
    </header>
  );
}

function Narrowing({ schema, reviewing: { listing, survey } }: { schema: LabelSchema; reviewing: Reviewing }) {
  const { t } = useTranslation();
  const words = useWords();
  const types = [...new Set(survey?.cases.flatMap((each) => each.types))].sort();
  const people = survey?.people ?? [];
  const pairs = pairsOf(people);
  const pairAt = listing.pair === null ? '' : listing.pair.join(' ');
  return (
    <div className="review-filters">
      <Choice label={t('review.show')} value={listing.state} options={SHOWN_STATES.map((state) => [state, t(`review.shown.${state}`)])} onChange={(state) => void changeQueue({ state: SHOWN_STATES.find((each): each is ShownState => each === state) ?? 'open' })} />
      <Choice label={t('review.type')} value={listing.type ?? ''} options={[['', t('review.allTypes')], ...types.map((type) => [type, typeWords({ schema, words }, type)] as const)]} onChange={(type) => void changeQueue({ type: type === '' ? null : type })} />
      {pairs.length < 2 ? null : <Choice label={t('review.pair')} value={pairAt} options={[['', t('review.allPairs')], ...pairs.map(([a, b]) => [`${a.id} ${b.id}`, `${a.name} – ${b.name}`] as const)]}
        onChange={(pair) => void changeQueue({ pair: pairCalled(pairs, pair) })} />}
      <Choice label={t('review.order')} value={listing.order} options={CASE_ORDERS.map((order) => [order, t(`review.orders.${order}`)])} onChange={(order) => void changeQueue({ order: CASE_ORDERS.find((each): each is CaseOrder => each === order) ?? 'text' })} />
    </div>
  );
}

type Pair = readonly [ReviewPerson, ReviewPerson];

function pairsOf(people: readonly ReviewPerson[]): readonly Pair[] {
  return people.flatMap((a, at) => people.slice(at + 1).map((b): Pair => [a, b]));
}

function pairCalled(pairs: readonly Pair[], called: string): readonly [AnnotatorId, AnnotatorId] | null {
  const found = pairs.find(([a, b]) => `${a.id} ${b.id}` === called);
  return found === undefined ? null : [found[0].id, found[1].id];
}

function Choice({ label, value, options, onChange }: { label: string; value: string; options: readonly (readonly [string, string])[]; onChange: (value: string) => void }) {
  return (
    <label className="review-filter"><span className="visually-hidden">{label}</span>
      <select title={label} value={value} onChange={({ target }) => onChange(target.value)}>{options.map(([name, text]) => <option key={name} value={name}>{text}</option>)}</select>
    </label>
  );
}

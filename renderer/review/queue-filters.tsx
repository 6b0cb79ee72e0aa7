import { useTranslation } from 'react-i18next';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { ReviewPerson } from '../../shared/review-queue.ts';
import { useWords } from '../i18n/use-words.ts';
import { changeQueue } from '../state/reviewing.ts';
import type { Reviewing } from '../state/review-state.ts';
import { CASE_ORDERS, SHOWN_STATES, type CaseOrder, type ShownState } from '../state/review-listing.ts';
import { typeWords } from './reading-words.ts';

/** What of the queue is shown, and in which order. */
export function QueueFilters({ schema, reviewing: { listing, survey } }: { schema: LabelSchema; reviewing: Reviewing }) {
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

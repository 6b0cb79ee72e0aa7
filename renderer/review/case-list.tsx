import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { DIFFERENCES, type CaseSummary } from '../../shared/review-queue.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { changeQueue, isAt, showCase } from '../state/reviewing.ts';
import type { Reviewing } from '../state/review-state.ts';
import { countKinds, listedCases } from '../state/review-listing.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { ListingChips } from './listing-chips.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { typeWords } from './reading-words.ts';

/** The queue of cases, narrowed by kind with one click; arrows, J and K walk it. */
export function CaseList({ schema, reviewing }: { schema: LabelSchema; reviewing: Reviewing }) {
  const { t } = useTranslation();
  const all = reviewing.survey?.cases ?? [];
  const cases = listedCases(all, reviewing.listing);
  const selected = cases.findIndex((each) => isAt(reviewing.at, each));
  const show = (index: number): void => {
    const found = cases[index];
    if (found !== undefined) void showCase(found);
  };
  return (
    <section className="panel review-queue" aria-label={t('review.queue')}>
      <QueueFilters schema={schema} reviewing={reviewing} />
      <ListingChips schema={schema} reviewing={reviewing} />
      <Kinds cases={all} reviewing={reviewing} />
      {cases.length === 0 ? <p className="hint hint-fill">{t(all.length === 0 ? 'review.nothing' : 'review.noneListed')}</p> : (
        <VirtualList id="review-queue" label={t('review.queue')} count={cases.length} rowHeight={52} selected={selected} onSelect={show}
          keyOf={(index) => `${cases[index]?.article ?? ''} ${cases[index]?.id ?? String(index)}`} renderRow={(index) => <Row schema={schema} summary={cases[index]} />} />
      )}
    </section>
  );
}

function Kinds({ cases, reviewing: { listing } }: { cases: readonly CaseSummary[]; reviewing: Reviewing }) {
  const { t } = useTranslation();
  const counts = countKinds(cases, listing);
  return (
    <div className="review-kinds" role="group" aria-label={t('review.kinds')}>
      {DIFFERENCES.filter((kind) => counts.has(kind) || kind === listing.kind).map((kind) => (
        <button key={kind} type="button" className={`kind kind-${kind}`} aria-pressed={listing.kind === kind} onClick={() => void changeQueue({ kind: listing.kind === kind ? null : kind })}>
          <span>{t(`review.difference.${kind}`)}</span><span className="count">{counts.get(kind) ?? 0}</span>
        </button>
      ))}
    </div>
  );
}

const Row = memo(function Row({ schema, summary }: { schema: LabelSchema; summary: CaseSummary | undefined }) {
  const { t } = useTranslation();
  const words = useWords();
  if (summary === undefined) return null;
  const { kind, differences, state, types, words: text } = summary;
  return (
    <div className={`case case-${state}`}>
      {kind === 'tag' && types[0] !== undefined ? <TypeBadge schema={schema} type={types[0]} /> : <span className="case-mark" aria-hidden>{kind === 'link' ? '↔' : '§'}</span>}
      <span className="case-words"><bdi>{kind === 'label' ? types[0] : text.replaceAll('\n', ' ')}</bdi></span>
      <span className="case-facts">
        {differences.map((each) => t(`review.difference.${each}`)).join(', ')} · {types.map((type) => typeWords({ schema, words }, type)).join(' / ')}{state === 'open' ? '' : ` · ${t(`review.state.${state}`)}`}
      </span>
    </div>
  );
});

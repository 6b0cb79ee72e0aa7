import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { differingPieces } from '../../annotations/overview/repeats/differing.ts';
import type { Repeat, RepeatedPlace } from '../../shared/overview.ts';
import { changeCharts, openPlace, REPEATS_AT_ONCE } from '../state/charting.ts';

/** What several articles have in common: the words, and each article that has them; where the words differ a little, each place in its own with the difference marked. */
export function RepeatsList({ repeats, listed }: { repeats: readonly Repeat[]; listed: number }) {
  const { t } = useTranslation();
  if (repeats.length === 0) return null;
  const more = repeats.length - listed;
  return (
    <>
      <ol className="repeats" aria-label={t('overviewPage.repeats')}>
        {repeats.slice(0, listed).map((repeat) => <RepeatItem key={`${repeat.places[0]?.article ?? ''} ${String(repeat.places[0]?.start)}`} repeat={repeat} />)}
      </ol>
      {more > 0 ? <button type="button" onClick={() => changeCharts({ listed: listed + REPEATS_AT_ONCE })}>{t('overviewPage.moreRepeats', { count: Math.min(more, REPEATS_AT_ONCE) })}</button> : null}
    </>
  );
}

function RepeatItem({ repeat: { exact, quote, articles, words, places } }: { repeat: Repeat }) {
  const { t } = useTranslation();
  const [first, second] = places;
  if (first === undefined) return null;
  const unlisted = articles - new Set(places.map(({ article }) => article)).size;
  return (
    <li className="repeat">
      <p className="facts">{[t(`overviewPage.kinds.${quote ? 'quote' : 'sentence'}`), t(`overview.likeness.${exact ? 'exact' : 'near'}`), t('overviewPage.inArticles', { count: articles }), t('overviewPage.words', { count: words })].join(' · ')}</p>
      {exact ? <blockquote>{first.text}</blockquote> : null}
      <ul>
        {places.map((place, at) => (
          <li key={`${place.article} ${String(place.start)}`}>
            <button type="button" className="figure" onClick={() => void openPlace(place.article, place)}>{place.source}{place.date === null ? '' : ` · ${place.date}`}</button>
            {exact ? null : <Marked place={place} beside={at === 0 ? second ?? first : first} />}
          </li>
        ))}
      </ul>
      {unlisted > 0 ? <p className="facts">{t('overview.more', { count: unlisted })}</p> : null}
    </li>
  );
}

function Marked({ place, beside }: { place: RepeatedPlace; beside: RepeatedPlace }) {
  const pieces = useMemo(() => differingPieces(place.text, beside.text), [place.text, beside.text]);
  return <blockquote>{pieces.map(({ text, differs }, at) => (differs ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}</blockquote>;
}

import { useTranslation } from 'react-i18next';
import type { LabelSchema, Words } from '../../shared/schema/label-schema.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import { useWords } from '../i18n/use-words.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { listedCases, type ReviewListing } from '../state/review-listing.ts';
import type { Reviewing } from '../state/review-state.ts';
import { changeQueue } from '../state/reviewing.ts';
import { useDesk } from '../state/use-desk.ts';
import { typeWords } from './reading-words.ts';

/** What narrows the queue besides the choices beside it, each to be taken away. */
export function ListingChips({ schema, reviewing: { listing, survey } }: { schema: LabelSchema; reviewing: Reviewing }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const articles = useDesk(({ articles }) => articles);
  const [only] = listing.articles ?? [];
  const source = articles.find(({ id }) => id === only)?.source ?? only ?? '';
  const chips = chipsOf(listing, { t: (key, values = {}) => t(key, values), schema, words, source });
  if (chips.length === 0) return null;
  const count = survey === null ? null : listedCases(survey.cases, listing).length;
  return (
    <div className="listing-chips" role="group" aria-label={t('agreementPage.chips.title')}>
      {chips.map(({ what, without }) => (
        <button key={what} type="button" className="chip" aria-label={t('agreementPage.chips.remove', { what })} onClick={() => void changeQueue(without)}><bdi>{what}</bdi> <span aria-hidden>×</span></button>
      ))}
      {count === null ? null : <span className="listing-count" role="status">{t('agreementPage.chips.count', { count, number: formatNumber(count, i18n.language) })}</span>}
    </div>
  );
}

interface ChipWords {
  readonly t: Translate;
  readonly schema: LabelSchema;
  readonly words: (words: Words) => string;
  /** The name of the first article. */
  readonly source: string;
}

function chipsOf({ about, types, articles, meeting, answer }: ReviewListing, { t, schema, words, source }: ChipWords): readonly { readonly what: string; readonly without: Partial<ReviewListing> }[] {
  const nameOf = (type: string | null): string => (type === null ? t('review.noTag') : typeWords({ schema, words }, type));
  return [
    ...(meeting === null ? [] : [{ what: t('agreementPage.chips.meeting', { a: nameOf(meeting[0]), b: nameOf(meeting[1]) }), without: { meeting: null } }]),
    ...(about === null ? [] : [{ what: t(`agreementPage.chips.about.${about}`), without: { about: null } }]),
    ...(answer === null ? [] : [{ what: t('agreementPage.chips.answer', { name: answer }), without: { answer: null } }]),
    ...(types === null ? [] : [{ what: t('agreementPage.chips.types', { count: types.length, first: nameOf(types[0] ?? null), rest: types.length - 1 }), without: { types: null } }]),
    ...(articles === null ? [] : [{ what: t('agreementPage.chips.articles', { count: articles.length, first: source }), without: { articles: null } }]),
  ];
}

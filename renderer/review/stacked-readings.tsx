import { useTranslation } from 'react-i18next';
import { fragmentsOf } from '../../annotations/model/span-place.ts';
import type { JudgedCase } from '../../annotations/review/judge-cases.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import { codePoints, sliceCodePoints } from '../../shared/offsets.ts';
import type { JudgedTag } from '../../shared/review.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { typeClass } from '../editor/type-styles.ts';
import type { ReviewDraft } from '../state/review-draft.ts';
import type { ReviewedPage } from '../state/reviewed-page.ts';
import { PersonMark } from './person-mark.tsx';

const AROUND = 24;

/** The readings of a case under its line, each with a little of the words around, so that borders can be seen beside each other. */
export function StackedReadings({ schema, page, judged, draft }: { schema: LabelSchema; page: ReviewedPage; judged: JudgedCase; draft: ReviewDraft | null }) {
  const { t } = useTranslation();
  const { reviewCase } = judged;
  if (reviewCase.kind !== 'tag') return null;
  const from = codePoints(Math.max(0, reviewCase.place.start - AROUND));
  const to = codePoints(Math.min(page.offsets.length, reviewCase.place.end + AROUND));
  const rows: readonly { key: string; tag: JudgedTag | null; by: readonly AnnotatorId[] | null }[] = [
    ...reviewCase.readings.map(({ key, value, by }) => ({ key, tag: value, by })),
    ...(draft === null ? [] : [{ key: 'draft', tag: draft.tag, by: null }]),
  ];
  return (
    <ol className="stacked" aria-hidden>
      {rows.map(({ key, tag, by }) => (
        <li key={key}>
          <span className="stacked-who">{by === null ? t('review.mine') : by.map((id) => <PersonMark key={id} page={page} annotator={id} />)}</span>
          {tag === null ? <span className="stacked-none">{t('review.noTag')}</span> : <Reading schema={schema} page={page} tag={tag} range={[from, to]} />}
        </li>
      ))}
    </ol>
  );
}

function Reading({ schema, page, tag, range: [from, to] }: { schema: LabelSchema; page: ReviewedPage; tag: JudgedTag; range: readonly [number, number] }) {
  const slice = (start: number, end: number): string => (start < end ? sliceCodePoints(page.offsets, { start: codePoints(start), end: codePoints(end) }).replaceAll('\n', ' ') : '');
  const pieces = fragmentsOf(tag);
  return (
    <span className="stacked-words">
      …{pieces.map(({ start, end }, at) => (
        <span key={start}>{slice(at === 0 ? Math.min(from, start) : pieces[at - 1]?.end ?? from, start)}<mark className={typeClass(schema, tag.type)}>{slice(start, end)}</mark></span>
      ))}{slice(tag.end, Math.max(to, tag.end))}…
    </span>
  );
}

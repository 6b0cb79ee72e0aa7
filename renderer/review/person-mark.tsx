import type { AnnotatorId } from '../../shared/ids.ts';
import type { ReviewedPage } from '../state/reviewed-page.ts';
import { useDesk } from '../state/use-desk.ts';

/** An annotator's name with their colour, which is the same in the whole project. */
export function PersonMark({ page, annotator }: { page: ReviewedPage; annotator: AnnotatorId }) {
  const people = useDesk(({ reviewing }) => reviewing?.survey?.people);
  const at = people?.findIndex(({ id }) => id === annotator) ?? -1;
  const name = people?.[at]?.name ?? page.compared.find((set) => set.annotator.id === annotator)?.annotator.name ?? annotator;
  return <span className={`person person-${String(Math.max(0, at) % 10)}`}>{name}</span>;
}

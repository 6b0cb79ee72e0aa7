import type { AnnotatorId } from '../../shared/ids.ts';
import type { ReviewedPage } from '../state/reviewed-page.ts';
import { useDesk } from '../state/use-desk.ts';

/** An annotator's name with their colour, which is the same in the whole project. */
export function PersonMark({ page, annotator }: { page: ReviewedPage; annotator: AnnotatorId }) {
  const people = useDesk(({ reviewing }) => reviewing?.survey?.people);
  const at = Math.max(0, people?.findIndex(({ id }) => id === annotator) ?? 0);
  const name = page.compared.find((set) => set.annotator.id === annotator)?.annotator.name ?? annotator;
  return <span className={`person person-${String(at % 10)}`}>{name}</span>;
}

import type { AnnotatorId } from '../../shared/ids.ts';
import type { ReviewedPage } from '../state/reviewed-page.ts';

/** An annotator's name with their colour: the same wherever the article is compared. */
export function PersonMark({ page, annotator }: { page: ReviewedPage; annotator: AnnotatorId }) {
  const at = page.compared.findIndex((set) => set.annotator.id === annotator);
  const name = page.compared[at]?.annotator.name ?? annotator;
  return <span className={`person person-${String(at % 10)}`}>{name}</span>;
}

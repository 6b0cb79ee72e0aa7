import type { Layer } from '../../shared/schema/label-schema.ts';
import { desk } from './desk.ts';
import { NONE_HIDDEN, shownTags } from './shown-tags.ts';

/** Shows or hides one type of tags, in text and list; what is exported stays the same. */
export function toggleType(type: string): void {
  const hidden = desk.getState().page?.hidden ?? NONE_HIDDEN;
  hide(hidden.has(type) ? [...hidden].filter((name) => name !== type) : [...hidden, type]);
}

/** Hides all types of a layer, or shows them again when all of them are hidden. */
export function toggleLayer(layer: Layer): void {
  const { page, project } = desk.getState();
  const hidden = page?.hidden ?? NONE_HIDDEN;
  const types = (project?.project.schema.types ?? []).filter((type) => type.layer === layer).map(({ name }) => name);
  const isHidden = types.every((type) => hidden.has(type));
  hide(isHidden ? [...hidden].filter((name) => !types.includes(name)) : [...hidden, ...types]);
}

/** Shows all tags again. */
export function showAllTypes(): void {
  hide([]);
}

/** A chosen tag that is hidden now is let go of. */
function hide(types: readonly string[]): void {
  desk.setState(({ page, chosen }) => {
    if (page === null) return {};
    const hidden = new Set(types);
    const isHidden = chosen !== null && hidden.has(page.set.spans.get(chosen)?.type ?? '');
    return { page: { ...page, ...shownTags(page.index, hidden), touched: [] }, chosen: isHidden ? null : chosen };
  });
}

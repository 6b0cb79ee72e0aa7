import type { Desk } from './desk.ts';
import { desk } from './desk.ts';

/** Opens the guideline over the palette, or closes it, pinned or not. */
export function toggleGuideline(): void {
  desk.setState(({ guideline }) => ({ guideline: { ...guideline, isOpen: !guideline.isOpen } }));
}

/** Closes the guideline unless it is pinned; says whether there was one to close. */
export function leaveGuideline(): boolean {
  const { guideline } = desk.getState();
  if (!guideline.isOpen || guideline.isPinned) return false;
  desk.setState({ guideline: { ...guideline, isOpen: false } });
  return true;
}

/** Keeps the guideline open while tagging, or lets Escape close it again. */
export function pinGuideline(isPinned: boolean): void {
  desk.setState(({ guideline }) => ({ guideline: { ...guideline, isPinned } }));
}

/** Takes note of the type that the pointer or the keyboard is on in the palette. */
export function pointAtType(type: string | null): void {
  desk.setState(({ guideline }) => (guideline.type === type ? {} : { guideline: { ...guideline, type } }));
}

/** The type whose guideline is shown: the one pointed at, else that of the chosen tag, else that of the tag made last. */
export function guidelineType({ guideline, page, chosen, lastTag, project }: Desk): string | null {
  const ofChosen = chosen === null ? undefined : page?.set.spans.get(chosen)?.type;
  return guideline.type ?? ofChosen ?? lastTag?.type ?? project?.project.schema.types[0]?.name ?? null;
}

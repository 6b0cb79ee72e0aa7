import type { TFunction } from 'i18next';
import type { StepSummary } from '../../shared/history.ts';
import { findRelationType, findSpanType, type LabelSchema, type Words } from '../../shared/schema/label-schema.ts';

/** What a step is named by: the translator, the schema's types and links, and the function that picks their words. */
export interface StepNaming {
  readonly t: TFunction;
  readonly schema: LabelSchema;
  readonly words: (words: Words) => string;
}

/** A step in words: what was done, to what. A kind of edit that the catalogues do not name is counted. */
export function stepWords({ command, effect }: StepSummary, { t, schema, words }: StepNaming): string {
  const { added, removed, changed, links, type, text, relation, status } = effect;
  // Several tags of one kind that were added at once are places that were tagged, whichever command did it.
  const isTagging = command === 'occurrences' || (command === 'batch' && added > 1 && removed + changed + links === 0);
  const isAnswer = command === 'batch' && added === 1 && links === 1 && removed + changed === 0;
  const count = isTagging || command === 'import' ? added : Math.max(1, added + removed + changed + links);
  const called = type === null ? undefined : findSpanType(schema, type)?.words;
  const link = relation === null ? undefined : findRelationType(schema, relation)?.words;
  return t([`step.${isTagging ? 'occurrences' : isAnswer ? 'answer' : command}`, 'step.other'], {
    count, text: text?.replaceAll('\n', ' ') ?? '', type: called === undefined ? type ?? '' : words(called).toLocaleLowerCase(),
    relation: link === undefined ? relation ?? '' : words(link).toLocaleLowerCase(), status: status === null ? '' : t(`status.${status}`).toLocaleLowerCase(),
  });
}

import type { Change } from '../../shared/change.ts';
import type { StepEffect } from '../../shared/history.ts';

const LONGEST_TEXT = 80;
const NOTHING: StepEffect = { added: 0, removed: 0, changed: 0, links: 0, type: null, text: null, relation: null, status: null };

/** A part of a step: its change, or what is kept of it. */
interface EffectivePart {
  readonly change: Change | null;
  readonly effect?: StepEffect;
}

/** What a step did, in short: how many tags and links it touched, and the first of them. */
export function effectOf({ parts }: { readonly parts: readonly EffectivePart[] }): StepEffect {
  return joinEffects(parts.map(effectOfPart));
}

/** What one part of a step did, whether its change is kept or only this. */
export function effectOfPart({ change, effect }: EffectivePart): StepEffect {
  return change === null ? effect ?? NOTHING : effectOfChange(change);
}

/** What a change did, in short. */
export function effectOfChange(change: Change): StepEffect {
  const spans = change.filter((record) => record.kind === 'span');
  const links = change.filter((record) => record.kind === 'relation');
  const rejections = change.filter((record) => record.kind === 'rejection');
  const first = spans[0]?.after ?? spans[0]?.before ?? rejections[0]?.after ?? rejections[0]?.before ?? null;
  const link = links[0]?.after ?? links[0]?.before ?? null;
  const [document] = change.filter((record) => record.kind === 'document');
  return {
    added: spans.filter(({ before }) => before === null).length,
    removed: spans.filter(({ after }) => after === null).length,
    changed: spans.filter(({ before, after }) => before !== null && after !== null).length + change.filter(({ kind }) => kind === 'decision' || kind === 'reply' || kind === 'rejection').length,
    links: links.length,
    type: first?.type ?? null, text: first === null ? null : shortened(first.text), relation: link?.type ?? null, status: document?.after.status ?? null,
  };
}

/** Several effects as one: counts added up, of names and words the first. */
export function joinEffects(effects: readonly StepEffect[]): StepEffect {
  return effects.reduce((sum, effect) => ({
    added: sum.added + effect.added, removed: sum.removed + effect.removed, changed: sum.changed + effect.changed, links: sum.links + effect.links,
    type: sum.type ?? effect.type, text: sum.text ?? effect.text, relation: sum.relation ?? effect.relation, status: sum.status ?? effect.status,
  }), NOTHING);
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST_TEXT)];
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT).join('')}…` : characters.join('');
}

import type { AttributeDefinition, Words } from './label-schema.ts';

const NARROW_SPACE = '\u202F';

/** Puts the narrow no-break spaces of French typography where a plain space stands inside « » and before ; : ! ? */
export function withFrenchSpaces(text: string): string {
  return text.replace(/« /g, `«${NARROW_SPACE}`).replace(/ (?=[»;:!?])/g, NARROW_SPACE);
}

/** A text in both languages; the French one may be typed with plain spaces, see `withFrenchSpaces`. */
export function words(en: string, fr: string): Words {
  return { en, fr: withFrenchSpaces(fr) };
}

type Choices = Readonly<Record<string, Words>>;

/** Defines a choice that nobody has to make; its values keep the order in which they are written. */
export function choice(name: string, label: Words, choices: Choices): AttributeDefinition {
  return { kind: 'choice', name, words: label, choices: Object.entries(choices).map(([value, shown]) => ({ value, words: shown })) };
}

/** Defines a choice whose first value is written when a person makes the tag. */
export function choiceStartingAtFirst(name: string, label: Words, choices: Choices): AttributeDefinition {
  const [first = ''] = Object.keys(choices);
  return { ...choice(name, label, choices), default: first };
}

/** Says that the values of a choice stand in order, as on a scale. */
export function ordered(definition: AttributeDefinition): AttributeDefinition {
  return definition.kind === 'choice' ? { ...definition, ordered: true } : definition;
}

/** Defines an attribute of free text. */
export function freeText(name: string, label: Words): AttributeDefinition {
  return { kind: 'text', name, words: label };
}

const YES = words('yes', 'oui');
const NO = words('no', 'non');

/** The two answers of a question, in the order in which the schema lists them. */
export const YES_OR_NO: Choices = { yes: YES, no: NO };

/** The answers of a question that may be half true. */
export const YES_PARTLY_OR_NO: Choices = { yes: YES, partly: words('partly', 'en partie'), no: NO };

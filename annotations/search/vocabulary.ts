import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { foldWords } from './folded-words.ts';
import type { Vocabulary } from './read-query.ts';

/** What queries over a project may name: its schema's types, by name or by what they are called in either language, and whatever else its tags bear. */
export function vocabularyOf(schema: LabelSchema, found: { readonly types: ReadonlySet<string>; readonly attributes: ReadonlySet<string> }): Vocabulary {
  const called = schema.types.flatMap(({ name, words }) => [[foldWords(words.en), name], [foldWords(words.fr), name]] as const);
  const named = [...schema.types.map(({ name }) => name), ...found.types].map((name) => [foldWords(name), name] as const);
  const attributes = schema.types.flatMap((type) => type.attributes.map(({ name }) => name));
  // A name goes before what another type is called.
  return { types: new Map([...called, ...named.toReversed()]), attributes: new Set([...attributes, ...found.attributes]) };
}

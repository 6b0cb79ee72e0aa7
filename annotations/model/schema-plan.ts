import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { subjectKey, type SchemaMapping, type Subject } from '../../shared/schema/schema-mapping.ts';

/** Told of each tag, link or value that a change of schema touches. */
export type OnTouched = (subject: Subject, isAnswered: boolean) => void;

/** A change of schema with what a person said of existing tags, ready to be put to sets. */
export class SchemaPlan {
  readonly before: LabelSchema;
  readonly after: LabelSchema;
  readonly #answers: ReadonlyMap<string, string | null>;
  readonly #onTouched: OnTouched;

  constructor(change: { before: LabelSchema; after: LabelSchema; mapping: SchemaMapping }, onTouched: OnTouched) {
    this.before = change.before;
    this.after = change.after;
    this.#answers = new Map(change.mapping.map(({ subject, becomes }) => [subjectKey(subject), becomes]));
    this.#onTouched = onTouched;
  }

  /** What a name becomes: itself where it is untouched. One without a usable answer is told as open, and counts as removed until it has one. */
  nameAfter(subject: Subject, name: string, exists: (name: string) => boolean): string | null {
    const given = this.#answer(subject, exists);
    if (given === undefined && exists(name)) return name;
    if (given !== name) this.#onTouched(subject, given !== undefined);
    return given ?? null;
  }

  /** What a value that may no longer fit becomes; undefined when nobody said anything of it. */
  valueAfter(subject: Subject, fits: (value: string) => boolean): string | null | undefined {
    const given = this.#answer(subject, fits);
    if (given !== undefined) this.#onTouched(subject, true);
    return given;
  }

  /** Notes something that can only go; it is gone by choice where the answer says so. */
  remove(subject: Subject): void {
    this.#onTouched(subject, this.#answer(subject, () => false) === null);
  }

  /** Whether a person agreed that something goes. */
  isRemoved(subject: Subject): boolean {
    return this.#answer(subject, () => false) === null;
  }

  #answer(subject: Subject, isPossible: (name: string) => boolean): string | null | undefined {
    const given = this.#answers.get(subjectKey(subject));
    return given === undefined || given === null || isPossible(given) ? given : undefined;
  }
}

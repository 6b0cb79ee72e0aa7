import type { AnnotationSetRecord, Relation, Span } from '../../../shared/records.ts';
import { compareSpans } from '../../model/span-place.ts';
import { ROLES } from './default-roles.ts';

/** A tag at the other end of a link, with the links that lead there. */
export interface LinkedTag {
  readonly span: Span;
  readonly relations: readonly Relation[];
}

/** The links of one set, looked up from the tag that they start at. */
export class LinkedTags {
  readonly #spans: ReadonlyMap<string, Span>;
  readonly #from = new Map<string, Relation[]>();

  constructor({ spans, relations }: Pick<AnnotationSetRecord, 'spans' | 'relations'>) {
    this.#spans = new Map(spans.map((span) => [span.id, span]));
    for (const relation of relations) {
      const known = this.#from.get(relation.from);
      if (known === undefined) this.#from.set(relation.from, [relation]);
      else known.push(relation);
    }
  }

  /** What links of a type lead to, in the order of the text. */
  to(span: Span, type: string): readonly LinkedTag[] {
    const found = (this.#from.get(span.id) ?? []).flatMap((relation) => {
      const end = relation.type === type ? this.#spans.get(relation.to) : undefined;
      return end === undefined ? [] : [{ span: end, relations: [relation] }];
    });
    return found.toSorted((a, b) => compareSpans(a.span, b.span));
  }

  /** Whom a tag stands for: what it refers to, or itself. */
  meant(span: Span): readonly LinkedTag[] {
    const referred = this.to(span, ROLES.entity.refersTo);
    return referred.length === 0 ? [{ span, relations: [] }] : referred;
  }
}

/** The full name that a tag was given, or else its words. */
export function nameOf({ attributes, text }: Span): string {
  const name = Object.hasOwn(attributes, ROLES.entity.canonical) ? attributes[ROLES.entity.canonical] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : text;
}

import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { typeClass, typeLetter } from '../editor/type-styles.ts';

/** The coloured letter of a type; the words that go with it stand beside it. */
export function TypeBadge({ schema, type }: { schema: LabelSchema; type: string }) {
  return <span className={`type-badge ${typeClass(schema, type)}`} aria-hidden>{typeLetter(findSpanType(schema, type), type)}</span>;
}

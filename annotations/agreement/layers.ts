import { AGREEMENT_LAYERS, type AgreementLayer } from '../../shared/agreement.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';

/** Which layers are measured and what belongs to them. */
export interface LayerTable {
  readonly layers: readonly AgreementLayer[];
  /** The measured layers that a type belongs to. */
  readonly layersOf: (type: string) => readonly AgreementLayer[];
}

/** The layers of a schema, or only one of them. A type that the schema does not name counts as one that was added to it. */
export function layerTable(schema: LabelSchema, only: AgreementLayer | null): LayerTable {
  const layers = only === null ? AGREEMENT_LAYERS : [only];
  const known = new Map<string, readonly AgreementLayer[]>();
  return {
    layers,
    layersOf: (type) => {
      const found = known.get(type) ?? layers.filter((layer) => layer === 'all' || layer === (findSpanType(schema, type)?.layer ?? 'other'));
      known.set(type, found);
      return found;
    },
  };
}

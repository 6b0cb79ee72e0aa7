import { utf16Units } from '../../shared/offsets.ts';
import type { Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { SuggestionEngine } from '../suggest/engine.ts';
import type { Finding } from '../suggest/finding.ts';
import { toSuggestions, type Suggestions } from '../suggest/suggestions.ts';
import type { LabelledStretch } from './label-spans.ts';
import { typeFor } from './label-types.ts';
import type { TokenModel } from './token-model.ts';

/** The name of the rule by which a model's suggestions are explained. */
export const MODEL_RULE = 'model';

/** How a model is asked: under which engine's name and schema, and who is told of types that the schema does not have. `now` is an ISO time. */
export interface AskedModel {
  readonly model: TokenModel;
  readonly name: string;
  readonly schema: LabelSchema;
  readonly now: string;
  readonly signal: AbortSignal;
  readonly onLeftOut: (type: string) => void;
}

/** A model behind the interface of all engines. */
export function modelEngine({ model, name, schema, now, signal, onLeftOut }: AskedModel): SuggestionEngine {
  return {
    name,
    suggest: async (article: Article): Promise<Result<Suggestions>> => {
      const read = await model.read(article.text, signal);
      if (!read.ok) return read;
      const spans = read.value.flatMap((stretch) => {
        const type = typeFor(schema, stretch.type);
        if (type === null) onLeftOut(stretch.type);
        return type === null ? [] : [findingOf(stretch, type)];
      });
      return ok(toSuggestions({ engine: name, article, schema, now }, { spans, links: [] }));
    },
  };
}

function findingOf({ type: label, start, end, confidence }: LabelledStretch, type: string): Finding {
  return { type, range: { start: utf16Units(start), end: utf16Units(end) }, attributes: {}, confidence, rule: MODEL_RULE, evidence: label };
}

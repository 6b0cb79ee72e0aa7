import type { JsonValue } from '../../../shared/json.ts';
import type { ForeignRelation, ForeignSpan, RecordProblem } from '../common/foreign-record.ts';

/** The work of one creator on one source. */
export interface Group {
  readonly creator: string | null;
  readonly line: number | null;
  readonly spans: ForeignSpan[];
  readonly relations: ForeignRelation[];
  readonly labels: Map<string, JsonValue>;
  readonly notes: string[];
  readonly refused: RecordProblem[];
}

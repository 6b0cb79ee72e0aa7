import { ok, refuse, type Result } from '../../shared/result.ts';
import { subjectKey, type SchemaSurvey, type Subject, type Touched } from '../../shared/schema/schema-mapping.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { foreseeSchemaChange, type SchemaChange } from '../model/schema-change.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { JobControl } from './job.ts';

/** Values of one attribute that are asked for one by one; the rest are asked for together. */
const VALUES_AT_MOST = 50;

/** Counts, over everybody's sets, what a change of schema would do. Refuses when a set cannot be read, and with `schema.cancelled` when stopped. */
export async function surveySchema(reader: ProjectReader, change: SchemaChange, control: JobControl): Promise<Result<SchemaSurvey>> {
  const tally = new SchemaTally();
  const walked = await walkSets(reader, control, (set) => { tally.add(change, set); });
  return walked.ok ? ok(tally.survey()) : walked;
}

/** Reads each set of a project in turn, `gold` and `imported` included. Refuses when one cannot be read or the job is stopped. */
export async function walkSets(reader: ProjectReader, control: JobControl, visit: (set: AnnotationSet) => void): Promise<Result<void>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  for (const [done, id] of ids.value.entries()) {
    if (control.signal.aborted) return refuse('schema.cancelled');
    control.onProgress({ done, total: ids.value.length, unit: 'items', current: id });
    const annotators = await reader.annotatorsOf(id);
    if (!annotators.ok) return annotators;
    for (const annotator of annotators.value) {
      const set = await reader.readSetOf(id, annotator);
      if (!set.ok) return set;
      if (set.value !== null) visit(set.value);
    }
  }
  return ok(undefined);
}

interface Counted {
  readonly subject: Subject;
  readonly people: Set<string>;
  isAnswered: boolean;
  count: number;
}

/** Counts what a change touches, each subject once, in the order in which they are met. */
class SchemaTally {
  readonly #touched = new Map<string, Counted>();
  readonly #values = new Map<string, number>();
  readonly #tagged = new Map<string, number>();
  #severed = 0;

  add(change: SchemaChange, set: AnnotationSet): void {
    for (const { type } of set.spans.values()) this.#tagged.set(type, (this.#tagged.get(type) ?? 0) + 1);
    foreseeSchemaChange(change, { set, time: '' }, {
      onTouched: (subject, isAnswered) => { this.#note(this.#asked(subject), isAnswered, set.annotator.name); },
      onSevered: () => { this.#severed += 1; },
    });
  }

  survey(): SchemaSurvey {
    const touched = [...this.#touched.values()].map(({ subject, people, isAnswered, count }): Touched => ({ subject, count, people: [...people].sort(), isAnswered }));
    return { touched, severed: this.#severed, tagged: Object.fromEntries(this.#tagged) };
  }

  #note(subject: Subject, isAnswered: boolean, person: string): void {
    const key = subjectKey(subject);
    const counted = this.#touched.get(key) ?? { subject, people: new Set(), isAnswered: true, count: 0 };
    counted.people.add(person);
    counted.count += 1;
    counted.isAnswered &&= isAnswered;
    this.#touched.set(key, counted);
  }

  /** A value is asked for by itself while there are few of them. */
  #asked(subject: Subject): Subject {
    if (subject.kind !== 'value' || this.#touched.has(subjectKey(subject))) return subject;
    const { type, attribute } = subject;
    const owner = JSON.stringify([type, attribute]);
    const known = this.#values.get(owner) ?? 0;
    this.#values.set(owner, known + 1);
    return known < VALUES_AT_MOST ? subject : { kind: 'misfits', type, attribute };
  }
}

import type { JsonValue } from '../../../shared/json.ts';
import { createProblemList, type ProblemList } from '../common/field-reader.ts';
import type { ForeignRelation, ForeignSpan } from '../common/foreign-record.ts';
import { readTextBound, type AnnFile, type AnnLine } from './ann-lines.ts';

/** What attribute, link and note lines say of one annotation. */
class Details {
  readonly #attributes = new Map<string, JsonValue[]>();
  readonly #notes: string[] = [];

  attribute(name: string, value: JsonValue): void {
    this.#attributes.set(name, [...this.#attributes.get(name) ?? [], value]);
  }

  note(note: string): void {
    if (note !== '') this.#notes.push(note);
  }

  /** A name that was given several values has the list of them. */
  all(): { attributes: Record<string, JsonValue>; note?: string } {
    const attributes = Object.fromEntries([...this.#attributes].map(([name, values]) => [name, values.length > 1 ? values : values[0] ?? true]));
    return { attributes, ...(this.#notes.length === 0 ? {} : { note: this.#notes.join('\n') }) };
  }
}

/** The tags and links of a brat file, gathered line by line; a line may speak of one that comes later. */
export class BratDraft {
  readonly problems: ProblemList = createProblemList(null);
  readonly #spans = new Map<string, Omit<ForeignSpan, 'attributes' | 'note'>>();
  readonly #relations: { readonly id: string; readonly relation: ForeignRelation }[] = [];
  /** From an event to the text-bound annotation that stands for it. */
  readonly #triggers = new Map<string, string>();
  readonly #details = new Map<string, Details>();

  constructor({ lines, bad }: AnnFile) {
    for (const number of bad) this.#refuse(number);
    for (const line of lines) if (line.id.startsWith('T')) this.#textBound(line);
    for (const line of lines) if (line.id.startsWith('E')) this.#trigger(line);
    for (const line of lines) this.#link(line);
    for (const line of lines) this.#detail(line);
  }

  spans(): ForeignSpan[] {
    return [...this.#spans.values()].map((span) => ({ ...span, ...this.#details.get(span.key)?.all() }));
  }

  relations(): ForeignRelation[] {
    return this.#relations.map(({ id, relation }) => ({ ...relation, ...this.#details.get(id)?.all() }));
  }

  #refuse(line: number): void {
    this.problems.refuse({ code: 'import.bad_line', params: { line } });
  }

  #textBound({ id, body, tail, number, isJoined }: AnnLine): void {
    const bound = readTextBound(body);
    // Words that are missing tell of a file that breaks off, and then the offsets may be cut short too.
    if (bound === null || tail === null) this.#refuse(number);
    else if (this.#spans.has(id)) this.problems.refuse({ code: 'span.duplicate_id', params: { id } });
    else {
      const repairs = isJoined ? { repairs: [{ code: 'import.broken_line' as const, params: { line: number } }] } : {};
      this.#spans.set(id, { key: id, ...bound, quoted: tail, isQuotedLoosely: true, ...repairs });
    }
  }

  #trigger({ id, body }: AnnLine): void {
    const [, trigger] = splitOnce(body.split(/ +/)[0] ?? '', ':');
    if (trigger !== '' && !this.#triggers.has(id)) this.#triggers.set(id, trigger);
  }

  #link(line: AnnLine): void {
    const [name = '', ...words] = line.body.split(/ +/);
    if (line.id.startsWith('R')) this.#relation(line, name, words);
    else if (line.id.startsWith('E')) this.#event(line, words);
    else if (line.id === '*') this.#equivalents(line, name, words);
  }

  #relation({ id, number }: AnnLine, type: string, words: readonly string[]): void {
    const ends = words.map((word) => splitOnce(word, ':'));
    const sorted = ends.some(([role]) => role === 'Arg1') ? ends.toSorted(([a], [b]) => Number(b === 'Arg1') - Number(a === 'Arg1')) : ends;
    const [from = ['', ''], to = ['', '']] = sorted;
    if (ends.length !== 2 || type === '' || from[1] === '' || to[1] === '') this.#refuse(number);
    else this.#join(type, [from[1], to[1]], id);
  }

  /** One link from the trigger to each filler, under the role without its number. */
  #event({ id, number }: AnnLine, words: readonly string[]): void {
    const trigger = this.#triggers.get(id);
    if (trigger === undefined) return void this.#refuse(number);
    const roles = words.map((word) => splitOnce(word, ':'));
    if (roles.length === 0) this.problems.refuse({ code: 'import.no_role', params: { line: number } });
    for (const [role, filler] of roles) {
      if (role === '' || filler === '') this.problems.refuse({ code: 'import.no_role', params: { line: number } });
      else this.#join(role.replace(/(?<=\D)\d+$/, ''), [trigger, filler], '');
    }
  }

  /** Each of a set of equals is linked with the first of them: that says as much as all pairs do, and grows no faster than the set. */
  #equivalents({ number }: AnnLine, type: string, [first, ...others]: readonly string[]): void {
    if (first === undefined || others.length === 0) return void this.#refuse(number);
    for (const other of others) this.#join(type, [first, other], '');
  }

  #join(type: string, [from, to]: readonly [string, string], id: string): void {
    this.#relations.push({ id, relation: { type, from: this.#standIn(from), to: this.#standIn(to) } });
  }

  /** The text-bound annotation that stands for an event; anything else stands for itself. */
  #standIn(id: string): string {
    return this.#triggers.get(id) ?? id;
  }

  #detail({ id, body, tail, number }: AnnLine): void {
    const kind = id.charAt(0);
    if ('TER*'.includes(kind)) return;
    const [name = '', target = '', ...values] = body.split(/ +/);
    const details = name === '' || name === '__proto__' ? null : this.#detailsOf(target);
    if (details === null) this.#refuse(number);
    else if (kind === 'A' || kind === 'M') details.attribute(name, values.length === 0 ? true : values.join(' '));
    else if (kind === 'N' && values.length > 0) details.attribute('link', values.join(' '));
    else if (kind === '#') details.note(name === 'AnnotatorNotes' ? tail ?? '' : `${name}: ${tail ?? ''}`);
    else this.#refuse(number);
  }

  #detailsOf(target: string): Details | null {
    const id = this.#standIn(target);
    if (!this.#spans.has(id) && !this.#relations.some((known) => known.id === id && id !== '')) return null;
    const details = this.#details.get(id) ?? new Details();
    this.#details.set(id, details);
    return details;
  }
}

/** The part before the first of some separators and the part behind it; without one all of it is the second part. */
function splitOnce(word: string, separator: string): [string, string] {
  const at = word.indexOf(separator);
  return at < 0 ? ['', word] : [word.slice(0, at), word.slice(at + 1)];
}

import type { Article } from '../../shared/records.ts';

/** Names the files of an export with a file per article: by the article's source, made safe for every system, and never twice. */
export class ExportNames {
  readonly #byAnnotator: boolean;
  readonly #stems = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #folders = new Map<string, string>();

  /** With several annotators each has a folder of the same name; what nobody touched lies at the top. */
  constructor(byAnnotator: boolean) {
    this.#byAnnotator = byAnnotator;
  }

  /** The path inside the export, `/` between folders, without ending. */
  stemOf(article: Article, annotator: string | null): string {
    const stem = this.#stem(article);
    return this.#byAnnotator && annotator !== null ? `${this.#folder(annotator)}/${stem}` : stem;
  }

  #stem({ id, meta }: Article): string {
    const known = this.#stems.get(id);
    if (known !== undefined) return known;
    const wanted = safeName(meta.source.replace(/\.[^.]*$/, ''));
    const stem = wanted !== '' && !this.#taken.has(wanted.toLowerCase()) ? wanted : `${wanted === '' ? 'article' : wanted}-${id}`;
    this.#taken.add(stem.toLowerCase());
    this.#stems.set(id, stem);
    return stem;
  }

  #folder(annotator: string): string {
    const known = this.#folders.get(annotator);
    if (known !== undefined) return known;
    const taken = new Set([...this.#folders.values()].map((name) => name.toLowerCase()));
    const wanted = safeName(annotator) === '' ? 'annotator' : safeName(annotator);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}-${String(number)}`;
    this.#folders.set(annotator, name);
    return name;
  }
}

const LONGEST_NAME = 80;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Letters, numbers, and few signs; no name that a system reserves or hides. */
function safeName(name: string): string {
  const safe = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_ ()-]+/gu, '-').replace(/^[-. ]+|[-. ]+$/g, '');
  const short = [...safe].slice(0, LONGEST_NAME).join('').replace(/[-. ]+$/, '');
  return RESERVED.test(short) ? `${short}-` : short;
}

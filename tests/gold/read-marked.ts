import { tagOfCode, type NamedTag } from './tag-codes.ts';

/** A link as an opening mark asks for it: the sign before it, and the name of the tag it leads to; `!` says that the text names nobody. */
export interface Wish {
  readonly sign: string;
  readonly to: string;
}

/** A tag as it was written; offsets in code points. */
export interface MarkedTag extends NamedTag {
  /** Its name in the source, for links; empty where none leads to it. */
  readonly name: string;
  /** Which line of the text it begins on: names are looked for there first. */
  readonly line: number;
  readonly fragments: readonly { readonly start: number; readonly end: number }[];
  readonly wishes: readonly Wish[];
}

/** An article as it was written: its text without the marks, and its tags. */
export interface MarkedArticle {
  readonly text: string;
  readonly tags: readonly MarkedTag[];
}

interface Draft extends NamedTag { name: string; line: number; fragments: { start: number; end: number }[]; wishes: Wish[] }

const OPENING = /^\{(?:\+(?<more>[a-z]+\d*)|(?<code>[A-Z][a-z+-]*)(?<wishes>(?:[:@^~&*>][^\s:@^~&*>=]+)*)(?:=(?<value>\S+))?) /u;

/**
 * Reads an article in which tags are written where they stand: `{Lca:r Russia}` tags "Russia", the letters say type and kind (`tag-codes.ts`), `:r` names the tag,
 * `@` leads to who speaks, `^` to the cue, `~` to who passes it on, `&` to whom it is said, `*` to the quote that it goes on with, `>` to what else the types
 * allow; several names stand with commas, `!` says that there is none. `{+q …}` goes on with the tag `q` after a gap; `=` gives a full name or a date's value.
 * Throws with the words around it where something cannot be read.
 */
export function readMarked(source: string): MarkedArticle {
  const text: string[] = [];
  const tags: Draft[] = [];
  const open: { start: number; tag: Draft }[] = [];
  let line = 0;
  for (let rest = source; rest !== '';) {
    const mark = OPENING.exec(rest);
    if (mark !== null) {
      open.push({ start: text.length, tag: openedTag(mark, tags, line, rest) });
      rest = rest.slice(mark[0].length);
      continue;
    }
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (character === '{' || (character === '}' && open.length === 0)) throw new Error(`What is "${character}" here: ${rest.slice(0, 60)}`);
    if (character === '}') closeTag(open, text.length, rest);
    else text.push(character);
    if (character === '\n') line += 1;
    rest = rest.slice(character.length);
  }
  const [left] = open;
  if (left !== undefined) throw new Error(`A ${left.tag.type} is never closed: ${text.slice(left.start, left.start + 60).join('')}`);
  return { text: text.join(''), tags };
}

function openedTag(mark: RegExpExecArray, tags: Draft[], line: number, rest: string): Draft {
  const { more, code = '', wishes = '', value } = mark.groups ?? {};
  if (more !== undefined) return findByName(tags, more, line);
  const read = [...wishes.matchAll(/([:@^~&*>])([^:@^~&*>]+)/gu)].flatMap(([, sign = '', names = '']) => names.split(',').map((to) => ({ sign, to })));
  try {
    const made: Draft = { ...tagOfCode(code, value), name: read.find(({ sign }) => sign === ':')?.to ?? '', line, fragments: [], wishes: read.filter(({ sign }) => sign !== ':') };
    if (made.name !== '' && tags.some((tag) => tag.name === made.name && tag.line === line)) throw new Error(`two tags of one paragraph are named "${made.name}"`);
    tags.push(made);
    return made;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}: ${rest.slice(0, 60)}`, { cause: error });
  }
}

function closeTag(open: { start: number; tag: Draft }[], end: number, rest: string): void {
  const closed = open.pop();
  if (closed === undefined || closed.start === end) throw new Error(`A tag covers nothing before ${rest.slice(0, 60)}`);
  closed.tag.fragments.push({ start: closed.start, end });
}

/** The tag of a name that is nearest: in the same paragraph, else in the last one before it, else in the first one after it. Throws where there is none. */
export function findByName<Tag extends Pick<MarkedTag, 'name' | 'line'>>(tags: readonly Tag[], name: string, line: number): Tag {
  const named = tags.filter((tag) => tag.name === name);
  const found = named.findLast((tag) => tag.line <= line) ?? named[0];
  if (found === undefined) throw new Error(`Nothing is named "${name}" (line ${String(line + 1)})`);
  return found;
}

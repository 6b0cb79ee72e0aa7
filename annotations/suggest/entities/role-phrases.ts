import { ENGLISH_MODIFIERS, ROLE_HEADS } from '../data/role-words.ts';
import { phraseList } from './phrase-list.ts';

/** Words for functions and ranks with their kinds, to look up in small letters. */
export const ROLE_PHRASES = phraseList<string>(Object.entries(ROLE_HEADS).flatMap(([kind, heads]) => heads.map((head) => [head, kind] as const)), 'low');

/** Each word that a function or rank is written with, in small letters. */
export const ROLE_WORDS: ReadonlySet<string> = new Set([...ENGLISH_MODIFIERS, ...Object.values(ROLE_HEADS).flat().flatMap((head) => head.split(/[ .]+/u))]);

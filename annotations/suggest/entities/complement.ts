import { NAMED_ORGANISATION, PORTFOLIOS } from '../data/organisation-words.ts';
import { COMPLEMENT_NOUNS, ENGLISH_MODIFIERS, ROLE_ADJECTIVES } from '../data/role-words.ts';
import { FIRST_NAMES } from '../data/first-names.ts';
import type { Reading } from './reading.ts';
import { isJoined } from './tokens.ts';

/** What leads to a complement; longer ones first where they begin alike. */
const LINKS = [['de', 'la'], ['de', 'l’'], ['de'], ['d’'], ['du'], ['des'], ['aux'], ['à', 'la'], ['à', 'l’'], ['auprès', 'des'], ['auprès', 'de', 'la'], ['chargé', 'de', 'la'], ['chargé', 'de', 'l’'], ['chargé', 'des'], ['of', 'the'], ['of'], ['for', 'the'], ['for'], ['to', 'the'], ['to']];
const AND = [['et', 'de', 'la'], ['et', 'de', 'l’'], ['et', 'des'], ['et', 'du'], ['et', 'de'], ['and'], ['et']];
const MOST_STEPS = 8;

/**
 * Where the complement after a head ends: adjectives, demonyms, and « de … » as often as they follow. The same place when there is none.
 * A complement of common words counts only when they are words of state and army, which keeps « le chef de gare » out.
 */
export function complementEnd(reading: Reading, from: number): number {
  let at = from;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = oneStep(reading, at);
    if (next === at) break;
    at = next;
  }
  return at;
}

function adjectiveEnd({ tokens, demonymFrom, language }: Reading, at: number): number {
  const token = tokens[at];
  if (token === undefined || !isJoined(token) || language === 'en') return at;
  const demonym = token.isCapital ? undefined : demonymFrom.get(at);
  if (demonym !== undefined) return demonym;
  if (token.isCapital && !PORTFOLIOS.has(token.text)) return at;
  return ROLE_ADJECTIVES.has(token.low) ? at + 1 : at;
}

function oneStep(reading: Reading, at: number): number {
  const adjective = adjectiveEnd(reading, at);
  if (adjective > at) return adjective;
  const link = linkEnd(reading, at, LINKS);
  if (link > at) return afterLink(reading, link, at);
  const and = linkEnd(reading, at, AND);
  const field = reading.tokens[and];
  return and > at && field !== undefined && isJoined(field) && PORTFOLIOS.has(field.text) ? and + 1 : at;
}

function linkEnd({ tokens }: Reading, at: number, links: readonly (readonly string[])[]): number {
  const link = links.find((words) => words.every((word, index) => {
    const token = tokens[at + index];
    return token !== undefined && token.low === word && isJoined(token);
  }));
  return at + (link?.length ?? 0);
}

/** The noun after « de », or the place before the link when it is none of state, army or a name. */
function afterLink(reading: Reading, at: number, otherwise: number): number {
  const { tokens, nameFrom, demonymFrom, isBlocked } = reading;
  const token = tokens[at];
  if (token === undefined || !isJoined(token) || isBlocked[at] === true) return otherwise;
  const known = nameFrom.get(at);
  if (known !== undefined) return known.to;
  if (PORTFOLIOS.has(token.text)) return at + 1;
  if (token.isCapital && demonymFrom.has(at)) return afterEnglish(reading, at, otherwise);
  if (token.isCapital) return FIRST_NAMES.has(token.text) ? otherwise : nameEnd(reading, at);
  if (NAMED_ORGANISATION.has(token.low) && tokens[at + 1]?.isCapital === true && tokens[at + 1]?.gap === ' ' && !FIRST_NAMES.has(tokens[at + 1]?.text ?? '')) return nameEnd(reading, at + 1);
  return COMPLEMENT_NOUNS.has(token.low) ? nounEnd(reading, at) : otherwise;
}

function afterEnglish({ tokens, demonymFrom }: Reading, at: number, otherwise: number): number {
  let to = demonymFrom.get(at) ?? at + 1;
  while (to < tokens.length && ENGLISH_MODIFIERS.has(tokens[to]?.low ?? '') && (tokens[to]?.gap ?? '') === ' ') to += 1;
  return COMPLEMENT_NOUNS.has(tokens[to]?.low ?? '') && tokens[to]?.gap === ' ' ? to + 1 : to > at + 1 ? to : (demonymFrom.get(at) ?? otherwise);
}

function nounEnd({ tokens, language }: Reading, at: number): number {
  let to = at + 1;
  while (language === 'en' && COMPLEMENT_NOUNS.has(tokens[to]?.low ?? '') && tokens[to]?.gap === ' ') to += 1;
  return to;
}

function nameEnd({ tokens, isBlocked }: Reading, at: number): number {
  let to = at + 1;
  while (tokens[to]?.isCapital === true && tokens[to]?.gap === ' ' && isBlocked[to] !== true && !FIRST_NAMES.has(tokens[to]?.text ?? '')) to += 1;
  return to;
}

import type { Attributes } from '../../shared/places.ts';

/** A type of tag with its attributes, as the letters of an opening mark name them. */
export interface NamedTag {
  readonly type: string;
  readonly attributes: Attributes;
}

/** One attribute with the letter of each of its values; the value under '' stands where no letter does. */
type Choice = readonly [name: string, values: Readonly<Record<string, string>>];

interface Code {
  readonly type: string;
  readonly choices: readonly Choice[];
  /** The attribute that `=` sets. */
  readonly named?: string;
}

/** The types by the letters of their keys in the palette. */
const CODES: Readonly<Record<string, Code>> = {
  P: { type: 'PERSON', named: 'canonical', choices: [['person_kind', { '': 'named', p: 'photographer_or_author' }]] },
  R: { type: 'ROLE', choices: [['role_kind', { h: 'head_of_state', m: 'minister', l: 'military', d: 'diplomat', s: 'spokesperson', o: 'other' }]] },
  O: {
    type: 'ORG', named: 'canonical',
    choices: [['org_kind', { g: 'government', m: 'military', a: 'armed_group', p: 'media', i: 'international', c: 'company', n: 'party_or_ngo', o: 'other' }]],
  },
  L: {
    type: 'LOCATION', named: 'canonical',
    choices: [['loc_kind', { c: 'country', r: 'region', y: 'city', w: 'water', f: 'facility', o: 'other' }], ['as_actor', { '': 'no', a: 'yes' }]],
  },
  N: { type: 'NORP', choices: [] },
  W: { type: 'EQUIPMENT', named: 'canonical', choices: [['equip_kind', { a: 'aircraft', s: 'ship', v: 'land_vehicle', m: 'missile', d: 'drone', g: 'small_arm', o: 'other' }]] },
  E: {
    type: 'EVENT', named: 'canonical',
    choices: [['event_kind', { x: 'exercise', p: 'patrol', m: 'meeting', v: 'visit', c: 'armed_conflict', u: 'uprising', s: 'sanctions', e: 'election', o: 'other' }]],
  },
  D: { type: 'DATE', named: 'value', choices: [['date_kind', { '': 'date', l: 'duration', f: 'frequency', t: 'time' }]] },
  M: { type: 'MENTION', choices: [['mention_kind', { p: 'pronoun', d: 'description', u: 'unnamed' }]] },
  Q: {
    type: 'QUOTE',
    choices: [
      ['quote_kind', { d: 'direct', i: 'indirect', m: 'mixed', s: 'scare_quote' }],
      ['attitude', { '': 'assertion', b: 'belief', k: 'knowledge', n: 'intention' }],
      ['complete', { '': 'full', f: 'fragment' }],
    ],
  },
  U: {
    type: 'CUE',
    choices: [['cue_kind', { '': 'verb', s: 'selon', n: 'noun', p: 'punctuation', o: 'other' }], ['cue_tone', { '': 'neutral', '-': 'distancing', '+': 'endorsing' }]],
  },
  C: {
    type: 'CLAIM',
    choices: [
      ['claim_mode', { '': 'fact', v: 'value', p: 'policy', d: 'prediction' }],
      ['claim_type', { '': 'event_property', n: 'numerical', c: 'causal', q: 'quote_verification', s: 'position_statement' }],
      ['checkable', { '': 'yes', y: 'partly', o: 'no' }],
      ['check_priority', { '': 'unset' }],
      ['voice', { '': 'article', w: 'source' }],
      ['stance', { '': 'affirm', r: 'refute' }],
      ['certainty', { '': 'asserted', b: 'probable', l: 'possible', x: 'denied' }],
      ['time_reference', { '': 'past', t: 'present', f: 'future', h: 'habitual', u: 'unspecified' }],
      ['verdict', { '': 'unchecked' }],
    ],
  },
  X: { type: 'PART', choices: [['part_kind', { d: 'header_date', h: 'headline', c: 'caption', r: 'credit', x: 'cross_reference', o: 'other' }]] },
};

/** What the letters of an opening mark name (`Lca`: a country that acts), with the value after `=`. Throws where a letter means nothing or a kind is not said. */
export function tagOfCode(code: string, value?: string): NamedTag {
  const [letter = '', ...marks] = code;
  const found = CODES[letter];
  if (found === undefined) throw new Error(`"${letter}" is the letter of no type`);
  const left = new Set(marks);
  const attributes = Object.fromEntries(found.choices.map((choice) => [choice[0], take(choice, left)]));
  if (left.size > 0) throw new Error(`"${[...left].join('')}" means nothing in "${code}"`);
  if (value === undefined) return { type: found.type, attributes };
  if (found.named === undefined) throw new Error(`${found.type} takes no value after "="`);
  return { type: found.type, attributes: { ...attributes, [found.named]: value.replaceAll('_', ' ') } };
}

function take([name, values]: Choice, left: Set<string>): string {
  const letters = Object.keys(values).filter((letter) => left.has(letter));
  if (letters.length > 1) throw new Error(`${name} has one value, not ${letters.join(' and ')}`);
  const [letter = ''] = letters;
  const value = values[letter];
  if (value === undefined) throw new Error(`${name} is not said`);
  left.delete(letter);
  return value;
}

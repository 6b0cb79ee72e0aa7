import { DEFAULT_GUIDELINES } from './default-guidelines.ts';
import { choice, choiceStartingAtFirst, words } from './define-type.ts';
import type { SpanType } from './label-schema.ts';

const QUOTE_COLOURS = { light: '#0B5C8A', dark: '#7CC4F5' } as const;
const QUIET_COLOURS = { light: '#5C5C5C', dark: '#A8A8A8' } as const;

const quote: SpanType = {
  name: 'QUOTE', layer: 'quote', form: 'brackets', key: 'Q', colours: QUOTE_COLOURS,
  words: words('quote', 'citation'), guideline: DEFAULT_GUIDELINES.QUOTE,
  attributes: [
    choiceStartingAtFirst('quote_kind', words('kind', 'nature'), {
      direct: words('direct', 'directe'),
      indirect: words('indirect', 'indirecte'),
      mixed: words('mixed', 'mixte'),
      scare_quote: words('distancing marks', 'guillemets de distance'),
    }),
    choiceStartingAtFirst('attitude', words('attitude', 'attitude'), {
      assertion: words('assertion', 'affirmation'),
      belief: words('belief', 'croyance'),
      knowledge: words('knowledge', 'savoir'),
      intention: words('intention', 'intention'),
    }),
    choiceStartingAtFirst('complete', words('extent', 'étendue'), {
      full: words('full', 'entière'),
      fragment: words('fragment', 'fragment'),
    }),
  ],
};

const cue: SpanType = {
  name: 'CUE', layer: 'quote', form: 'underline', key: 'U', colours: QUOTE_COLOURS,
  words: words('cue', 'introducteur'), guideline: DEFAULT_GUIDELINES.CUE, finder: 'cue',
  attributes: [
    choiceStartingAtFirst('cue_kind', words('kind', 'nature'), {
      verb: words('verb', 'verbe'),
      selon: words('according to', 'selon, d’après'),
      noun: words('noun', 'nom'),
      punctuation: words('punctuation', 'ponctuation'),
      other: words('other', 'autre'),
    }),
    choiceStartingAtFirst('cue_tone', words('tone', 'ton'), {
      neutral: words('neutral', 'neutre'),
      distancing: words('distancing', 'distant'),
      endorsing: words('endorsing', 'approbateur'),
    }),
  ],
};

const mention: SpanType = {
  name: 'MENTION', layer: 'quote', form: 'box', key: 'M', colours: QUIET_COLOURS,
  words: words('mention', 'mention'), guideline: DEFAULT_GUIDELINES.MENTION, finder: 'pronoun',
  attributes: [
    choice('mention_kind', words('kind', 'nature'), {
      pronoun: words('pronoun', 'pronom'),
      description: words('description', 'description'),
      unnamed: words('unnamed source', 'source anonyme'),
    }),
  ],
};

const part: SpanType = {
  name: 'PART', layer: 'part', form: 'dimmed', key: 'X', colours: QUIET_COLOURS,
  words: words('outside the story', 'hors récit'), guideline: DEFAULT_GUIDELINES.PART,
  attributes: [
    choice('part_kind', words('kind', 'nature'), {
      header_date: words('header date', 'date d’en-tête'),
      headline: words('headline', 'titre'),
      caption: words('caption', 'légende'),
      credit: words('photo credit', 'crédit photo'),
      cross_reference: words('cross-reference', 'renvoi'),
      other: words('other', 'autre'),
    }),
  ],
};

/** What is said, the words that say that it is said, and who speaks where no name stands. */
export const QUOTE_TYPES: readonly SpanType[] = [quote, cue, mention];

/** What stands in the file without belonging to the article's story. */
export const PART_TYPES: readonly SpanType[] = [part];

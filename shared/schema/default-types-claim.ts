import { DEFAULT_GUIDELINES } from './default-guidelines.ts';
import { choiceStartingAtFirst, freeText, ordered, words, YES_PARTLY_OR_NO } from './define-type.ts';
import type { AttributeDefinition, SpanType } from './label-schema.ts';

const nature: readonly AttributeDefinition[] = [
  choiceStartingAtFirst('claim_mode', words('mode', 'mode'), {
    fact: words('fact', 'fait'),
    value: words('value judgement', 'jugement de valeur'),
    policy: words('policy', 'ligne de conduite'),
    prediction: words('prediction', 'prédiction'),
  }),
  choiceStartingAtFirst('claim_type', words('type', 'type'), {
    event_property: words('event or property', 'événement ou propriété'),
    numerical: words('numerical', 'chiffrée'),
    causal: words('causal', 'causale'),
    quote_verification: words('who said what', 'qui a dit quoi'),
    position_statement: words('position', 'prise de position'),
  }),
  ordered(choiceStartingAtFirst('checkable', words('can be checked', 'vérifiable'), YES_PARTLY_OR_NO)),
  choiceStartingAtFirst('check_priority', words('priority', 'priorité'), {
    unset: words('not set', 'non fixée'),
    low: words('low', 'basse'),
    high: words('high', 'haute'),
  }),
];

const wording: readonly AttributeDefinition[] = [
  choiceStartingAtFirst('voice', words('voice', 'voix'), {
    article: words('the article', 'l’article'),
    source: words('a source', 'une source'),
  }),
  choiceStartingAtFirst('stance', words('stance', 'position'), {
    affirm: words('affirms', 'affirme'),
    refute: words('refutes', 'réfute'),
  }),
  ordered(choiceStartingAtFirst('certainty', words('certainty', 'certitude'), {
    asserted: words('asserted', 'affirmé'),
    probable: words('probable', 'probable'),
    possible: words('possible', 'possible'),
    denied: words('denied', 'nié'),
    unknown: words('unknown', 'inconnu'),
  })),
  choiceStartingAtFirst('time_reference', words('time spoken of', 'temps évoqué'), {
    past: words('past', 'passé'),
    present: words('present', 'présent'),
    future: words('future', 'avenir'),
    habitual: words('habitual', 'habituel'),
    unspecified: words('unspecified', 'non précisé'),
  }),
];

const evidence: AttributeDefinition = {
  kind: 'records', name: 'evidence', words: words('evidence', 'éléments de preuve'),
  fields: [
    { kind: 'link', name: 'url', words: words('link', 'lien') },
    { kind: 'link', name: 'archived_url', words: words('archived copy', 'copie archivée') },
    { kind: 'text', name: 'note', words: words('note', 'note') },
    { kind: 'date', name: 'accessed', words: words('read on', 'consulté le') },
  ],
};

const judgement: readonly AttributeDefinition[] = [
  choiceStartingAtFirst('verdict', words('verdict', 'verdict'), {
    unchecked: words('not checked', 'non vérifiée'),
    supported: words('supported', 'étayée'),
    refuted: words('refuted', 'réfutée'),
    not_enough_evidence: words('not enough evidence', 'preuves insuffisantes'),
    conflicting: words('conflicting evidence', 'preuves contradictoires'),
  }),
  evidence,
  freeText('judged_by', words('judged by', 'jugée par')),
  { kind: 'date', name: 'judged_at', words: words('judged on', 'jugée le') },
  // The shape of DISARM technique ids; the list itself is not ours to ship.
  { kind: 'pattern', name: 'disarm_id', words: words('DISARM technique', 'technique DISARM'), pattern: '^T\\d{4}(\\.\\d{3})?$' },
];

/** What can be judged true or false, with the judgement. */
export const CLAIM_TYPES: readonly SpanType[] = [{
  name: 'CLAIM', layer: 'claim', form: 'dotted', key: 'C', colours: { light: '#A33B00', dark: '#FFA366' },
  words: words('claim', 'affirmation'), guideline: DEFAULT_GUIDELINES.CLAIM,
  attributes: [...nature, ...wording, ...judgement],
}];

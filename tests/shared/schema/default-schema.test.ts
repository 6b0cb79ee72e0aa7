import { describe, expect, it } from 'vitest';
import { defaultAttributes } from '../../../shared/schema/attribute-value.ts';
import { defaultSchema } from '../../../shared/schema/default-schema.ts';
import { documentLabels, findRelationType, findSpanType, type AttributeDefinition, type Words } from '../../../shared/schema/label-schema.ts';
import { validateSchema } from '../../../shared/schema/validate-schema.ts';

const typeRows = defaultSchema.types.map(({ name, key, layer, form, colours }) => `${key} ${name} ${layer} ${form} ${colours.light} ${colours.dark}`);
const relationRows = defaultSchema.relations.map(({ name, from, to, count, symmetric }) =>
  `${name} ${from.join()} > ${to.join()} ${count.min}..${count.max ?? 'n'}${symmetric ? ' symmetric' : ''}`);

const ENTITIES = 'PERSON,ROLE,ORG,LOCATION,NORP,EQUIPMENT,EVENT,DATE';

describe('the default schema', () => {
  it('is valid', () => {
    expect(validateSchema(defaultSchema)).toEqual({ ok: true, value: defaultSchema });
  });

  it('survives JSON unchanged', () => {
    expect(validateSchema(JSON.parse(JSON.stringify(defaultSchema)))).toEqual({ ok: true, value: defaultSchema });
  });

  it('has the thirteen types with their keys, layers, forms and colours', () => {
    expect(typeRows).toEqual([
      'P PERSON entity fill #518DF0 #2A76B1',
      'R ROLE entity fill #122E3A #C0F5FD',
      'O ORG entity fill #3D1003 #C1432E',
      'L LOCATION entity fill #176858 #53C3B3',
      'N NORP entity fill #575201 #B0A53F',
      'W EQUIPMENT entity fill #919191 #6B6B6B',
      'E EVENT entity fill #9502A1 #EC8DF3',
      'D DATE entity fill #BF8134 #FBECC5',
      'Q QUOTE quote brackets #0B5C8A #7CC4F5',
      'U CUE quote underline #0B5C8A #7CC4F5',
      'M MENTION quote box #5C5C5C #A8A8A8',
      'C CLAIM claim dotted #A33B00 #FFA366',
      'X PART part dimmed #5C5C5C #A8A8A8',
    ]);
  });

  it('has the fifteen relations with their ends and counts', () => {
    expect(relationRows).toEqual([
      'SAID_BY QUOTE > PERSON,ORG,ROLE,LOCATION,NORP,MENTION 0..n',
      'CUED_BY QUOTE > CUE 0..n',
      'SAID_TO QUOTE > PERSON,ORG,ROLE,MENTION 0..n',
      'VIA QUOTE > ORG,PERSON,MENTION 0..n',
      'CONTINUES QUOTE > QUOTE 0..1',
      'NESTED_IN QUOTE > QUOTE 0..1',
      'REFERS_TO MENTION > PERSON,ORG,LOCATION,ROLE,EVENT 1..n',
      'HAS_ROLE PERSON > ROLE 0..n',
      'ROLE_OF ROLE > ORG,LOCATION 0..n',
      'CLAIMED_BY CLAIM > PERSON,ORG,ROLE,LOCATION,MENTION 0..n',
      `ABOUT CLAIM > ${ENTITIES} 0..n`,
      'FROM_QUOTE CLAIM > QUOTE 0..1',
      'AT_TIME CLAIM,EVENT > DATE 0..n',
      'AT_PLACE EVENT > LOCATION 0..n',
      'CONTRADICTS CLAIM > CLAIM 0..n symmetric',
    ]);
  });

  it('asks for the speaker and the cue of reported quotes, and for the claimant where a source speaks', () => {
    const asked = defaultSchema.relations.flatMap((relation) => (relation.asked === undefined ? [] : [[relation.name, relation.asked]]));
    expect(asked).toEqual([
      ['SAID_BY', { attribute: 'quote_kind', values: ['direct', 'indirect', 'mixed'] }],
      ['CUED_BY', { attribute: 'quote_kind', values: ['direct', 'indirect', 'mixed'] }],
      ['CLAIMED_BY', { attribute: 'voice', values: ['source'] }],
    ]);
  });

  it('asks only about attributes and values that the tags at the start of the link have', () => {
    for (const { from, asked } of defaultSchema.relations) {
      if (asked === undefined || asked === true) continue;
      for (const type of from) {
        const definition = attributeOf(type, asked.attribute);
        expect(definition.kind === 'choice' && definition.choices.map(({ value }) => value)).toEqual(expect.arrayContaining(asked.values));
      }
    }
  });

  it('offers a genre and a relevance for the article as a whole, and asks for neither', () => {
    const rows = documentLabels(defaultSchema).map((label) => `${label.name} ${label.kind === 'choice' ? label.choices.map(({ value }) => value).join() : ''}`);
    expect(rows).toEqual(['genre news,analysis,interview,opinion,background,other', 'relevance yes,partly,no']);
    expect(documentLabels(defaultSchema).some((label) => label.required === true)).toBe(false);
  });

  it.each([
    ['PERSON', { person_kind: 'named' }],
    ['ROLE', {}],
    ['ORG', {}],
    ['LOCATION', { as_actor: 'no' }],
    ['NORP', {}],
    ['EQUIPMENT', {}],
    ['EVENT', {}],
    ['DATE', { date_kind: 'date' }],
    ['QUOTE', { quote_kind: 'direct', attitude: 'assertion', complete: 'full' }],
    ['CUE', { cue_kind: 'verb', cue_tone: 'neutral' }],
    ['MENTION', {}],
    ['CLAIM', {
      claim_mode: 'fact', claim_type: 'event_property', checkable: 'yes', check_priority: 'unset', voice: 'article', stance: 'affirm',
      certainty: 'asserted', time_reference: 'past', verdict: 'unchecked',
    }],
    ['PART', {}],
  ])('starts a %s with its defaults and nothing else', (name, expected) => {
    expect(defaultAttributes(typeNamed(name))).toEqual(expected);
  });

  it.each([
    ['PERSON', 'person_kind', 'named photographer_or_author'],
    ['ROLE', 'role_kind', 'head_of_state minister military diplomat spokesperson other'],
    ['ORG', 'org_kind', 'government military armed_group media international company party_or_ngo other'],
    ['LOCATION', 'loc_kind', 'country region city water facility other'],
    ['LOCATION', 'as_actor', 'yes no'],
    ['EQUIPMENT', 'equip_kind', 'aircraft ship land_vehicle missile drone small_arm other'],
    ['EVENT', 'event_kind', 'exercise patrol meeting visit armed_conflict uprising sanctions election other'],
    ['DATE', 'date_kind', 'date duration frequency time'],
    ['MENTION', 'mention_kind', 'pronoun description unnamed'],
    ['QUOTE', 'quote_kind', 'direct indirect mixed scare_quote'],
    ['QUOTE', 'attitude', 'assertion belief knowledge intention'],
    ['QUOTE', 'complete', 'full fragment'],
    ['CUE', 'cue_kind', 'verb selon noun punctuation other'],
    ['CUE', 'cue_tone', 'neutral distancing endorsing'],
    ['CLAIM', 'claim_mode', 'fact value policy prediction'],
    ['CLAIM', 'claim_type', 'event_property numerical causal quote_verification position_statement'],
    ['CLAIM', 'checkable', 'yes partly no'],
    ['CLAIM', 'check_priority', 'unset low high'],
    ['CLAIM', 'voice', 'article source'],
    ['CLAIM', 'stance', 'affirm refute'],
    ['CLAIM', 'certainty', 'asserted probable possible denied unknown'],
    ['CLAIM', 'time_reference', 'past present future habitual unspecified'],
    ['CLAIM', 'verdict', 'unchecked supported refuted not_enough_evidence conflicting'],
    ['PART', 'part_kind', 'header_date headline caption credit cross_reference other'],
  ])('closes %s.%s to its list of values', (type, attribute, values) => {
    const definition = attributeOf(type, attribute);
    expect(definition.kind === 'choice' && definition.choices.map((choice) => choice.value).join(' ')).toBe(values);
  });

  it('offers a full name and an outside id on every entity type', () => {
    for (const name of ENTITIES.split(',')) {
      expect([attributeOf(name, 'canonical').kind, attributeOf(name, 'kb_id').kind]).toEqual(['text', 'text']);
    }
  });

  it('keeps the judgement of a claim with its evidence, judge and day', () => {
    const evidence = attributeOf('CLAIM', 'evidence');
    expect(evidence.kind === 'records' && evidence.fields.map((field) => `${field.kind} ${field.name}`)).toEqual([
      'link url', 'link archived_url', 'text note', 'date accessed',
    ]);
    expect(['judged_by', 'judged_at', 'disarm_id'].map((name) => attributeOf('CLAIM', name).kind)).toEqual(['text', 'date', 'pattern']);
  });

  it('does not store the kind of quotation mark, which is computed', () => {
    expect(typeNamed('QUOTE').attributes.map((attribute) => attribute.name)).not.toContain('mark');
  });

  it('speaks both languages everywhere, with French spaces in French', () => {
    for (const { en, fr } of allWords()) {
      expect(en.trim()).not.toBe('');
      expect(fr.trim()).not.toBe('');
      expect(fr).not.toMatch(/« | [»;:!?]/);
    }
  });

  it('shows an example in every guideline', () => {
    for (const { guideline } of defaultSchema.types) {
      expect(guideline.en).toMatch(/\n\n.*\*\*.+\*\*/);
      expect(guideline.fr).toMatch(/\n\n.*\*\*.+\*\*/);
    }
  });

  it('draws strokes that stand out from the page by 3 to 1 at least (WCAG 1.4.11)', () => {
    for (const { colours } of defaultSchema.types) {
      expect(contrast(colours.light, '#FFFFFF')).toBeGreaterThanOrEqual(3);
      expect(contrast(colours.dark, '#1B1F24')).toBeGreaterThanOrEqual(3);
    }
  });

  it('finds types and relations by exact name only', () => {
    expect(findSpanType(defaultSchema, 'person')).toBeUndefined();
    expect(findRelationType(defaultSchema, 'SAID_BY')?.symmetric).toBe(false);
  });
});

function typeNamed(name: string) {
  const type = findSpanType(defaultSchema, name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type;
}

function attributeOf(type: string, name: string): AttributeDefinition {
  const attribute = typeNamed(type).attributes.find((candidate) => candidate.name === name);
  if (attribute === undefined) throw new Error(`no attribute ${type}.${name}`);
  return attribute;
}

function allWords(): Words[] {
  const ofAttribute = (attribute: AttributeDefinition): Words[] => [
    attribute.words,
    ...(attribute.kind === 'choice' ? attribute.choices.map((choice) => choice.words) : []),
    ...(attribute.kind === 'records' ? attribute.fields.flatMap(ofAttribute) : []),
  ];
  return [
    ...defaultSchema.types.flatMap((type) => [type.words, type.guideline, ...type.attributes.flatMap(ofAttribute)]),
    ...defaultSchema.relations.map((relation) => relation.words),
    ...documentLabels(defaultSchema).flatMap(ofAttribute),
  ];
}

/** Contrast ratio of two sRGB colours as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

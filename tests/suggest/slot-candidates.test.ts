import { describe, expect, it } from 'vitest';
import { createSpanIndex } from '../../annotations/model/span-index.ts';
import { candidatePlace, candidateType, slotCandidates } from '../../annotations/suggest/slot-candidates.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { findRelationType } from '../../shared/schema/label-schema.ts';
import { markedText, spanId } from '../helpers/marked-text.ts';

/** The first candidates for a slot of the span `q`, as "TYPE words", those not tagged yet with a plus. */
function offered(marked: string, relationName: string, language = 'fr'): string[] {
  const { offsets, set } = markedText(marked);
  const span = set.spans.get(spanId('q'));
  const relation = findRelationType(defaultSchema, relationName);
  if (span === undefined || relation === undefined) throw new Error('the test names no span q or no relation');
  const index = createSpanIndex(set.spans.values());
  return slotCandidates({ offsets, language, index, schema: defaultSchema }, { span, relation, linked: new Set() })
    .map((candidate) => `${candidate.kind === 'found' ? '+' : ''}${candidateType(candidate)} ${candidatePlace(candidate).text}`);
}

describe('candidates for the speaker', () => {
  it('offers the nearest tagged persons and roles of the sentence first', () => {
    const marked = '[PERSON Paul Orme] attend. [QUOTE:q « Nous sommes prêts »], a déclaré la [ROLE ministre] [PERSON Ida Vell] devant la presse.';
    expect(offered(marked, 'SAID_BY').slice(0, 2)).toEqual(['PERSON Ida Vell', 'ROLE ministre']);
  });

  it('offers names and pronouns that nobody has tagged', () => {
    expect(offered('[QUOTE:q « Nous sommes prêts »], a déclaré Ida Vell.', 'SAID_BY')).toEqual(['+PERSON Ida Vell']);
    expect(offered('[QUOTE:q « Nous sommes prêts »], a-t-il déclaré.', 'SAID_BY')).toEqual(['+MENTION il']);
    expect(offered('[QUOTE:q “We are ready,”] she said.', 'SAID_BY', 'en')).toEqual(['+MENTION she']);
  });

  it('leaves out pronouns beside no speech verb and names that stand in quote marks', () => {
    expect(offered('[QUOTE:q « Nous sommes prêts »], a déclaré Ida Vell à bord du « Héron ». Elle embarque demain.', 'SAID_BY')).toEqual(['+PERSON Ida Vell']);
  });

  it('takes two capitalised words for a name sooner than one', () => {
    expect(offered('[QUOTE:q « Oui »], a affirmé le ministre des Affaires étrangères, Ida Vell.', 'SAID_BY')).toEqual(['+PERSON Ida Vell', '+PERSON Affaires']);
  });

  it('puts those who are spoken of inside the quote last', () => {
    expect(offered('[QUOTE:q « [PERSON Paul Orme] est prêt »], a déclaré hier soir, devant de nombreux journalistes, [PERSON Ida Vell].', 'SAID_BY')).toEqual(['PERSON Ida Vell', 'PERSON Paul Orme']);
  });
});

describe('candidates for what a claim is about', () => {
  it('puts what the claim names before what stands beside it', () => {
    const marked = '[ROLE Cheffe de file], [PERSON Ida Vell] dit que [CLAIM:q l’armée a acheté quarante [EQUIPMENT HK-7]].';
    expect(offered(marked, 'ABOUT')[0]).toBe('EQUIPMENT HK-7');
  });
});

describe('candidates for the cue', () => {
  it.each([
    ['[QUOTE:q « Oui »], a déclaré Ida Vell.', 'a déclaré'], ['[QUOTE:q « Oui »], a-t-elle ajouté.', 'a-t-elle ajouté'],
    ['Ida Vell affirme que [QUOTE:q tout va bien].', 'affirme'], ['[QUOTE:q « Oui »], estime-t-on à Norval.', 'estime'],
    ['Selon Ida Vell, [QUOTE:q tout va bien].', 'Selon'], ['Ida Vell a fait savoir que [QUOTE:q tout va bien].', 'a fait savoir'],
    ['[QUOTE:q « Oui »], s’est inquiétée Ida Vell.', 's’est inquiétée'], ['[QUOTE:q « Oui »], rappellera Ida Vell.', 'rappellera'], ['[QUOTE:q « Oui »], annonçait Ida Vell.', 'annonçait'], ['[QUOTE:q « Oui »], révèle Ida Vell.', 'révèle'],
  ])('finds it in %s', (marked, cue) => {
    expect(offered(marked, 'CUED_BY')[0]).toBe(`+CUE ${cue}`);
  });

  it('takes no noun for a verb, and no participle without its auxiliary', () => {
    expect(offered('Le rapport et la demande. [QUOTE:q « Oui »]. Un accord annoncé hier, une menace.', 'CUED_BY')).toEqual([]);
  });

  it('says of what kind it is', () => {
    const { offsets, set } = markedText('Selon Ida Vell, [QUOTE:q tout va bien].');
    const span = set.spans.get(spanId('q'));
    const relation = findRelationType(defaultSchema, 'CUED_BY');
    if (span === undefined || relation === undefined) throw new Error('no span');
    const [cue] = slotCandidates({ offsets, language: 'fr', index: createSpanIndex(set.spans.values()), schema: defaultSchema }, { span, relation, linked: new Set() });
    expect(cue).toMatchObject({ kind: 'found', attributes: { cue_kind: 'selon' } });
  });

  it('reads English', () => {
    expect(offered('[QUOTE:q “We are ready,”] the minister said on Monday, according to aides.', 'CUED_BY', 'en')).toEqual(['+CUE said', '+CUE according to']);
  });
});

describe('candidates that stand in a certain place', () => {
  it('offers only quotes around for a nested quote, and only earlier ones for a continued quote', () => {
    const marked = '[QUOTE « Un »]. [QUOTE « Il a dit [QUOTE:q “deux”] »]. [QUOTE « Trois »].';
    expect(offered(marked, 'NESTED_IN')).toEqual(['QUOTE « Il a dit “deux” »']);
    expect(offered(marked, 'CONTINUES')).toEqual(['QUOTE « Il a dit “deux” »', 'QUOTE « Un »']);
  });
});

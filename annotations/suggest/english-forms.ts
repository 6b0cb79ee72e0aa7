import { ENGLISH_IRREGULAR_VERBS, ENGLISH_REGULAR_VERBS } from './data/english-verbs.ts';
import { ENGLISH_SPEECH_FORMS, englishFormsOf } from './speech-verbs-english.ts';

/** What an English form can be; `base` is the infinitive, which is also the present of all but the third person. */
export type EnglishForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

const FORMS: ReadonlyMap<string, readonly EnglishForm[]> = listed();
/** Words in -ed that are no verbs. */
const NO_PASTS = new Set('red bed led need indeed speed seed feed breed weed shed sacred hundred hatred armed united bloodshed wicked naked rugged embed overhead ahead head bread dead instead thread'.split(' '));

/** What a word can be as an English verb; empty when it is none. Any word in -ed is a past and a participle. */
export function englishForms(low: string): readonly EnglishForm[] {
  const known = FORMS.get(low);
  if (known !== undefined) return known;
  if (/[a-z]{2,}ed$/u.test(low) && !NO_PASTS.has(low)) return ['past', 'participle'];
  return /[a-z]{3,}ing$/u.test(low) ? ['ing'] : [];
}

function listed(): ReadonlyMap<string, readonly EnglishForm[]> {
  const forms = new Map<string, EnglishForm[]>();
  const add = (form: string, use: EnglishForm): void => {
    const uses = forms.get(form) ?? [];
    if (!uses.includes(use)) forms.set(form, [...uses, use]);
  };
  for (const verb of ENGLISH_REGULAR_VERBS) {
    const [base = '', present = '', past = '', ing = ''] = englishFormsOf(verb);
    add(base, 'base');
    add(present, 'present');
    add(past, 'past');
    add(past, 'participle');
    add(ing, 'ing');
  }
  for (const [base = '', past = '', participle = ''] of ENGLISH_IRREGULAR_VERBS) {
    add(base, 'base');
    add(base === 'go' ? 'goes' : englishFormsOf(base)[1] ?? '', 'present');
    add(past, 'past');
    add(participle, 'participle');
    add(`${base.replace(/ie$/u, 'y').replace(/e$/u, '')}ing`, 'ing');
  }
  for (const form of ENGLISH_SPEECH_FORMS) if (!forms.has(form)) add(form, form.endsWith('ing') ? 'ing' : form.endsWith('ed') ? 'past' : form.endsWith('s') ? 'present' : 'base');
  return forms;
}

import { FRENCH_ER_VERBS, FRENCH_IR_VERBS, FRENCH_IRREGULAR_VERBS } from './data/french-verbs.ts';
import { FRENCH_SPEECH_TENSES, frenchTensesOf, type FrenchTense } from './speech-verbs-french.ts';

const IMPERFECT = ['ais', 'ait', 'ions', 'iez', 'aient'];
const FUTURE = ['ai', 'a', 'ons', 'ez', 'ont'];
/** Forms of « être », « avoir », « aller » that no pattern makes. */
const ALONE: readonly (readonly [string, FrenchTense])[] = [
  ...'suis sommes êtes ai avons avez vais allons allez fais faisons faites dites peux pouvons pouvez veux voulons voulez dois devons devez sais savons savez vois voyons prends mets viens tiens crois pense'.split(' ').map((form) => [form, 'present'] as const),
  ...'a'.split(' ').map((form) => [form, 'present'] as const),
];

const TENSES: ReadonlyMap<string, FrenchTense> = new Map([...second(), ...FRENCH_SPEECH_TENSES, ...FRENCH_ER_VERBS.flatMap(frenchTensesOf), ...firstPersons(), ...irregular(), ...ALONE]);

/** Words that end as verbs do and are none. */
const NO_VERBS = new Set(`lait trait portrait retrait extrait attrait forfait bienfait parfait souhait distrait abstrait opéra caméra extra ultra infra para front affront argent agent client moment instant souvent récent récents président différent content cent vent dent talent accent urgent permanent présent absent continent incident accident patient parent équivalent
violent intelligent innocent couvent torrent serpent dirigeant régent antécédent concurrent excédent précédent adolescent décent fréquent éloquent conséquent pertinent compétent imminent éminent résident occident orient client coefficient ingrédient inconvénient récipient transparent apparent adhérent différend cohérent inhérent négligent contingent divergent convergent convent avent
contrat crédit délit conflit profit habit débit bandit esprit circuit produit réduit droit endroit détroit exploit toit petit haut défaut salut début but tribut statut institut atout climat état débat combat mandat candidat soldat sénat achat format résultat attentat`.split(/\s+/u));

/** The tense of a word that looks like a French verb in a finite form, from lists and, for imperfects, futures and third persons plural, from its ending; null for any other word. */
export function frenchTense(low: string): { readonly tense: FrenchTense; readonly isSure: boolean } | null {
  const known = low === 'entre' ? undefined : TENSES.get(low);
  if (known !== undefined) return { tense: known, isSure: !/(?:e|es)$/u.test(low) || /(?:ouvre|offre|couvre|ouffre)$/u.test(low) };
  if (low.length < 5 || NO_VERBS.has(low)) return null;
  const byEnding = tenseByEnding(low);
  return byEnding === null ? null : { tense: byEnding, isSure: true };
}

function tenseByEnding(low: string): FrenchTense | null {
  if (/[^aâ](?:er|ir|dr|vr|tr|ur)(?:ait|aient|ais)$/u.test(low)) return 'conditional';
  if (/(?:ait|aient|èrent|irent|urent|inrent)$/u.test(low)) return 'past';
  if (/(?:era|eront|ira|iront|dra|dront|vra|vront|tra|tront)$/u.test(low)) return 'future';
  return /[^m]ent$/u.test(low) ? 'present' : null;
}

function* second(): Generator<readonly [string, FrenchTense]> {
  for (const infinitive of FRENCH_IR_VERBS) {
    const stem = infinitive.slice(0, -2);
    yield* labelled(stem, ['it', 'issent', 'issons'], 'present');
    yield* labelled(`${stem}iss`, IMPERFECT, 'past');
    yield [`${stem}irent`, 'past'];
    yield* labelled(infinitive, FUTURE, 'future');
    yield* labelled(infinitive, IMPERFECT, 'conditional');
    yield [infinitive, 'infinitive'];
    yield [`${stem}issant`, 'participle'];
  }
}

function* firstPersons(): Generator<readonly [string, FrenchTense]> {
  for (const infinitive of FRENCH_ER_VERBS) {
    const stem = infinitive.slice(0, -2);
    yield [`${stem}${stem.endsWith('g') ? 'e' : ''}ons`.replace(/cons$/u, 'çons'), 'present'];
    yield* labelled(infinitive, ['ai', 'ons', 'ez'], 'future');
  }
}

function* irregular(): Generator<readonly [string, FrenchTense]> {
  for (const row of FRENCH_IRREGULAR_VERBS.trim().split('\n')) {
    const [name = '', ...parts] = row.split(' ');
    const [infinitive = '', beginnings = ''] = name.split(':');
    for (const prefix of ['', ...beginnings.split(',').filter((beginning) => beginning !== '')]) {
      const [one, many, imperfect, future, past, pasts] = parts.map((part) => (part === '-' ? '' : `${prefix}${part}`));
      for (const form of [one, many]) if (form !== undefined && form !== '') yield [form, 'present'];
      yield* labelled(imperfect ?? '', IMPERFECT, 'past');
      yield* labelled(future ?? '', FUTURE, 'future');
      yield* labelled(future ?? '', IMPERFECT, 'conditional');
      for (const form of [past, pasts]) if (form !== undefined && form !== '' && form !== one) yield [form, 'past'];
      yield [`${prefix}${infinitive}`, 'infinitive'];
      yield [`${imperfect ?? ''}ant`, 'participle'];
    }
  }
}

function labelled(stem: string, endings: readonly string[], tense: FrenchTense): readonly (readonly [string, FrenchTense])[] {
  return endings.map((ending) => [`${stem}${ending}`, tense] as const);
}

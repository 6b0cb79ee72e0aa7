import { englishFormsOf } from '../speech-verbs-english.ts';
import { frenchFormsOf } from '../speech-verbs-french.ts';

const ACCENTED = /[\u0080-\uffff]/u;

// Written from general knowledge of both languages. All words are folded: small letters without accents.

/** Verbs in -er that report only beside quote marks; their forms follow from the spelling. */
const FRENCH_MANNER = `prier inviter presser sommer supplier opposer abonder acquiescer balayer blaguer commencer compléter continuer corriger décrire ébaucher enchaîner glisser gronder hurler ironiser nuancer parler plaider plaisanter
pester qualifier questionner rappeler réclamer rigoler souffler soupirer traiter trouver tempêter vitupérer taxer invoquer diagnostiquer analyser argumenter renvoyer scander poster publier déclamer philosopher lâcher marteler fustiger rejeter réaffirmer vanter récuser railler ricaner clamer tonner`.split(/\s+/u);
const FRENCH_MANNER_IRREGULAR = `sourit sourient souri décrit décrivent décrivait ri rit voit voyait voient voyaient vu veut voulu promis promet fait sourire lit lisait lu grommelle grommellent grommelait défend défendent défendait défendu exclut excluent excluait exclu dépeint dépeignent dépeignait`.split(' ');
const ENGLISH_MANNER = 'call describe label brand dub joke laugh smile sigh continue post tweet explain add correct shout whisper mutter write recall reason dismiss hail praise criticize criticise condemn welcome blast slam decry invoke tout concur agree'.split(' ');
const ENGLISH_MANNER_IRREGULAR = 'went put puts wrote read reads began begins'.split(' ');

/** Those of the irregular ones that tell nothing without an auxiliary: « un message lu à la radio ». */
export const MANNER_PAST: ReadonlySet<string> = new Set('souri decrit vu voulu ri fait lu defendu exclu promis'.split(' '));

/** Participles of French manner verbs, folded. */
export const MANNER_PARTICIPLES: ReadonlySet<string> = new Set(FRENCH_MANNER.map((verb) => folded(`${verb.slice(0, -2)}é`)));

/** Forms of verbs that report speech only beside quote marks, folded. */
export const MANNER_FORMS: Readonly<Record<'fr' | 'en', ReadonlySet<string>>> = {
  fr: new Set([...FRENCH_MANNER.flatMap(frenchFormsOf), ...FRENCH_MANNER_IRREGULAR].map(folded)),
  en: new Set([...ENGLISH_MANNER.flatMap(englishFormsOf), ...ENGLISH_MANNER_IRREGULAR].map(folded)),
};

/** Beginnings of verbs whose author keeps a distance from what is said. */
const DISTANCING = 'pretend clam argu alleg accus jur vant martel insinu claim contend insist purport assert boast imagin railler'.split(' ');
/** Beginnings of verbs whose author takes what is said for true. */
const ENDORSING = 'reconn admet admit admis avou revel confess constat soulign rappel demontr confirm devoil acknowledg reveal conced not remind recall disclos underlin underscor point'.split(' ');
const BELIEVED = 'pens croi crai cru esper redout suppos consider imagin think thought believ hop fear'.split(' ');
const KNOWN = 'sait savent savai savoir know knew'.split(' ');
const INTENDED = 'promet promi menac jur exig reclam propos souhait ordonn exhort appel pledg promis threat vow urg propos order'.split(' ');
const CONTINUING = 'ajout poursuiv renche repr repren conclu complet continu enchain add continu went conclud'.split(' ');

/** A word in small letters and without accents. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  // Most words have no accent, and taking none away costs as much as taking one.
  return ACCENTED.test(small) ? small.normalize('NFD').replace(/\p{M}+/gu, '') : small;
}

/** How the choice of a verb colours what it reports. */
export function toneOf(verb: string): 'neutral' | 'distancing' | 'endorsing' {
  if (DISTANCING.some((stem) => verb.startsWith(stem))) return 'distancing';
  return ENDORSING.some((stem) => verb.startsWith(stem)) ? 'endorsing' : 'neutral';
}

/** What a verb says of the speaker's mind. */
export function attitudeOf(verb: string): 'assertion' | 'belief' | 'knowledge' | 'intention' {
  if (BELIEVED.some((stem) => verb.startsWith(stem))) return 'belief';
  if (KNOWN.some((stem) => verb.startsWith(stem))) return 'knowledge';
  return INTENDED.some((stem) => verb.startsWith(stem)) ? 'intention' : 'assertion';
}

/** Whether a verb says that somebody who spoke before goes on. */
export function goesOn(verb: string): boolean {
  return CONTINUING.some((stem) => verb.startsWith(stem));
}

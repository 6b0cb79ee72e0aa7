/** Verbs in -er that introduce speech, in the infinitive; their forms follow from the spelling. */
const REGULAR = `accuser admonester affirmer ajouter alerter annoncer appeler argumenter arguer assener asséner assurer attester avancer avouer certifier
chuchoter clamer commenter condamner conseiller corriger confesser confier confirmer considérer constater contester crier critiquer déclarer décréter demander dénoncer déplorer dévoiler
détailler dicter écarter estimer évoquer exhorter exiger expliquer exposer exprimer fustiger hasarder imaginer indiquer informer insister ironiser juger jurer justifier
lancer lâcher marteler menacer mentionner minimiser murmurer noter nier notifier objecter observer ordonner penser plaider pointer préciser préconiser présager proclamer
prôner pronostiquer proposer protester railler raconter rappeler rapporter rassurer réaffirmer réclamer récuser redouter regretter réitérer relater relativiser
relever remarquer répéter répliquer reprocher résumer rétorquer révéler saluer signaler souhaiter souligner spécifier suggérer supposer tempérer tancer témoigner tonner
trancher tweeter vanter espérer`.split(/\s+/u);

/** Verbs of other patterns, with the forms that news uses. */
const IRREGULAR = `dit disent disait disaient dira diront dirait diraient disant dire dit dite redit redisait redire répond répondent répondait répondaient répondra répondrait répondant répondre
soutient soutiennent soutenait soutenaient soutiendra soutiendrait soutenant soutenir soutint maintient maintiennent maintenait maintenaient maintenant maintenir maintint
prévient préviennent prévenait prévenaient prévenant prévenir prévint convient conviennent convenait convenaient convenir promet promettent promettait promettaient promettant promettre promit
admet admettent admettait admettaient admettant admettre admit reconnaît reconnaissent reconnaissait reconnaissaient reconnaissant reconnaître reconnut écrit écrivent écrivait écrivaient
écrivant écrire écrivit conclut concluent concluait concluaient concluant conclure poursuit poursuivent poursuivait poursuivaient poursuivant poursuivre poursuivit reprend reprennent
reprenait reprenaient reprenant reprendre reprit avertit avertissent avertissait avertissaient avertissant avertir garantit garantissent garantissait garantir réagit réagissent réagissait réagissaient
réagir renchérit renchérissent renchérissait renchérir dément démentent démentait démentaient démentant démentir démentit prétend prétendent prétendait prétendaient prétendant prétendre
croit croient croyait croyaient croire craint craignent craignait craignaient craindre prédit prédisent prédisait prédire contredit contredire sait savent savait`.split(/\s+/u);

/** Past participles, which signal speech only after an auxiliary: « a dit », « ont reconnu ». */
const IRREGULAR_PARTICIPLES = 'dit redit répondu soutenu maintenu prévenu convenu promis admis reconnu écrit conclu poursuivi repris averti garanti réagi renchéri démenti prétendu cru craint prédit contredit entendu su'.split(' ');

/** Tenses that a French form by itself tells. */
export type FrenchTense = 'present' | 'past' | 'future' | 'conditional' | 'infinitive' | 'participle';

const ENDINGS: readonly (readonly [FrenchTense, readonly string[]])[] = [
  ['present', ['e', 'ent']], ['past', ['ait', 'aient', 'a', 'èrent']], ['infinitive', ['er']], ['future', ['era', 'eront']], ['conditional', ['erait', 'eraient']], ['participle', ['ant']],
];
const MUTE = new Set(['e', 'ent', 'era', 'eront', 'erait', 'eraient']);

/** Forms that signal speech by themselves, lower case. */
export const FRENCH_SPEECH_FORMS: ReadonlySet<string> = new Set([...REGULAR.flatMap(frenchFormsOf), ...IRREGULAR]);

/** Past participles that signal speech after an auxiliary, lower case. */
export const FRENCH_SPEECH_PARTICIPLES: ReadonlySet<string> = new Set([...REGULAR.map((verb) => `${verb.slice(0, -2)}é`), ...IRREGULAR_PARTICIPLES]);

/** Forms of verbs in -er that introduce speech, with their tenses; lower case. */
export const FRENCH_SPEECH_TENSES: readonly (readonly [string, FrenchTense])[] = REGULAR.flatMap(frenchTensesOf);

/** The forms that news uses of a regular verb in -er, from its infinitive; lower case, the past participle left out. */
export function frenchFormsOf(infinitive: string): readonly string[] {
  return frenchTensesOf(infinitive).map(([form]) => form);
}

/** The same forms, each with its tense. */
export function frenchTensesOf(infinitive: string): readonly (readonly [string, FrenchTense])[] {
  const stem = infinitive.slice(0, -2);
  return ENDINGS.flatMap(([tense, endings]) => endings.map((ending) => [`${stemBefore(stem, ending)}${ending}`, tense] as const));
}

/** French spelling of a stem before an ending: annonç-ait, exige-ait, rappell-e, jett-e, envoi-e, révèl-e. */
function stemBefore(stem: string, ending: string): string {
  if (/^[aâè]/u.test(ending)) return stem.replace(/c$/u, 'ç').replace(/g$/u, 'ge').replace(/çè$/u, 'cè');
  if (!MUTE.has(ending)) return stem;
  if (/(?:jet|pel)$/u.test(stem)) return `${stem}${stem.slice(-1)}`;
  if (/[ou]y$/u.test(stem)) return `${stem.slice(0, -1)}i`;
  return stem.replace(/[eé]([bcdfghjklmnpqrstvwxz])$/u, 'è$1');
}

import { contentOf, kindOf } from './contents.ts';
import type { QuoteCue } from './cues.ts';
import { isUsed } from './reported-clause.ts';
import { isTaken, type Draft, type QuoteRule } from './reading.ts';
import { rangeOf } from './ranges.ts';
import { subjectPlace } from './subject-place.ts';

const NEGATION = String.raw`(?:ne (?:pas|plus|jamais|rien) )?`;
const FRENCH_BARE = new RegExp(`^(?:,[ \\u00a0][^.;:,«»]{3,60},)?[ \\u00a0](?:(?:dans|par|à|sur|devant) [^.;:,«»]{2,40}? (?=avoir|être)|(?:\\p{L}+ ){0,1}?)(${NEGATION}(?:n[’'](?=\\p{L}))?(?:l[’']|s[’']|se |le |la |les |y |en |lui |leur )?(?:avoir|être|vouloir|pouvoir|devoir|savoir|espérer|craindre|souhaiter|ignorer|compter|refuser|attendre|disposer|soutenir|croire|faire|tenir|prendre|\\p{L}{2,}(?:er|ir|oir|re))) `, 'iu');
const FRENCH_OF = new RegExp(`^(?:[ \\u00a0][^.;:,«»]{1,70}?)?[ \\u00a0]((?:de |d[’']|à )${NEGATION}(?:se |s[’']|le |la |les |l[’']|y |en )?(?:\\p{L}{2,}(?:er|ir|re|oir)))(?![\\p{L}])`, 'iu');
const ENGLISH_TO = /^[ \u00a0](?:[^.;:,«»]{1,50}? )?(?:not )?(to [a-z]{2,}|of [a-z]{2,}ing)(?![\p{L}])/iu;
const BARE = /^(?:dit|dis|affirm|assur|pens|esper|pretend|reconn|admet|admi|declar|estim|croi|crai|ni|jur|avou|attest|regrett|dement|racont|nie|annonc|confirm|soutien|soutenu|certifi|confi|rappel)/u;
const OF = /^(?:répond|repond|promet|promi|menac|propos|accus|demand|exig|ordonn|exhort|appel|reproch|jur|conseill|recommand|suggér|soupconn|garanti|exclu|engag|souv|pri|invit|press|somm|suppli)/u;
/** « prétend avoir pris la ville |et diffuse| des images »: a verb that stands beside the first, and not beside the infinitive. */
const GOES_ON = /,?[ \u00a0](?:et|mais|puis)[ \u00a0](?:(?:s[’']|se |n[’']|ne |en |y |les? |la )?(?!une?[ \u00a0]|autre|notre|votre|contre|entre)\p{Ll}{3,}(?:e|ent|it|nd|rt)[ \u00a0](?:de |d[’']|à |que |qu[’']|des? |les? |la |l[’']|une? |en |sur |son |sa |ses |«|\p{Lu}))/u;
const TO = /^(?:promis|vow|threat|pledg|urg|accus|demand|warn|order|propos|swore|ask)/u;

/** Indirect quotes whose verb is an infinitive: « dit vouloir … », « promet de … », "vowed to …". */
export const infinitiveRule: QuoteRule = (reading, sentence, found) => sentence.cues.flatMap((cue): Draft[] => {
  if (cue.kind !== 'verb' || cue.pronoun !== null || isUsed(found, cue)) return [];
  const after = reading.skeleton.slice(cue.range.end, Math.min(sentence.range.end, cue.range.end + 120));
  const isOfOneself = /^(?:se |s[’']est |s[’']était |se sont )/iu.test(reading.text.slice(cue.range.start, cue.range.end));
  const opening = openingIn({ after, cue, isOfOneself }, reading.language);
  if (opening === null) return [];
  const start = cue.range.end + opening;
  const rest = reading.skeleton.slice(start, sentence.range.end);
  const end = [/;|:\s*«|,\s(?:selon|d[’']après|according to|a-t-)/u.exec(rest), reading.language === 'en' ? null : GOES_ON.exec(rest)].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0] ?? null;
  const content = contentOf(reading, rangeOf(start, end === null ? sentence.range.end : start + end.index));
  if (isTaken(found, content) || content.end - content.start < 8) return [];
  return [{
    pieces: [content], kind: kindOf(reading, sentence, content).kind === 'indirect' ? 'indirect' : 'mixed', isFull: false, cues: [cue], rule: 'reported-infinitive', confidence: cue.isManner ? 0.45 : 0.6,
    speaker: subjectPlace(reading, sentence, { cue, found }), sentence: sentence.range,
  }];
});

/** « exige |le départ|, nie |toute responsabilité|, appelle |à la reprise| »: what is demanded or denied is said, be it a noun. */
const FRENCH_NOUN = /^(?:[ \u00a0](?:\p{Ll}+ment|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier))?[ \u00a0]((?:l[ae]s?|une?|des|toute?s?|aucune?)[ \u00a0](?!\p{Ll}+[ \u00a0](?:à|de|d[’'])[ \u00a0]?\p{Ll}+(?:er|ir|re)(?!\p{L}))|l[’'])\p{L}/iu;
const FRENCH_TO_NOUN = /^(?:[ \u00a0](?:\p{Ll}+ment|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier))?[ \u00a0]((?:à (?:la|l[’']|une?|plus|davantage|cette)|au|aux)[ \u00a0]?)\p{L}/iu;
const DEMANDED = /^(?:exig|ni(?:e|ent|ait|aient|a|é)$)/u;

/** « se dit |prêt à négocier|, s’est dit |convaincu que …| »: what somebody says of himself. */
const READY = /^[ \u00a0](?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)[ \u00a0])?((?:très |plutôt |« ?|«·*[ \u00a0]?)?(?:prête?s?|ouverte?s?|favorables?|opposée?s?|confiante?s?|inquiète?s?|inquiets|sûre?s?|certaine?s?|surprise?s?|\p{Ll}{3,}(?:ée?s?|ables?|ibles?|ants?|antes?|eux|euses?|ifs?|ives?))(?=[ \u00a0](?:à|de|que|par|du|des|au|aux|d[’']|qu[’'])))/u;

function openingIn({ after, cue: { verb }, isOfOneself }: { after: string; cue: QuoteCue; isOfOneself: boolean }, language: string): number | null {
  if (language !== 'en' && BARE.test(verb) && verb !== 'savoir') {
    const bare = FRENCH_BARE.exec(after);
    if (bare !== null) return bare[0].length - 1 - (bare[1] ?? '').length;
  }
  const ready = language !== 'en' && isOfOneself ? READY.exec(after) : null;
  if (ready !== null) return ready[0].length - (ready[1] ?? '').length;
  const noun = language === 'en' ? null : DEMANDED.test(verb) ? FRENCH_NOUN.exec(after) : /^appel/u.test(verb) && FRENCH_OF.exec(after) === null ? FRENCH_TO_NOUN.exec(after) : null;
  if (noun !== null) return noun[0].length - 1 - (noun[1] ?? '').length;
  const pattern = language !== 'en' && OF.test(verb) ? FRENCH_OF : language !== 'fr' && TO.test(verb) ? ENGLISH_TO : null;
  const match = pattern?.exec(after);
  return match === null || match === undefined ? null : match[0].length - (match[1] ?? '').length;
}

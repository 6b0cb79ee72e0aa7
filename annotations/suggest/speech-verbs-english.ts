/** Verbs that introduce speech and form their past with -ed. */
const REGULAR = `accept accuse acknowledge add admit affirm allege announce answer argue ask assert believe caution charge claim comment complain concede conclude
confirm contend counter declare decline demand denounce deny describe disclose emphasise emphasize estimate exclaim explain express fear hint hope indicate
inform insist joke lament maintain mention note observe order pledge point predict proclaim promise propose protest quip reaffirm recall reiterate remark remind
repeat reply report request respond reveal signal state stress suggest testify retort reckon scoff marvel concur lament protest threaten underline underscore urge vow warn`.split(/\s+/u);

const IRREGULAR = 'say says said saying tell tells told telling write writes wrote written writing think thinks thought thinking know knows knew swear swears swore speak speaks spoke hold holds held'.split(' ');

/** Verbs that double their last letter before -ed and -ing. */
const DOUBLED = new Set('admit ban commit drag drop expel flag grab kidnap occur patrol permit plan refer regret repel scrap ship slam stem step stop strip submit transfer trap'.split(' '));

/** Forms that signal speech, lower case. */
export const ENGLISH_SPEECH_FORMS: ReadonlySet<string> = new Set([...REGULAR.flatMap(englishFormsOf), ...IRREGULAR]);

/** The forms of a regular English verb: infinitive, third person, past, and in -ing; lower case. */
export function englishFormsOf(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (DOUBLED.has(verb)) return [verb, `${verb}s`, `${verb}${verb.slice(-1)}ed`, `${verb}${verb.slice(-1)}ing`];
  return [verb, /(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}

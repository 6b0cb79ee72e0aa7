import type { Line } from './lines.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]+(?: (?:(?:de|du|van|von|del|di|da|al|el|la|le) ){0,2}\p{Lu}[\p{L}\p{M}’'.-]*){1,4}`;
const OTHER_LINE = /^(?:(?:Par|By) \p{Lu}[\p{L}’'-]+ \p{Lu}[^.;:«»“”]{2,80}|COMMUNIQUÉ DE PRESSE|PRESS RELEASE|(?:Contacts? presse|Press contacts?|Media contacts?)\s?:.{0,160})$/u;
/** Who wrote, asked or translated, when it appeared, how long it takes to read. */
const ABOUT_TEXT = /^Propos recueillis par .{3,80}$|^(?:(?:Propos|Entretien|Témoignages?) recueillis? par|Traduit (?:de l['’]|du |par )|(?:Publié|Mis à jour|Modifié|Posté) (?:le|à|hier|aujourd)|(?:Published|Updated|Posted|Last updated)(?: on| at|:)? |(?:Temps de )?lecture\s?:? \d|\d+ min(?:utes)? (?:de lecture|read)|Pour (?:commander|acheter|nous contacter|nous écrire)|Translated (?:from|by)|Interview by \p{Lu}|(?:De )?notre (?:correspondante?|envoyée? spéciale?) )(?!.*\. \p{Lu}).{1,120}$/iu;
/** “Ida Vell covers land warfare for the Tide.”, « Ida Vell est journaliste au Phare. » */
const ABOUT_AUTHOR = new RegExp(String.raw`^(?:${NAME})(?: (?:covers|reports (?:on|from)|writes (?:about|for)) | (?:is|est) (?:(?:a|an|the|un|une|le|la|l['’]) ?)?(?:\p{L}+[ -]){0,4}(?:reporter|correspondent|editor|columnist|journalist|contributor|fellow|professor|journaliste|correspondante?|chroniqueu\p{L}+|éditorialiste|chercheu\p{L}+|professeure?|historienn?e?|politologue)(?![\p{L}]))[^.]{0,160}\.?$`, 'u');
/** The author’s name alone, as the last line. */
const SIGNATURE = new RegExp(String.raw`^(?:${NAME})$`, 'u');
/** « Leïla Roux, professeure de droit à l’université de Norval »: who answers the questions of a box. */
const INTRODUCED = new RegExp(String.raw`^(?:${NAME}), \p{Ll}[^.;:«»]{8,120}[\p{L})]$`, 'u');
/** Heads of boxes that may end as they like. */
const BOX = /^(?:(?:LE|LES|THE) (?:CHIFFRES?|CONTEXTE|FAITS|MOT|PHRASE|NUMBERS?|FACTS?|CONTEXT)|EN BREF|REP[ÈE]RES|ENCADRÉ|(?:Ce qu['’](?:il faut (?:retenir|savoir)|on sait)|L['’]essentiel|En résumé|Points? clés?|Repères|Le contexte|En bref|Key (?:points|takeaways|facts)|At a glance|What (?:we know|to know)))(?![\p{L}])[^.]{0,60}$/u;
/** « - “Provocation” - »: how agencies set a subheading. */
const BETWEEN_DASHES = /^[-–] ?[^\s–—-][^\n]{1,58}[^\s–—-] ?[-–]$/u;
const LONGEST_SUBHEADING = 70;
const MOST_WORDS = 9;
const LONG_ENOUGH = 90;

/** What shows that a line tells of the article and is none of its sentences: a byline, a contact, an author’s note; null when nothing does. */
export function lineAboutText({ text }: Line, isLast: boolean): string | null {
  return OTHER_LINE.exec(text)?.[0] ?? ABOUT_TEXT.exec(text)?.[0] ?? (isLast ? (ABOUT_AUTHOR.exec(text)?.[0] ?? SIGNATURE.exec(text)?.[0] ?? null) : null);
}

/** A subheading: a short line that no stop ends, between paragraphs. `next` is the line after it. */
export function isSubheading({ text }: Line, next: Line | undefined): boolean {
  if (next !== undefined && (INTRODUCED.test(text) || (SIGNATURE.test(text) && ABOUT_TEXT.test(next.text)))) return true;
  if (next === undefined || text.length > LONGEST_SUBHEADING || text.split(/\s+/u).length > MOST_WORDS) return false;
  if (BETWEEN_DASHES.test(text) || BOX.test(text) || /^[\p{Lu}\d ’'-]{6,60} ?…$/u.test(text)) return true;
  const isHeading = /^(?:[«“"‘]\s?|\d{1,2}[.)/] )?\p{Lu}/u.test(text) && /[\p{L}\p{N}»”"’)]$/u.test(text) && !/[.,;!?…]\s?[»”"’)]$|\p{L}{2}[.!?] \p{Lu}|;/u.test(text);
  return isHeading && !isSignedOff(text) && isParagraph(next.text);
}

/** « Paris, le 21 septembre 2022 », “Norval, 3 May 2021”: where and when something was signed. */
function isSignedOff(text: string): boolean {
  return /,(?: le)? (?:\d{1,2}(?:er)? \p{L}+|\p{L}+ \d{1,2},) \d{4}$/u.test(text);
}

function isParagraph(text: string): boolean {
  return text.length >= LONG_ENOUGH || /[.!?…:][ \u00a0\u202f]?[»”"’)]?$/u.test(text);
}

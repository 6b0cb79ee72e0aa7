import { FIRST_NAMES } from '../data/first-names.ts';
import { agencyLength, nameLength, startsAgency } from './credit-names.ts';

/** A photo credit at the beginning of a line: how far it goes, in UTF-16 units from there, and what shows it. */
export interface Credit {
  readonly length: number;
  readonly mark: string;
  /** The shape it has, which names the rule. */
  readonly shape: 'parenthesis' | 'agency' | 'label' | 'name' | 'sign';
}

const LABEL = /^(?:(?:reportage photo(?=\. |\s*:)\.?|photos? de(?= \p{Lu})|photographers?|photographes?|montage|dessin|graphisme|ph\.|foto|(?:photo|image)s? (?:d['’]illustration|d['’]archives?|prétexte|de presse|de fichier)(?=\.? |\s*:)\.?|vidéo|carte|map|graphic|infographie|crédits? photos?|crédits?|photos?|photographies?|image|images|illustration|photograph|picture|pictures|handout|capture d['’]écran|screenshot)(?: (?:par|de|by|courtesy of|d['’]archives))?|(?:photo|image|picture) credit|credit|(?:photos?|image|picture|photographie) (?:par|by))(?=\s*:|\s)(?:\s*:)?\s*/iu;
const ONLY_WITH_COLON = /^(?:montage|dessin|graphisme|vidéo|carte|map|graphic|infographie|images?|illustrations?|pictures?|photographs?|crédits?|credits?|photos?|photographies?|handout|capture d['’]écran|screenshot)\s*$/iu;
/** `Photo NAME. Agency`, a line of its own. */
const PHOTO_STOP_AGENCY = /^Photos? (?:\p{Lu}[\p{L}\p{M}’'-]+[ \u00a0]?){2,4}\. \p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){0,3}$/u;
/** `Photo Paper of the Port / NAME CAPTION`. */
const PHOTO_STROKE = /^Photos? (?:\p{Lu}[\p{L}\p{M}’'.-]*[ \u00a0](?:(?:de la|des|de|du|la|le|of the|of) )?){1,6}\/[ \u00a0]?\p{Lu}/u;
const SIGN = /^(?:©|\(c\)|copyright)\s*/iu;
const BY_AGENCY = /^(?:\p{Lu}{2,}(?:-\p{Lu}{2,})?\s?\/\s?(?=\p{Lu}[\p{L}\p{M}.’'-]*[ \u00a0]\p{Lu})|(?:\p{Lu}[\p{L}\p{M}-]*[ \u00a0]){1,3}(?:Photos?|PHOTO|Images|Pictures|Pool)\s?\/\s?)/u;
const PHOTO_WORDS = /photo|image|picture|pool|crédit|credit|handout|©/iu;
const PHOTO_COMMA = /^,\s*(?:(?:File|Pool|Archives?|Handout|pool|fichier|illustration|POOL|Pool Photo|Kremlin Pool Photo|\p{Lu}[\p{L}\p{M}-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}-]*){0,3})(?![\p{L}]))/u;
const VIA = /^[ \u00a0,]*\bvia[ \u00a0]/u;
const LONGEST = 160;

/** The photo credit that a line begins with, whole or cut off by its end; null when it begins with none. */
export function creditOf(line: string): Credit | null {
  return bare(line) ?? inParentheses(line) ?? bySign(line) ?? byLabel(line) ?? byAgency(line) ?? byName(line);
}

const MOST_STOPS = 4;
/** A longer line that ends in the name of an agency is a paragraph that is signed. */
const SHORT_CAPTION = 200;

/** The photo credit in parentheses or behind a © that a caption ends with, as its place in the line; null when it ends with none. */
export function creditAtEnd(line: string): { readonly start: number; readonly mark: string } | null {
  const start = Math.max(line.lastIndexOf('('), line.lastIndexOf('©'));
  if (start <= 0) return afterCaption(line);
  const credit = line.slice(start);
  const isSigned = credit.startsWith('©') && credit.length < LONGEST && /^©\s*\p{Lu}/u.test(credit) && !/(?<!\p{Lu})[.!?]\s/u.test(credit);
  const isOpen = credit.startsWith('(') && !credit.includes(')') && isCreditInside(credit.slice(1).replace(/(?:…|\.\.\.)$/u, ''));
  return isSigned || isOpen || (/\)\.?$/u.test(credit) && isCreditInside(credit.slice(1, credit.lastIndexOf(')')))) ? { start, mark: credit } : afterCaption(line);
}

/** At the end of a line everything behind the label and its colon is the credit. */
const LABELLED = /^(?:Photos?|Crédits?(?: photos?)?|Images?|Photo credit|Credit|Photograph|Picture|PHOTO|CRÉDIT)\s?:\s?[^.!?:]{2,100}$/u;

/** A credit without parentheses after a caption's stop: « …, le 8 mai. Photo : NAME/AGENCY », « …, mardi. NAME / AGENCY ». */
function afterCaption(line: string): { readonly start: number; readonly mark: string } | null {
  // The last stop may be that of an initial: « …, mardi. M. Roy / AFP ».
  const stops = [...line.matchAll(/(?:[.!?…»”"\])]|[ \u00a0][-–—|])[ \u00a0](?=[\p{Lu}©(])/gu)].map(({ index, 0: stop }) => index + stop.length).slice(-MOST_STOPS).reverse();
  const agency = line.length <= SHORT_CAPTION && !/[«“"]/u.test(line) ? stops.find((at) => bare(line.slice(at)) !== null) : undefined;
  const start = agency ?? stops.findLast((at) => LABELLED.test(line.slice(at))) ?? stops.findLast((at) => creditOf(line.slice(at))?.length === line.length - at);
  return start === undefined ? null : { start, mark: line.slice(start) };
}

function isCreditInside(inside: string): boolean {
  if (inside.length > LONGEST) return false;
  return (PHOTO_WORDS.test(inside) && /^(?:©|\p{Lu}|photo|crédit)/u.test(inside) && (/[/:©]/u.test(inside) || /^(?:photo|crédit|image)/iu.test(inside) || /(?:photo|image|picture)s? (?:by|par|courtesy|d['’]archives|prise)(?![\p{L}])/iu.test(inside) || agencyLength(inside) > 0))
    || (/ via \p{Lu}/u.test(inside) && inside.split(' via ').slice(1).some((part) => agencyLength(part) > 0))
    || /^\p{Lu}[\p{L}\p{M}'’. -]*\s?\/\s?\p{Lu}[\p{L}\p{M}' -]*(?:\s?\/\s?\p{Lu}[\p{L}\p{M} -]*)*$/u.test(inside);
}

/** A line that is nothing but `Photo NAME`, `Image : NAME`, `AFP`, `(DR)`. */
function bare(line: string): Credit | null {
  const agency = agencyLength(line.replace(/^[(—–-]\s?/u, ''));
  const isAgency = agency > 0 && line.replace(/[()—–\s-]/gu, '').length <= agency && line.length <= agency + 2;
  const isBare = isAgency || /^\(?(?:DR|D\.R\.)\)?$/u.test(line) || SIGN_OFF.test(line) || BARE.test(line);
  const rights = /^(?:DR|D\.R\.)(?= \p{Lu}\p{L})/u.exec(line)?.[0];
  if (rights !== undefined) return { length: rights.length, mark: rights, shape: 'label' };
  return isBare ? { length: line.length, mark: line.slice(0, LONGEST), shape: 'label' } : null;
}

/** How the desks of an agency sign: `bur-alr/mdc/jv`. */
const SIGN_OFF = /^\p{Ll}{2,4}(?:[-/]\p{Ll}{2,4})+$/u;
const BARE = /^(?:(?:Photos?|Illustrations?|Images?|Capture d[’']écran)(?: d[’']archives?| d[’']illustration)?|PHOTOS?)(?: ?: ?| )(?:(?:\p{Lu}[\p{L}\p{M}.’'-]*|@\S+|ministère|état-major|armée|de|des|du|d[’']|la|le|les|l[’']\p{L}+|et|pour|of|the|and|\/|–|-|«|»),?(?: |$|(?=\/)|(?<=\/))){1,9}$/u;

function inParentheses(line: string): Credit | null {
  if (!line.startsWith('(')) return null;
  const close = line.indexOf(')');
  const inside = line.slice(1, close === -1 ? undefined : close);
  const cutOff = close === -1 ? byAgency(inside) : null;
  if (cutOff !== null) return { length: 1 + cutOff.length, mark: cutOff.mark, shape: 'parenthesis' };
  if (!isCreditInside(inside)) return null;
  return { length: close === -1 ? line.length : close + 1, mark: inside, shape: 'parenthesis' };
}

function bySign(line: string): Credit | null {
  const mark = SIGN.exec(line)?.[0];
  if (mark === undefined || !/^\p{Lu}/u.test(line.slice(mark.length))) return null;
  return { length: afterNames(line, mark.length), mark: mark.trim(), shape: 'sign' };
}

/** `Photo par NAME/AGENCY via …`, `Crédit photo : NAME / Agency`; a bare « Photo » needs its colon. */
function byLabel(line: string): Credit | null {
  const label = LABEL.exec(line)?.[0];
  const isShouted = label !== undefined && /^\p{Lu}+\s$/u.test(label) && /^\p{Lu}{2}/u.test(line.slice(label.length));
  if (label === undefined || (!label.includes(':') && !isShouted && ONLY_WITH_COLON.test(label) && !PHOTO_STOP_AGENCY.test(line) && !PHOTO_STROKE.test(line))) return null;
  const pairs = PAIRS.exec(line)?.[0];
  if (pairs !== undefined) return { length: pairs.length, mark: label.trim(), shape: 'label' };
  const rest = line.slice(label.length);
  if (rest !== '' && nameLength(rest) === 0) return null;
  const withoutStroke = PHOTO_STOP_AGENCY.exec(line)?.[0];
  if (withoutStroke !== undefined) return { length: withoutStroke.length, mark: label.trim(), shape: 'label' };
  if (!label.includes(':') && !isShouted && !/[/]| via |^[^.]{0,60}$/u.test(rest.slice(0, LONGEST))) return null;
  return { length: afterNames(line, label.length), mark: label.trim(), shape: 'label' };
}

/** `AP Photo/NAME CAPTION`, `REUTERS/NAME CAPTION`, also cut off after the stroke. */
function byAgency(line: string): Credit | null {
  const known = agencyLength(line);
  const stroke = known > 0 ? (/^\s?\/\s?(?=\p{Lu}|$)/u.exec(line.slice(known))?.[0].length ?? 0) : 0;
  const lead = stroke > 0 ? line.slice(0, known + stroke) : BY_AGENCY.exec(line)?.[0];
  return lead === undefined ? null : { length: afterNames(line, lead.length), mark: lead, shape: 'agency' };
}

/** `NAME, Agency, Pool Photo via AP CAPTION`, `NAME/AGENCY`, `NAME / Agency via …`. */
function byName(line: string): Credit | null {
  const name = nameLength(line);
  if (name === 0) return null;
  const length = afterNames(line, 0);
  const credit = line.slice(0, length);
  const isKnown = /\s?\/\s?| [|–—-] /u.test(credit) && credit.split(/\s?\/\s?| via |, | [|–—-] /u).slice(1).some((part) => agencyLength(part) > 0);
  const isPool = /,.*\b(?:Pool|Photo|pool photo)\b.*\bvia\b|, .*\bvia [A-Z]/u.test(credit) && /Photo|Pool|pool/u.test(credit);
  const isVia = / via /u.test(credit) && credit.split(' via ').slice(1).some((part) => agencyLength(part) > 0);
  const isSigned = SIGNED.test(credit) && (length === line.length || /^[ \u00a0]\p{Lu}|^[ \u00a0]?[.:–—-]/u.test(line.slice(length)));
  const isForPaper = FOR_PAPER.test(credit.slice(name)) && (length === line.length || /[»”]$/u.test(credit) || /^ (?:An?|The|Une?|L[ae]s?|Des|In|On|At|L['’]\p{L}+) /u.test(line.slice(length)));
  const isCutOff = length === line.length && (/,.*(?:Pool|Photo)/u.test(credit) || startsAgency(credit.split(/, | via |\s?\/\s?/u).slice(1).at(-1) ?? '')) && !/[.!?]$/u.test(line);
  return isKnown || isPool || isVia || isCutOff || isSigned || isForPaper ? { length, mark: credit, shape: 'name' } : null;
}

/** `FIRST LAST/NAME` of whatever agency: stories have no strokes there. */
const SIGNED = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*[ \u00a0]){1,3}\p{Lu}[\p{L}\p{M}’'-]*[ \u00a0]?\/[ \u00a0]?\p{Lu}[\p{L}\p{M}’'-]+/u;

/** Where the names that begin at an offset end: `NAME/AGENCY, Pool Photo via AP`. */
function afterNames(line: string, from: number): number {
  let at = from + nameLength(line.slice(from));
  for (let next = joined(line, at); next > at && next - from < LONGEST; next = joined(line, at)) at = next;
  return at;
}

function joined(line: string, at: number): number {
  const rest = line.slice(at);
  const stroke = /^\s?\/\s?|^ (?:et|and|&) (?=\p{Lu})|^ [-–—|] (?=\p{Lu})/u.exec(rest)?.[0] ?? VIA.exec(rest)?.[0];
  if (stroke !== undefined) return at + stroke.length + agencyOrName(rest.slice(stroke.length));
  const paper = FOR_PAPER.exec(rest)?.[0] ?? CUT_OFF.exec(rest)?.[0];
  if (paper !== undefined) return at + paper.length;
  const cutOff = /^, (\p{Lu}\p{L}{2,})$/u.exec(rest);
  if (cutOff?.[1] !== undefined && startsAgency(cutOff[1])) return line.length;
  const word = PHOTO_COMMA.exec(rest)?.[0];
  if (word !== undefined) return at + word.length;
  return at + (/^[ \u00a0](?:Photo|Pool|Pool Photo|Images|Pictures|Handout)(?![\p{L}])/u.exec(rest)?.[0].length ?? 0);
}

/** `Montage : NAME – Images : NAME`, a line of its own. */
const PAIRS = /^(?:\p{Lu}\p{L}+(?: \p{Ll}+){0,2}\s?:\s?[^:.\n]{2,40}?\s[–—|/-]\s)+\p{Lu}\p{L}+(?: \p{Ll}+){0,2}\s?:\s?[^:.\n]{2,40}$/u;
/** `© NAME pour « PAPER »`. */
const FOR_PAPER = /^,? (?:pour|for|POUR|FOR) (?:«[^»\n]{1,40}»|“[^”\n]{1,40}”|(?:Le |La |L['’]|The )?\p{Lu}[\p{L}\p{M}’'-]+(?: (?:des|de la|du|de|of the|of) \p{Lu}[\p{L}\p{M}’'-]+)?(?:(?: \p{Lu}[\p{L}\p{M}’'-]+){1,2}(?=\s?\/| via |$| (?:An?|The|Une?|L[ae]s?|Des|In|On|At|L['’]\p{L}+) ))?)/u;
/** `via Reuters Ima`: the word for pictures, cut off by the end of the line. */
const CUT_OFF = /^ (?:I|Im|Ima|Imag|P|Ph|Pho|Phot|Pi|Pic|Pict|Pictu|Pictur|Po|Poo)$/u;

/** `NAME/Agency FIRST LAST, where and when`: the caption begins with a person. */
const BEFORE_PERSON = /^(\p{Lu}[\p{L}\p{M}-]+)[ \u00a0](\p{Lu}[\p{L}\p{M}-]+)[ \u00a0]\p{Lu}/u;

/** The name behind a stroke; of two words of which none is known, the second opens the caption where small letters follow: `NAME/Eyevine Protesters outside …`. */
function agencyOrName(text: string): number {
  const [, agency = '', first = ''] = BEFORE_PERSON.exec(text) ?? [];
  if (FIRST_NAMES.has(first) && !FIRST_NAMES.has(agency) && agencyLength(text) === 0) return agency.length;
  const opening = agencyLength(text) > 0 ? null : /^(\p{Lu}[\p{L}\p{M}-]+) \p{Lu}\p{Ll}+ (?!via |et |and |pour |for )\p{Ll}/u.exec(text);
  return opening?.[1]?.length ?? nameLength(text);
}

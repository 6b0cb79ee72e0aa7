import { agencyLength, nameLength } from './credit-names.ts';

/** A photo credit at the beginning of a line: how far it goes, in UTF-16 units from there, and what shows it. */
export interface Credit {
  readonly length: number;
  readonly mark: string;
  /** The shape it has, which names the rule. */
  readonly shape: 'parenthesis' | 'agency' | 'label' | 'name' | 'sign' | 'note';
}

const LABEL = /^(?:(?:crédits? photos?|crédits?|photos?|photographies?|image|images|illustration|photograph|picture|pictures|file photo|handout|capture d['’]écran|screenshot)(?: (?:par|de|by|courtesy of|d['’]archives))?|(?:photo|image|picture) credit|credit|(?:photos?|image|picture|photographie) (?:par|by))(?=\s*:|\s)(?:\s*:)?\s*/iu;
const ONLY_WITH_COLON = /^(?:images?|illustrations?|pictures?|photographs?|crédits?|credits?|photos?|photographies?|handout|capture d['’]écran|screenshot)\s*$/iu;
/** `Photo NAME. Agency`, a line of its own. */
const PHOTO_STOP_AGENCY = /^Photos? (?:\p{Lu}[\p{L}\p{M}’'-]+[ \u00a0]?){2,4}\. \p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){0,3}$/u;
const SIGN = /^(?:©|\(c\)|copyright)\s*/iu;
const BY_AGENCY = /^(?:\p{Lu}[\p{L}\p{M}-]*[ \u00a0]){1,3}(?:Photos?|PHOTO|Images|Pictures|Pool)\s?\/\s?/u;
const PHOTO_WORDS = /photo|image|picture|pool|crédit|credit|handout|©/iu;
const PHOTO_COMMA = /^,\s*(?:(?:File|Pool|Archives?|Handout|pool|fichier|illustration|POOL|Pool Photo|Kremlin Pool Photo|\p{Lu}[\p{L}\p{M}-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}-]*){0,3})(?![\p{L}]))/u;
const VIA = /^[ \u00a0,]*\bvia[ \u00a0]/u;
/** A caption's credit for a paper: « © Ida Vell pour « Le Phare » ». */
const ON_BEHALF = /^[ \u00a0](?:pour|for)[ \u00a0](?:[«“"][ \u00a0\u202f]?\p{Lu}[^»”"]{1,40}[»”"]|(?:the |The )?\p{Lu}[\p{L}\p{M}’'-]*(?: (?:(?:du|de|des|de la|of the|of) )?\p{Lu}[\p{L}\p{M}’'-]*){0,3})/u;
/** “Estran writer Ida Vell in Norval contributed to this report.”, « (avec AFP) », “Reporting by Ida Vell; editing by …” */
const NOTE = /^(?:.{0,160} contributed (?:to this (?:report|story|article)|(?:additional )?reporting)(?: from [^.]{1,60})?\.?|\(?(?:Additional |Writing and )?[Rr]eporting by \p{Lu}.{2,200}|\(?(?:\p{Lu}[\p{L}’' -]{1,30} )?[Aa]vec (?:les )?(?:agences?|AFP|Reuters|AP)(?:[ ,&et]+(?:agences?|AFP|Reuters|AP|dpa|EFE|ANSA))*\)?\.?|(?:Images?|Photos?) d['’](?:archives?|illustration)[.,]? \p{Lu}[\p{L}’'. -]+(?:[,/] ?\p{Lu}[\p{L}’'. -]*)+|\((?:AFP|Reuters|AP|Belga|ATS|Agences?)\))$/u;
/** Words after an agency's name, whole or cut off where the line ends: « Reuters Ima ». */
const AFTER_AGENCY = ['Photo', 'Photos', 'Pool', 'Images', 'Pictures', 'Handout', 'Connect', 'Archives', 'News'];
/** A caption, then « Crédit : … » or « PHOTO IDA VELL, ESTRAN ». */
const LABEL_AT_END = /([.!?»”"][ \u00a0])((?:Crédits?(?: photos?)?|Photos?|Image|Credit|Picture|Photograph)\s?:\s?\p{Lu}[^.!?]{2,90}|(?:PHOTO|Photo|CRÉDIT) (?:\p{Lu}{2,}[ ,/]*){2,6})$/u;
const LONGEST = 160;

/** The photo credit that a line begins with, whole or cut off by its end; null when it begins with none. */
export function creditOf(line: string): Credit | null {
  return byNote(line) ?? inParentheses(line) ?? bySign(line) ?? byLabel(line) ?? byAgency(line) ?? byName(line);
}

/** The photo credit in parentheses or behind a © that a caption ends with, as its place in the line; null when it ends with none. */
export function creditAtEnd(line: string): { readonly start: number; readonly mark: string } | null {
  const label = LABEL_AT_END.exec(line);
  if (label !== null) return { start: label.index + (label[1]?.length ?? 0), mark: label[2] ?? '' };
  const start = Math.max(line.lastIndexOf('('), line.lastIndexOf('©'));
  if (start <= 0) return null;
  const credit = line.slice(start);
  const isSigned = credit.startsWith('©') && credit.length < LONGEST && /^©\s*\p{Lu}/u.test(credit) && !/[.!?]\s/u.test(credit);
  return isSigned || (credit.endsWith(')') && isCreditInside(credit.slice(1, -1))) ? { start, mark: credit } : null;
}

function isCreditInside(inside: string): boolean {
  if (inside.length > LONGEST) return false;
  return (PHOTO_WORDS.test(inside) && /^(?:©|\p{Lu}|photo|crédit)/u.test(inside) && (/[/:©]/u.test(inside) || /^(?:photo|crédit|image)|(?:photo|image|picture|vidéo|video)s? (?:by|par|de|courtesy of|from) /iu.test(inside) || agencyLength(inside) > 0))
    || /^\p{Lu}[\p{L}\p{M}'’. -]*\s?\/\s?\p{Lu}[\p{L}\p{M}' -]*(?:\s?\/\s?\p{Lu}[\p{L}\p{M} -]*)*$/u.test(inside);
}

function byNote(line: string): Credit | null {
  const note = NOTE.exec(line)?.[0];
  return note === undefined ? null : { length: note.length, mark: note.slice(-40), shape: 'note' };
}

function inParentheses(line: string): Credit | null {
  if (!line.startsWith('(')) return null;
  const close = line.indexOf(')');
  const inside = line.slice(1, close === -1 ? undefined : close);
  if (!isCreditInside(inside)) return null;
  const open = close === -1 ? (byLabel(inside) ?? byAgency(inside) ?? byName(inside)) : null;
  return { length: close === -1 ? (open?.length ?? inside.length) + 1 : close + 1, mark: inside, shape: 'parenthesis' };
}

function bySign(line: string): Credit | null {
  const mark = SIGN.exec(line)?.[0];
  if (mark === undefined || !/^\p{Lu}/u.test(line.slice(mark.length))) return null;
  return { length: afterNames(line, mark.length), mark: mark.trim(), shape: 'sign' };
}

/** `Photo par NAME/AGENCY via …`, `Crédit photo : NAME / Agency`; a bare « Photo » needs its colon. */
function byLabel(line: string): Credit | null {
  const label = LABEL.exec(line)?.[0];
  if (label === undefined || (!label.includes(':') && ONLY_WITH_COLON.test(label) && !PHOTO_STOP_AGENCY.test(line))) return null;
  const rest = line.slice(label.length);
  if (rest !== '' && nameLength(rest) === 0) return null;
  const withoutStroke = PHOTO_STOP_AGENCY.exec(line)?.[0];
  if (withoutStroke !== undefined) return { length: withoutStroke.length, mark: label.trim(), shape: 'label' };
  if (!label.includes(':') && !/[/]| via |^[^.]{0,60}$/u.test(line.slice(0, LONGEST))) return null;
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
  const isKnown = /\s?\/\s?/u.test(credit) && credit.split(/\s?\/\s?| via |, /u).slice(1).some((part) => agencyLength(part) > 0);
  const isPool = /,.*\b(?:Pool|Photo|pool photo)\b.*\bvia\b|, .*\bvia [A-Z]/u.test(credit) && /Photo|Pool|pool/u.test(credit);
  const isVia = / via /u.test(credit) && credit.split(' via ').slice(1).some((part) => agencyLength(part) > 0);
  const isCutOff = length === line.length && /,.*(?:Pool|Photo)/u.test(credit) && !/[.!?]$/u.test(line);
  return isKnown || isPool || isVia || isCutOff ? { length, mark: credit, shape: 'name' } : null;
}

/** Where the names that begin at an offset end: `NAME/AGENCY, Pool Photo via AP`. */
function afterNames(line: string, from: number): number {
  let at = from + nameLength(line.slice(from));
  for (let next = joined(line, at); next > at && next - from < LONGEST; next = joined(line, at)) at = next;
  return at;
}

function joined(line: string, at: number): number {
  const rest = line.slice(at);
  const stroke = /^\s?\/\s?|^ (?:et|and|&) (?=\p{Lu})|^ [-–—|] (?=\p{Lu})/u.exec(rest)?.[0] ?? VIA.exec(rest)?.[0];
  if (stroke !== undefined) return at + stroke.length + nameLength(rest.slice(stroke.length));
  const word = PHOTO_COMMA.exec(rest)?.[0];
  if (word !== undefined) return at + word.length;
  const behalf = ON_BEHALF.exec(rest)?.[0];
  if (behalf !== undefined) return at + behalf.length;
  const cut = /^[ \u00a0](\p{Lu}\p{L}*)$/u.exec(rest);
  if (cut !== null && AFTER_AGENCY.some((word) => word.startsWith(cut[1] ?? ''))) return at + rest.length;
  return at + (/^[ \u00a0](?:Photo|Pool|Pool Photo|Images|Pictures|Handout)(?![\p{L}])/u.exec(rest)?.[0].length ?? 0);
}

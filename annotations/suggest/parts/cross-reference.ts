import type { Line } from './lines.ts';

// What leads away from the article, French and English. A reference ends at the end of its line.
const LEAD = String.raw`(?:\(re\)(?:lire|voir)|[àa] (?:\(?re\)?)?lire(?: aussi| également| ailleurs| encore| sur le sujet)?|(?:\(?re\)?)?lire(?: aussi| également| notre \p{L}+| nos \p{L}+| l['’]\p{L}+)|lisez(?: aussi| également)|(?:[àa] )?(?:re)?voir(?: aussi| également)|[àa] (?:re)?(?:voir|découvrir)|[àa] (?:ré)?écouter(?: aussi| également)?|(?:ré)?écouter (?:aussi|également)|(?:[àa] )?retrouver (?:aussi|également)|sur le même (?:sujet|thème)|dans la même rubrique|articles? liés?|nos autres articles`
  + String.raw`|pour aller plus loin|(?:pour )?en savoir plus|notre dossier|(?:notre|nos) (?:décryptages?|enquêtes?|analyses?|reportages?|éclairages?|podcasts?)|vidéo|podcast|infographie|read (?:more|also|next|on|the full story)|also read|see also|see more|related(?: stories| articles| content| coverage| reading)?|more on this(?: story)?|more coverage|more stories|watch(?: also| more| now)?|listen(?: also| now)?|recommended|explainer|don['’]t miss|further reading|[àa] ne pas manquer|dossier spécial)`;
/** Leads that no sentence of a story opens with, so that neither mark nor colon need follow. */
const SURE = String.raw`(?:[ÀàAa] )?(?:[Rr]e)?(?:[Ll]ire|[Vv]oir) (?:aussi|également)|(?:[ÀàAa] )?(?:[Rr]é)?(?:[Éé]couter) (?:aussi|également)|Read also|Also read|See also`;
const PAGE = String.raw`(?:\s*,?\s*\(?(?:pages?|pp?\.)\s*\d+(?:\s*(?:[-–,]|à|et|and|to)\s*\d+)*\)?)?`;
const ARROW = String.raw`[>»→▶►◆■●▪•*–—-]+\s*`;
const MARKED = new RegExp(String.raw`^(?:${ARROW})?${LEAD}${PAGE}\s*(?:\||:|>|»|→|–|—)`, 'iu');
const SHOUTED = /^(?:[>»→▶►◆■●▪•*–—-]+\s*)?(?:[ÀA] LIRE|LIRE AUSSI|LIRE [ÉE]GALEMENT|VOIR AUSSI|POUR ALLER PLUS LOIN|SUR LE MÊME SUJET|NOTRE DOSSIER|EN SAVOIR PLUS|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED)\b/u;
const ARROWED = new RegExp(String.raw`^(?:>>|→|▶|►)\s*${LEAD}(?![\p{L}])`, 'iu');
const INVITED = /^\s*\((?:lire|voir|read|see)(?: aussi| également| also)?\s[^()]*\)$/iu;
const UNMARKED = new RegExp(String.raw`^(?:${SURE})${PAGE}(?=\s+[\p{Lu}«“"‘]|$)`, 'u');
/** A line that an arrow opens and no full stop ends: « > Revoir l’audition ». */
const BEHIND_ARROW = /^(?:>{1,3}|→|▶|►|⇒|◆|➜|➔|☞)\s*(?=\p{L})(?=.{4,180}$)(?!.*\.$)\S+/u;
/** « Épisode 1 : Les ports. Épisode 3 à paraître lundi »: the other parts of a series. */
const SERIES = /^(?:[ÉE]pisodes?|Volet|Part|Episode) \d+(?:\s?\/\s?\d+)?\s?(?:[:|–—]|\()\s?.{4,180}$/u;
/** What a newsroom asks of its readers: “Follow AP’s coverage of …”, « Retrouvez tous nos articles », « Inscrivez-vous à notre newsletter ». */
const CALL = /^(?:Follow (?:\S+ ){0,4}(?:coverage|reporting|live blog)(?![\p{L}])|Follow (?:us|\S+ \S+) on (?:X|Twitter|Facebook|Instagram|Telegram)|(?:Find|Read|See) more (?:of \S+ )?(?:coverage|stories|reporting)|(?:More|Full) (?:\S+ ){0,2}coverage|Sign up (?:for|to) |Subscribe to |Click here|Download (?:our|the) app|Listen to (?:our|the) (?:\S+ )?podcast|Read the (?:full|original)|Retrouvez (?:tou|l['’](?:intégral|ensemble|article)|nos |notre |ici |l['’]émission)|Suivez (?:notre direct|notre actualité|l['’]actualité|-nous|nous)|(?:Ins|S['’]ins)cri(?:vez-vous|re) à |Abonnez-vous|Cliquez ici|Téléchargez notre|Recevez (?:notre|nos|chaque|toute))/u;
/** A lead alone, which titles follow. */
const ALONE = new RegExp(String.raw`^(?:${ARROW})?(?:${LEAD})\s*[:|]?\s*$`, 'iu');
const LONGEST_TITLE = 140;
const MOST_TITLES = 5;

/** The words by which a line shows that it leads to another article; null when it does not. */
export function crossReferenceMark(line: string): string | null {
  for (const pattern of [ALONE, MARKED, SHOUTED, ARROWED, INVITED, UNMARKED, BEHIND_ARROW, SERIES, CALL]) {
    const mark = pattern.exec(line)?.[0];
    if (mark !== undefined) return mark;
  }
  return null;
}

/** The lines under a lead that stands alone – « LIRE AUSSI : » and the titles after it – by their starts in the text. */
export function titlesUnderLeads(lines: readonly Line[]): ReadonlySet<number> {
  const titles = new Set<number>();
  let left = 0;
  for (const { text, start } of lines) {
    left = ALONE.test(text) ? MOST_TITLES : isTitle(text) ? left - 1 : 0;
    if (left >= 0 && left < MOST_TITLES && isTitle(text)) titles.add(start);
  }
  return titles;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && /^[•*>→–—-]*\s*[\p{Lu}\p{N}«“"‘]/u.test(text) && !/[.!…;,][»”"’]?$/u.test(text);
}

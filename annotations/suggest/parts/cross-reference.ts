// What leads away from the article, French and English. A reference ends at the end of its line.
const LEAD = String.raw`(?:[àa] lire(?: aussi| également| ailleurs| encore| sur le sujet)?|(?:\(?re\)?)?lire(?: aussi| également| notre \p{L}+| l['’]\p{L}+)|(?:\(?re\)?)?lire|revoir|réécouter|(?:et|à voir|à lire) aussi|[àa] (?:re)?(?:lire|voir|écouter|découvrir)|pour (?:approfondir|comprendre|mémoire)|notre (?:décryptage|éditorial|entretien|podcast|direct|dossier|enquête|reportage|analyse|sélection|carte|série|récit)|nos (?:explications|informations|articles)|(?:le |l['’])?(?:décryptage|récit|reportage|analyse|entretien) à lire|continue reading|keep reading|more from [\p{L} ]{2,30}|more|explainer|explained|in depth|background|also|from the archive|lisez(?: aussi| également)|(?:[àa] )?voir(?: aussi| également)|[àa] (?:voir|écouter)|écouter aussi|sur le même (?:sujet|thème)|`
  + String.raw`pour aller plus loin|en savoir plus|notre dossier|vidéo|infographie|read (?:more|also|next|on|the full story)|also read|see also|see more|related(?: stories| articles| content| coverage)?|more on this(?: story)?|more coverage|more stories|watch(?: also| more| now)?|listen|recommended|don['’]t miss|further reading)`;
const MARKED = new RegExp(String.raw`^(?:[>»→▶►▸•◆●■▪★*+–—-]+\s*)?${LEAD}(?:,? (?:pages?|p\.) ?\d+(?:[ ,-]+\d+)*)?\s*(?:\||:|>|»|→|–|—)`, 'iu');
/** « À lire aussi Mali : la récolte sous escorte »: the title follows at once. */
const TITLED = /^(?:[ÀAà] (?:lire|voir|écouter)(?: aussi| également| ailleurs)?|(?:Lire|Voir|Écouter|Relire|Revoir) (?:aussi|également)|Read (?:more|also)|See also|Also read|Related|Watch)[ \u00a0]\p{Lu}(?!.*[^?!]\.$)/u;
/** What a newsroom asks of its readers: “Follow AP’s coverage of …”, « Retrouvez tous nos articles », « Épisode 2 : … ». */
const CALL = /^(?:(?:Épisode|Episode|Chapitre|Volet|Part|Partie) (?:\d+|[IVX]+)\s?[:/(]|Follow (?:\S+ ){0,4}(?:coverage|reporting|live blog)(?![\p{L}])|Follow (?:us|\S+ \S+) on (?:X|Twitter|Facebook|Instagram|Telegram)|(?:Find|Read|See) more (?:of \S+ )?(?:coverage|stories|reporting)|(?:More|Full) (?:\S+ ){0,2}coverage|Sign up (?:for|to) |Subscribe to |Click here|Download (?:our|the) app|Listen to (?:our|the) (?:\S+ )?podcast|Read the (?:full|original)|Retrouvez (?:tou|l['’](?:intégral|ensemble|article)|nos |notre |ici |l['’]émission)|Suivez (?:notre direct|notre actualité|l['’]actualité|-nous|nous)|(?:Ins|S['’]ins)cri(?:vez-vous|re) à |Abonnez-vous|Cliquez ici|Téléchargez notre|Recevez (?:notre|nos|chaque|toute))/u;
const SHOUTED = /^(?:[>»→▶►▸•◆●■▪★*+–—-]+\s*)?(?:[ÀA] LIRE|LIRE AUSSI|LIRE [ÉE]GALEMENT|VOIR AUSSI|POUR ALLER PLUS LOIN|EN SAVOIR PLUS|POUR EN SAVOIR PLUS|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED)\b/u;
const ARROWED = new RegExp(String.raw`^(?:>{1,3}|»|→|▶|►)\s*${LEAD}(?![\p{L}])`, 'iu');
/** « ÉDITORIAL – PAGE 28 ». */
const ON_PAGE = /^[^.;«»]{3,80}[ \u00a0]?[–—,-]?[ \u00a0](?:PAGES?|pages?|p\.)[ \u00a0]\d+(?:[ \u00a0]?[-–,à][ \u00a0]?\d+)*$/u;
const INVITED = /^\s*(?:\((?:lire|voir|read|see)(?: aussi| également| also)?:?\s[^()]*\)|\[(?:lire|voir|read|see|watch)(?: aussi| également| also| more)?\s?:?\s[^[\]]*\])$/iu;
/** « Lire notre éditorial », « Lire en page 4 », “Read our full coverage”. */
const TOLD = /^(?:(?:Lire|Voir|Écouter|Relire|Revoir) (?:notre|nos|en page|page|p\.|l[’']|la suite|le )|(?:Read|See|Watch) (?:our|the full|the rest)[ \u00a0]).{0,90}[^.!?…]$/u;

/** A line that an arrow opens, whatever it says, and one whose first words a stroke parts from its title: « DÉCRYPTAGE | La trêve en cinq dates ». */
const POINTED = /^(?:→|⟶|➜|➔|⇒|▶|►|▸|☞|👉|›{1,2}|>{1,3}|\+\s)\s*\p{L}(?!.*[^?!…]\.$)/u;
const PIPED = /^\p{Lu}[\p{L}’'-]*(?:[ \u00a0][\p{L}’'-]+){0,3}[ \u00a0]?\|[ \u00a0]?\p{L}(?!.*[^?!…]\.$)/u;
const LONGEST = 240;

/** The words by which a line shows that it leads to another article; null when it does not. */
export function crossReferenceMark(line: string): string | null {
  for (const pattern of [MARKED, SHOUTED, ARROWED, TITLED, TOLD, CALL, ON_PAGE, INVITED]) {
    const mark = pattern.exec(line)?.[0];
    if (mark !== undefined) return mark;
  }
  return line.length > LONGEST ? null : (POINTED.exec(line) ?? PIPED.exec(line))?.[0] ?? null;
}

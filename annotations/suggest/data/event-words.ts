// Words that name events, with their kinds. Source: general knowledge, facts only; same licence as the program.

/** Heads of an event in small letters with its kind; a complement that names or dates it must follow. */
export const EVENT_HEADS: ReadonlyMap<string, string> = new Map(Object.entries({
  exercise: 'exercice,exercices,exercice naval,exercices navals,exercices militaires,exercice militaire,manœuvres,manœuvres militaires,manœuvres navales,exercise,exercises,military exercises,naval drills,military drills,drill,drills',
  patrol: 'patrouille,patrouilles,patrouille militaire,patrouille aérienne,patrouille militaire aérienne,patrol,patrols',
  meeting: 'sommet,conférence,visioconférence,vidéoconférence,congrès,assemblée générale,forum,entretien,entretiens,rencontre,rencontres,réunion,pourparlers,négociations,consultations,tête-à-tête,summit,conference,general assembly,talks,meeting,negotiations,videoconference,roundtable,symposium',
  visit: 'visite,visite d’état,visite officielle,state visit,visit',
  armed_conflict: 'guerre,guerre civile,guerre mondiale,première guerre mondiale,seconde guerre mondiale,deuxième guerre mondiale,grande guerre,guerre froide,invasion,offensive,contre-offensive,campagne militaire,opération militaire,intervention militaire,bataille,siège,opération,conflit,bombardement,war,world war,civil war,cold war,battle,military campaign,military operation,invasion,siege,operation,counteroffensive,conflict',
  uprising: 'révolution,insurrection,soulèvement,rébellion,putsch,coup d’état,mutinerie,révolte,printemps,revolution,uprising,coup,mutiny,rebellion,revolt',
  sanctions: 'sanctions,embargo',
  election: 'élection,élections,élection présidentielle,élections législatives,élections municipales,élections régionales,élections présidentielles,élections générales,élections européennes,référendum,présidentielle,législatives,election,elections,presidential election,presidential elections,general election,general elections,parliamentary election,parliamentary elections,legislative elections,midterm elections,referendum',
  other: 'attentat,attentats,séisme,accord,accords,accord de paix,accords de paix,traité de paix,accord de cessez-le-feu,accord de libre-échange,protocole,traité,pacte,armistice,massacre,génocide,jeux olympiques,catastrophe,attack,attacks,earthquake,agreement,treaty,pact,genocide,olympic games',
}).reverse().flatMap(([kind, words]) => words.split(',').map((word) => [word, kind] as const)));

/** English words with a capital that close an event's name, with its kind: “Sarvenne Summit”. */
export const EVENT_TAILS: ReadonlyMap<string, string> = new Map(Object.entries({
  exercise: 'Exercise,Exercises,Drill,Drills,Manoeuvres,Maneuvers', meeting: 'Summit,Conference,Congress,Forum,Talks,Dialogue,Convention,Symposium,Roundtable', armed_conflict: 'War,Wars,Offensive,Uprising,Crisis,Siege', uprising: 'Revolution,Rebellion,Revolt,Mutiny,Coup',
  election: 'Election,Elections,Referendum', other: 'Agreement,Agreements,Accord,Accords,Treaty,Pact,Protocol,Armistice,Massacre,Earthquake,Olympics,Games,Festival,Protests,Bombing,Attack,Attacks,Flood,Floods,Deal',
}).flatMap(([kind, words]) => words.split(',').map((word) => [word, kind] as const)));

/** Kinds of events, by their heads, that a name after « de » is enough to name, be it known or not: « bataille de Corvalle ». */
export const NAMED_BY_PLACE: ReadonlySet<string> = new Set('paix libre-échange cessez-le-feu sommet conférence congrès forum guerre bataille siège traité accord accords pacte massacre armistice protocole catastrophe séisme attentat attentats insurrection war battle siege treaty massacre'.split(' '));

/** Kinds that a day or month in the same clause is enough to name: « une patrouille conjointe mardi ». */
export const NAMED_BY_DATE: ReadonlySet<string> = new Set(['exercise', 'patrol', 'meeting', 'visit', 'uprising', 'sanctions']);

/** Endings of adjectives that tell events apart: « naval », « conjointe », « extraordinaires ». */
export const EVENT_ADJECTIVE = /^(?:\p{Ll}+(?:aux?|ales?|iques?|aires?|iennes?|iens?|elles?|els?|oires?|ives?|ifs?)|conjoint(?:e|es|s)?|communs?|communes?|annuel(?:le|les|s)?|avortée?s?|bilatéra(?:l|les?|ux)|financi(?:er|ers|ère|ères)|anti-\p{Ll}+)$/u;

/** English words before an event's noun that tell it apart: “joint air drill”. */
export const ENGLISH_EVENT_MODIFIERS: ReadonlySet<string> = new Set('joint air naval military maritime annual emergency extraordinary bilateral trilateral multinational peace ceasefire media security defence defense live-fire amphibious rescue combined regional international economic financial western parliamentary presidential general local snap state nuclear border'.split(' '));

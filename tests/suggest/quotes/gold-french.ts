/** Invented paragraphs in French, each in a house style of its own, with the quotes, cues and speakers that they hold. */
export const FRENCH_GOLD: readonly string[] = [
  // An agency wire: straight marks, the speaker after the cue.
  `La ville rouvrira son port en juin. [Q:a direct by:p cue:u|"Nous n'avons plus d'excuse"], [U:u|a déclaré] mardi la [R:r|maire de Trévannes], [P:p|Odile Carnec], lors d'une visite des quais. [Q:b mixed by:m cue:v|Les travaux "ont pris du retard, pas l'eau"], [U:v|a-t-[M:m|elle] ajouté].`,
  // A daily with guillemets and cut quotes.
  `[Q:a direct by:p cue:u|« Le vote aura lieu »], [U:u|a promis] [P:p|Hamid Sorel], [Q:a direct by:p cue:u|« et il sera public »]. Interrogé sur la date, le [R:r|président du conseil] [U:v|a répondu] que [Q:b indirect by:r cue:v|rien ne pressait].`,
  // Reported clauses and a communiqué.
  `Dans un communiqué, le [O:o|ministère des Ports] [U:u|a indiqué] que [Q:a mixed by:o cue:u|la digue serait « entièrement reprise » avant l’hiver]. [U:v|Selon] le [O:g|syndicat des dockers], [Q:b indirect by:g cue:v|trois cents emplois sont menacés]. [M:e|Il] [U:w|réclame] [Q:c mixed cue:w by:e|« un calendrier, pas des promesses »].`,
  // According-to after the fact, and hearsay.
  `[Q:a indirect by:o cue:u|Le cargo transportait huit tonnes de cuivre], [U:u|d’après] la [O:o|capitainerie de Lorvil]. [Q:b indirect|L’équipage aurait quitté le bord dans la nuit].`,
  // A regional paper: multi-paragraph speech.
  `Le maire a pris la parole devant une salle pleine :\n\n[Q:a direct|« Mes chers amis, cette ville a connu pire.\n\n« Elle a connu l’eau, le feu et les promesses. Elle est debout. »]\n\nLa salle s’est levée.`,
  // An interview with dashes.
  `[Q:a direct|— Pourquoi partir maintenant ?]\n\n[Q:b direct cue:u by:p|— Parce qu’il est tard], [U:u|répond] [P:p|Anne Roy]. [Q:b direct cue:u by:p|Et parce que le train n’attend pas.]\n\n[Q:c direct|— Vous reviendrez ?]\n\n[Q:d direct|— Demandez au train.]`,
  // The cue between the marks of one sentence.
  `[Q:a direct by:m cue:u|« Nous avons mesuré deux fois], [U:u|explique-t-[M:m|elle], [Q:a direct|et deux fois nous avons eu tort. »]`.replace('explique-t-[M:m|elle],', 'explique-t-[M:m|elle]],'),
  // Nested voices.
  `[Q:a direct by:p cue:u|« Mon père [U:x|répétait] : [Q:n direct cue:x|“Un pont, ça se mérite.”] J’y pense chaque matin »], [U:u|confie] [P:p|Bastien Morvan], charpentier.`,
  // Distance, titles and ships.
  `La frégate « Aubépine » participe à l’exercice « Marée lente ». Cette [Q:a scare_quote|« promenade »] coûte cher. Le film « Les Heures grises » sera projeté à bord.`,
  // Infinitives and colons.
  `Le [R:r|préfet], [P:p|Luc Daumier], [U:u|dit] [Q:a indirect by:p cue:u|ne pas connaître le nombre exact de maisons touchées]. Son adjointe est plus nette [U:y|:] [Q:b direct|« Une sur trois. Peut-être plus. »] [P:q|Marie Ober] [U:v|affirme] de son côté [Q:c mixed by:q cue:v|avoir « tout perdu sauf le chien »].`,
  // Reflexive cues, unnamed sources.
  `[Q:a direct by:m cue:u|« C’est une honte »], [U:u|s’est indigné] [M:m|un habitant] qui souhaite rester anonyme. [Q:b direct by:n cue:v|« On nous avait prévenus »], [U:v|soupire] [M:n|une voisine].`,
  // Objects in marks.
  `L’[O:o|association des riverains] [U:u|dénonce] [Q:a mixed by:o cue:u|« un déni de réalité »]. La [R:r|députée] [P:p|Jeanne Vidal] [U:v|a qualifié] [Q:b mixed by:p cue:v|le projet de « mirage coûteux »].`,
  // Curly marks, role before name, two sentences in marks.
  `[Q:a direct by:p cue:u|“La mer ne négocie pas”], [U:u|rappelle] l’[R:r|amiral] [P:p|Yann Kerlo]. [Q:b direct by:p after:a|“Elle attend.”] L’officier [U:v|estime] que [Q:c indirect cue:v|la saison sera longue].`,
  // A channel and a claim denied.
  `[P:p|Igor Salan] [U:u|a assuré] à la télévision publique que [Q:a indirect by:p cue:u|les silos étaient pleins]. L’[L:l|Ardélie] [U:v|dément] : [Q:b direct by:l cue:v|« Aucun grain n’est entré depuis mars. »]`,
  // Two speeches in one sentence.
  `[P:p|Clara Ventoux] [U:u|a rappelé] que [Q:a indirect by:p cue:u|le budget était voté] et [U:v|a ajouté] que [Q:b indirect by:p cue:v|personne ne le rouvrirait].`,
  // A story without speech.
  `Le bateau a quitté le quai à midi. Le capitaine d’origine bretonne a salué la foule, puis la pluie s’est mise à tomber. L’usine, aujourd’hui fermée, employait deux cents personnes.`,
];

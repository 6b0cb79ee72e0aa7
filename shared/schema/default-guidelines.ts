import { words } from './define-type.ts';
import type { Words } from './label-schema.ts';

/** Where each tag of the default schema begins and ends, in Markdown; in the examples the tag stands in bold. */
export const DEFAULT_GUIDELINES = {
  PERSON: words(
    'The name alone: no Mr, Mrs or Sir, no function, no comma. A surname on its own is a person too.\n\nMr **Loïc Brévan**, the defence minister',
    'Le nom seul : sans M., Mme ni titre, sans fonction, sans virgule. Un nom de famille isolé compte aussi.\n\nM. **Loïc Brévan**, ministre de la Défense',
  ),
  ROLE: words(
    'The function with what completes it, without its article. When “the minister” alone stands for whoever speaks, use MENTION.\n\nthe **chief of staff of the coast guard**, Ada Lorne',
    'La fonction et son complément, sans l’article. Si « le ministre » seul tient la place de celui qui parle, utiliser MENTION.\n\nla **cheffe d’état-major des garde-côtes**, Ada Lorne',
  ),
  ORG: words(
    'Organisations, ministries, forces, units, agencies, newspapers. Leave out the marks around a newspaper’s title.\n\nthe **Ministry of Defence** told “**The Harbour Post**”',
    'Organisations, ministères, forces, unités, agences, journaux. Laisser dehors les guillemets d’un titre de journal.\n\nle **ministère de la Défense** a confié au « **Courrier du Port** »',
  ),
  LOCATION: words(
    'Countries, regions, cities, waters, buildings. Tag it also inside a longer ORG, ROLE or EVENT. When a capital decides or refuses, it acts like a person: say yes there.\n\nthe fleet of **Valmora** left the **Ashen Sea**',
    'Pays, régions, villes, eaux, bâtiments. À marquer aussi à l’intérieur d’une ORG, d’un ROLE ou d’un EVENT. Une capitale qui décide ou refuse agit comme une personne : répondre oui.\n\nla flotte de la **Valmore** a quitté la **mer Cendrée**',
  ),
  NORP: words(
    'Every demonym, noun or adjective. A hyphenated pair is one tag.\n\na **Valmoran-Lestrian** patrol; the **Valmorans**',
    'Tout gentilé, nom ou adjectif. Un composé à trait d’union forme une seule balise.\n\nune patrouille **valmoro-lestrienne** ; les **Valmorans**',
  ),
  EQUIPMENT: words(
    'Weapons, vehicles, aircraft and ships that are military or have a name. The marks around a ship’s name stay outside.\n\nthe frigate “**Grey Heron**” and two **HK-7 drones**',
    'Armes, véhicules, aéronefs et navires, militaires ou portant un nom. Les guillemets d’un nom de navire restent dehors.\n\nla frégate « **Héron cendré** » et deux **drones HK-7**',
  ),
  EVENT: words(
    'Something that happened and that has a name or a date: exercise, summit, war, election.\n\nthe **Slow Tide exercise** ended on Friday',
    'Ce qui a eu lieu et porte un nom ou une date : exercice, sommet, guerre, élection.\n\nl’**exercice Marée lente** s’est achevé vendredi',
  ),
  DATE: words(
    'Dates, spans and rhythms. A preposition stays outside, and so does an article before a figure or a day’s name. A time of day has the kind “time”; ages may be left alone.\n\non **4 March 2024**, for **three weeks**, at **6 am**',
    'Dates, durées, fréquences. La préposition reste dehors, de même que l’article devant un chiffre ou un nom de jour. Une heure a pour nature « heure » ; les âges sont facultatifs.\n\nle **4 mars 2024**, pendant **trois semaines**, à **6 heures**',
  ),
  QUOTE: words(
    [
      'What is reported, with its marks or its dialogue dash.',
      '- A mixed quote keeps the unmarked words of its clause; after “according to”, take the whole reported clause.',
      '- Cut in two by the cue: one quote in fragments. Several paragraphs: one quote. Two sentences, each in its marks, with the cue after the first: two quotes.',
      '- Titles, ship names and terms are no quotes; marks that keep a word at arm’s length are “distancing marks”.',
      '\n**“We will stay,”** he said, **“for a year.”**',
    ].join('\n'),
    [
      'Ce qui est rapporté, avec ses guillemets ou son tiret de dialogue.',
      '- Une citation mixte garde les mots sans guillemets de sa proposition ; après « selon », « d’après » ou « pour », prendre toute la proposition ; un infinitif ou un nom rapporté garde son « de » ou son « à ».',
      '- Coupée en deux par l’introducteur : une citation en fragments. Plusieurs paragraphes : une seule. Deux phrases, chacune entre guillemets, l’introducteur après la première : deux citations.',
      '- Titres, noms de navires et termes ne sont pas des citations ; un mot tenu à distance est en « guillemets de distance ».',
      '\n**« Nous resterons**, a-t-il dit, **un an. »**',
    ].join('\n'),
  ),
  CUE: words(
    'The words that announce speech, with the auxiliary. A colon that opens speech is a cue; the comma after a cue is not part of it.\n\n“It is over,” she **has said**, **according to** two diplomats',
    'Les mots qui annoncent la parole, avec l’auxiliaire et le pronom inversé. Un deux-points qui ouvre la parole est un introducteur ; la virgule qui suit n’en fait pas partie.\n\n« C’est fini », **a-t-elle ajouté**, **selon** deux diplomates',
  ),
  MENTION: words(
    'Whoever speaks when no name stands there: a pronoun, a description, a nameless source. Link it to the person it refers to.\n\n“No comment,” **he** said; **a senior officer** disagreed',
    'Qui parle sans être nommé : un pronom, une description, une source anonyme. La relier à la personne désignée.\n\n« Sans commentaire », a-t-**il** dit ; **un haut gradé** a démenti',
  ),
  CLAIM: words(
    'The shortest clause that can be judged true or false, without its full stop.\n\nThe minister said that **the port has been closed since May**.',
    'La plus courte proposition que l’on puisse juger, sans son point final.\n\nLe ministre a dit que **le port est fermé depuis mai**.',
  ),
  PART: words(
    'What is in the file but not in the story: header date, headline, photo credit, caption, cross-reference. One tag for each.\n\n**READ MORE \\| The strait in five maps**',
    'Ce qui est dans le fichier sans être dans le récit : date d’en-tête, titre, crédit photo, légende, renvoi. Une balise pour chacun.\n\n**A LIRE AUSSI \\| Le détroit en cinq cartes**',
  ),
} as const satisfies Record<string, Words>;

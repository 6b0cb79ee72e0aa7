/** French sentences for a query that cannot be read; `at` counts characters from 1. */
export const frSearchErrors = {
  'query.empty': 'Il n’y a encore rien à chercher. Tapez des mots, ou une condition comme type:QUOTE.',
  'query.too_long': 'La requête dépasse {{most}} caractères. Raccourcissez-la.',
  'query.too_deep': 'Au caractère {{at}}, trop de parenthèses sont emboîtées. Retirez-en.',
  'query.unclosed_quote': 'Le guillemet au caractère {{at}} ({{part}}) n’est pas fermé. Ajoutez-en un à la fin des mots.',
  'query.unclosed_bracket': 'La parenthèse au caractère {{at}} n’est pas fermée. Ajoutez-en une après ce qui va ensemble.',
  'query.unexpected': '« {{part}} » au caractère {{at}} n’est pas à sa place. Mettez avant des mots ou une condition, ou mettez-le entre guillemets pour chercher le mot lui-même.',
  'query.ends_early': 'La requête s’arrête après « {{part}} ». Ajoutez ce qui doit suivre.',
  'query.no_value': '« {{part}} » au caractère {{at}} attend une valeur, par exemple type:QUOTE, sans espace après le deux-points.',
  'query.no_word': '« {{part}} » au caractère {{at}} n’a ni lettre ni chiffre à chercher. Retirez-le.',
  'query.star': 'Dans « {{part}} » au caractère {{at}}, l’astérisque ne peut être qu’à la fin d’un mot, après une lettre au moins.',
  'query.unknown_type': 'Dans « {{part}} » au caractère {{at}} : ce projet n’a pas d’étiquette de type {{type}}. La palette montre ses types.',
  'query.unknown_field': 'Dans « {{part}} » au caractère {{at}} : aucune étiquette n’a d’attribut {{field}}. Pour chercher les mots eux-mêmes, mettez-les entre guillemets.',
  'query.bad_status': 'Dans « {{part}} » au caractère {{at}}, le statut est l’un de ceux-ci : {{statuses}}.',
  'query.bad_date': 'Dans « {{part}} » au caractère {{at}}, la date est une année, un mois ou un jour, ou deux séparés par deux points : 2024-03, 2024-01..2024-06.',
  'query.in_alone': '« {{part}} » au caractère {{at}} attend des mots à côté. Pour trouver les étiquettes elles-mêmes, écrivez `type:`QUOTE au lieu de `in:`QUOTE.',
} as const;

/** French help on the language of queries: an example each, and what it finds. */
export const frQueryHelp = {
  word: { example: 'drone', meaning: 'un mot, quels que soient casse, accents, pluriel et élision ; milit* trouve tous les mots qui commencent ainsi' },
  phrase: { example: '"forces armées"', meaning: 'des mots qui se suivent dans cet ordre' },
  tag: { example: 'type:QUOTE quote_kind:direct', meaning: 'une étiquette de ce type avec cet attribut ; tout attribut se nomme ainsi' },
  speaker: { example: 'speaker:"Anne Roy"', meaning: 'ce que quelqu’un dit ou affirme ; de même `canonical:`Roy et `annotator:`Anne. Une partie du nom suffit, ="Anne Roy" veut le nom entier' },
  inside: { example: 'drone in:QUOTE', meaning: 'des mots à l’intérieur d’étiquettes d’un type ; les conditions voisines décrivent cette étiquette' },
  article: { example: 'date:2024-01..2024-06', meaning: 'les articles de ces dates ; de même `status:done`, `language:fr`, `source:`agence' },
  together: { example: '(drone OU convoi) SAUF port', meaning: 'ET, OU et SAUF portent sur les articles ; côte à côte veut dire ET' },
} as const;

/** French texts of `guillemet search`. */
export const frSearchCli = {
  sum: 'Endroits : {{count}}',
  help: ['QUERY\u202f:', ...Object.values(frQueryHelp).map(({ example, meaning }) => `  ${example.padEnd(30)}${meaning}`)].join('\n'),
};

/** French name of the command that opens the search over the project. */
export const frSearchCommands = { 'search.project': 'Chercher dans le projet…' } as const;

/** French name of the making of the index, as the foot of the window shows it. */
export const frSearchJobs = { search: 'Indexation' };

/** French texts of the page of search. */
export const frSearchPage = {
  searchPage: {
    title: 'Recherche', query: 'Des mots, "une suite de mots", type:QUOTE, speaker:"Anne Roy"…', label: 'Requête', go: 'Chercher', help: 'Aide', close: 'Retour à l’article', closeToOverview: 'Retour à la vue d’ensemble', language: 'Ce que l’on peut demander', try: 'Chercher {{example}}',
    building: 'Les articles sont lus pour la première fois, ou ce qui a changé depuis. Les ouvertures suivantes sont rapides.', stopped: 'L’indexation a été arrêtée. Cherchez de nouveau pour la poursuivre.', searching: 'Recherche en cours…',
    empty: 'Tapez ce que vous cherchez, puis Entrée.', nothing: 'Rien n’a été trouvé. Moins de conditions, OU entre les mots, ou un astérisque en fin de mot (milit*) en trouvent davantage.',
    places_one: '{{shown}} endroit', places_many: '{{shown}} endroits', places_other: '{{shown}} endroits', inArticles_one: 'dans {{shown}} article', inArticles_many: 'dans {{shown}} articles', inArticles_other: 'dans {{shown}} articles',
    unread_one: '{{shown}} article n’a pas pu être lu et manque ici.', unread_many: '{{shown}} articles n’ont pas pu être lus et manquent ici.', unread_other: '{{shown}} articles n’ont pas pu être lus et manquent ici.',
    order: 'Trier par', orders: { article: 'Article', date: 'Date', left: '← Gauche', hit: 'Mot trouvé', right: 'Droite →' }, ascending: 'de A à Z', descending: 'de Z à A', reverse: 'Ordre inverse',
    list: 'Endroits trouvés', all: 'Tous', as: 'comme', tagNone: 'Étiqueter', tag_one: 'Étiqueter {{shown}}', tag_many: 'Étiqueter {{shown}}', tag_other: 'Étiqueter {{shown}}', type: 'Type des nouvelles étiquettes',
    tagged_one: '{{shown}} endroit porte déjà cette étiquette.', tagged_many: '{{shown}} endroits portent déjà cette étiquette.', tagged_other: '{{shown}} endroits portent déjà cette étiquette.', allTagged: 'Tous portent déjà cette étiquette.', left_one: '{{shown}} autre est encore coché ; « Étiqueter » continue.', left_many: '{{shown}} autres sont encore cochés ; « Étiqueter » continue.', left_other: '{{shown}} autres sont encore cochés ; « Étiqueter » continue.',
    keys: 'Entrée ouvre l’article, Espace coche, ← et → trient par les mots de ce côté.', back: 'Retour à la recherche', at: '{{at}} sur {{total}}', next: 'Endroit suivant', previous: 'Endroit précédent', noDate: 'sans date', more: '…',
  },
  queryHelp: frQueryHelp,
};

/** French texts of the status of articles, their labels and notes, and the filters of the list. */
export const frProgress = {
  progress: {
    allDone: 'Tout est terminé dans cette liste.', noOther: 'Tout le reste est terminé dans cette liste.',
    counts: 'Terminés : {{done}}, écartés : {{skipped}}, en cours : {{in_progress}}, à faire : {{todo}}',
  },
  unfinished: {
    title: 'Il manque encore quelque chose',
    lead_one: '{{count}} endroit de cet article attend une réponse. Choisissez-le pour y aller.', lead_other: '{{count}} endroits de cet article attendent une réponse. Choisissez-en un pour y aller.',
    lead_many: '{{count}} d’endroits de cet article attendent une réponse. Choisissez-en un pour y aller.',
    list: 'Ce qui manque', inRecord: '{{attribute}} : {{field}}', more_one: 'et {{count}} autre', more_other: 'et {{count}} autres', more_many: 'et {{count}} d’autres',
    anyway: 'Marquer terminé quand même', back: 'Revenir à l’article',
  },
  skip: {
    title: 'Écarter cet article', lead: 'Pour quelle raison ? Elle figurera dans l’export.', common: 'Raisons courantes', own: 'Ou avec vos mots', submit: 'Écarter',
    reasons: { duplicate: 'Doublon d’un autre article', offSubject: 'Hors de notre sujet', noArticle: 'Pas un article (liste, agenda, galerie)', damaged: 'Texte abîmé ou incomplet' },
  },
  thisArticle: {
    title: 'Cet article', reason: 'Motif de mise à l’écart', note: 'Note sur l’article', otherLabels: 'Venus de l’import',
    links_one: '{{count}} lien', links_other: '{{count}} liens', links_many: '{{count}} de liens', skippedBecause: 'Écarté : {{reason}}',
  },
  filters: {
    button: 'Filtrer et trier', title: 'Filtrer et trier les articles', status: 'État', language: 'Langue', tags: 'Étiquettes', note: 'Note', sort: 'Trier par',
    withTags: 'Avec étiquettes', withoutTags: 'Sans étiquette', withNote: 'Avec une note', withoutNote: 'Sans note', label: '{{label}} : {{value}}',
    orders: { name: 'Nom de fichier', date: 'Date, la plus récente d’abord', tags: 'Étiquettes, le plus d’abord' },
    shown: '{{shown}} sur {{total}}', active: 'Filtres', remove: 'Retirer le filtre {{filter}}', clear: 'Tout afficher', hiddenBy: 'Aucun article à afficher. Tous sont masqués par : {{filters}}.',
  },
};

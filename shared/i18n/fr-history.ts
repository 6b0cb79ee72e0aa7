/** French texts of the history panel and of tagging over the whole project. */
export const frHistory = {
  history: {
    title: 'Historique', owner: 'Étapes de {{name}} dans ce projet', close: 'Fermer l’historique', empty: 'Aucune étape pour l’instant. Tout ce que vous faites dans ce projet est inscrit ici et peut être annulé.',
    hint: 'Entrée revient ou avance jusqu’à une étape.', beginning: 'Avant la première étape', now: 'Le projet en est là.', undone: 'Annulée', loading: 'Lecture…',
    today: 'Aujourd’hui', yesterday: 'Hier',
    articles_one: '{{title}}', articles_other: '{{count}} articles : {{title}}…', articles_many: '{{count}} d’articles : {{title}}…',
    wentBack_one: '{{count}} étape annulée.', wentBack_other: '{{count}} étapes annulées.', wentBack_many: '{{count}} d’étapes annulées.', wentForward_one: '{{count}} étape rétablie.', wentForward_other: '{{count}} étapes rétablies.', wentForward_many: '{{count}} d’étapes rétablies.',
    stopped_one: '{{reason}} {{count}} étape a été franchie avant cela.', stopped_other: '{{reason}} {{count}} étapes ont été franchies avant cela.', stopped_many: '{{reason}} {{count}} d’étapes ont été franchies avant cela.',
  },
  step: {
    span: {
      add: 'Étiqueté {{type}} : {{text}}', remove: 'Retiré {{type}} : {{text}}', resize: 'Bornes déplacées, {{type}} : {{text}}', retype: 'Changé en {{type}} : {{text}}',
      setAttributes: 'Valeurs, {{type}} : {{text}}', setNote: 'Note sur {{type}} : {{text}}', setAbsent: 'Absent du texte, pour {{type}} : {{text}}',
    },
    relation: { add: 'Lié : {{relation}}', remove: 'Délié : {{relation}}' },
    status: { set: 'État : {{status}}' },
    document: { setNote: 'Note sur l’article', setLabels: 'Libellés de l’article' },
    occurrences_one: '{{count}} occurrence étiquetée {{type}} : {{text}}', occurrences_other: '{{count}} occurrences étiquetées {{type}} : {{text}}', occurrences_many: '{{count}} d’occurrences étiquetées {{type}} : {{text}}',
    import_one: '{{count}} étiquette importée', import_other: '{{count}} étiquettes importées', import_many: '{{count}} d’étiquettes importées',
    answer: 'Étiqueté et lié, {{relation}} : {{text}}',
    schema_one: 'Schéma modifié ; {{count}} étiquette ou lien a suivi', schema_other: 'Schéma modifié ; {{count}} étiquettes et liens ont suivi', schema_many: 'Schéma modifié ; {{count}} étiquettes et liens ont suivi',
    batch_one: '{{count}} modification d’un coup', batch_other: '{{count}} modifications d’un coup', batch_many: '{{count}} de modifications d’un coup',
    other_one: '{{count}} modification', other_other: '{{count}} modifications', other_many: '{{count}} de modifications',
  },
  across: {
    scope: 'Où', article: 'Cet article', project: 'Tout le projet', all: 'Toutes les occurrences', searching: 'Recherche : {{done}} articles sur {{total}}…',
    found_zero: 'Aucune occurrence', found_one: '{{count}} occurrence', found_other: '{{count}} occurrences', found_many: '{{count}} d’occurrences',
    inArticles_one: 'dans {{count}} article', inArticles_other: 'dans {{count}} articles', inArticles_many: 'dans {{count}} d’articles',
    none: 'Aucune autre occurrence dans le projet.', cut: 'Les {{listed}} premières sur {{total}} sont affichées. Étiquetez-les, puis cherchez de nouveau les autres.',
    tag: 'Étiqueter {{places}} {{articles}}', places_one: '{{count}} occurrence', places_other: '{{count}} occurrences', places_many: '{{count}} d’occurrences',
    refused_one: 'Non parcouru ({{count}})', refused_other: 'Non parcourus ({{count}})', refused_many: 'Non parcourus ({{count}})',
  },
};

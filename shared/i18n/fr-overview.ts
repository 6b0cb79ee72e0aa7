/** French texts of the overview of a corpus: charts and their tables, and the page that shows them. */
export const frOverview = {
  overview: {
    title: 'Vue d’ensemble du corpus',
    titles: { months: 'Étiquettes par type et par mois', speakers: 'Qui est cité', tones: 'Qui est cité, et sur quel ton', verdicts: 'Affirmations par verdict', repeated: 'Les mêmes mots dans plusieurs articles' },
    leads: {
      months: 'Chaque ligne a sa propre échelle. Les mois sont ceux des articles.',
      speakers: 'Citations : {{total}}. Sans locuteur : {{unattributed}}. Avec un locuteur qui n’est pas nommé, comme un pronom qui ne désigne personne : {{unnamed}}. Les noms comptent par leur nom complet, sinon par leurs mots.',
      tones: 'Le ton est celui des mots qui introduisent la citation. Citations : {{total}} ; sans locuteur : {{unattributed}} ; avec un locuteur qui n’est pas nommé : {{unnamed}}.',
      verdicts: 'Une affirmation qui n’est attribuée à personne est celle de l’article. Celle dont l’auteur n’est pas nommé ne compte que dans la somme.',
      repeated_one: '{{count}} citation ou phrase figure dans deux articles ou plus. La casse, les accents, la ponctuation et les mots élidés ne comptent pas, ni les textes de moins de six mots.',
      repeated_other: '{{count}} citations et phrases figurent dans deux articles ou plus. La casse, les accents, la ponctuation et les mots élidés ne comptent pas, ni les textes de moins de six mots.',
      repeated_many: '{{count}} de citations et de phrases figurent dans deux articles ou plus. La casse, les accents, la ponctuation et les mots élidés ne comptent pas, ni les textes de moins de six mots.',
    },
    merged: 'Une étiquette que plusieurs annotateurs ont posée avec le même type sur les mêmes caractères compte une fois. Là où ils diffèrent sur le locuteur, la nature, le ton ou le verdict, elle compte sous chacun.',
    columns: {
      month: 'Mois', articles: 'Articles', tags: 'Étiquettes', speaker: 'Locuteur', types: 'Type', quotes: 'Citations', claimant: 'Auteur', claims: 'Affirmations',
      likeness: 'Ressemblance', kind: 'Nature', words: 'Mots', article: 'Article', date: 'Date', start: 'Début', end: 'Fin', text: 'Texte',
    },
    axes: { months: 'Étiquettes par mois', quotes: 'Citations', claims: 'Affirmations', articles: 'Articles' },
    bars: {
      tags_one: '{{type}}, {{month}} : {{count}} étiquette', tags_other: '{{type}}, {{month}} : {{count}} étiquettes', tags_many: '{{type}}, {{month}} : {{count}} d’étiquettes',
      quotes_one: '{{name}}, {{value}} : {{count}} citation', quotes_other: '{{name}}, {{value}} : {{count}} citations', quotes_many: '{{name}}, {{value}} : {{count}} de citations',
      claims_one: '{{name}}, {{value}} : {{count}} affirmation', claims_other: '{{name}}, {{value}} : {{count}} affirmations', claims_many: '{{name}}, {{value}} : {{count}} d’affirmations',
      repeated_one: 'Dans {{count}} article : {{text}}', repeated_other: 'Dans {{count}} articles : {{text}}', repeated_many: 'Dans {{count}} d’articles : {{text}}',
    },
    likeness: { exact: 'les mêmes mots', near: 'presque les mêmes mots' },
    noDate: 'sans date', noKind: 'nature non précisée', noCue: 'sans introducteur', noVerdict: 'sans verdict', allClaims: 'Toutes les affirmations', byArticle: 'l’article lui-même',
    wrote: 'Écrit : {{file}}', more_one: 'et {{count}} autre', more_other: 'et {{count}} autres', more_many: 'et {{count}} d’autres',
  },
};

/** French texts of the page of the overview. */
export const frOverviewPage = {
  overviewPage: {
    whose: 'Étiquettes de', everybody: 'tous', from: 'De', to: 'à', anyMonth: 'tous les mois', type: 'Type', allTypes: 'tous les types', count: 'Compter à nouveau',
    old: 'Quelque chose a changé depuis ce décompte.', countingLead: 'Tous les articles sont lus, et leurs phrases comparées. On peut arrêter à tout moment.',
    articles_one: '{{count}} article', articles_other: '{{count}} articles', articles_many: '{{count}} d’articles', tagged_one: '{{count}} avec étiquettes', tagged_other: '{{count}} avec étiquettes', tagged_many: '{{count}} avec étiquettes',
    tags_one: '{{count}} étiquette', tags_other: '{{count}} étiquettes', tags_many: '{{count}} d’étiquettes',
    failed: 'Le corpus n’a pas pu être compté.', stopped: 'Le décompte a été arrêté.', noArticles: 'Il n’y a pas encore d’articles dans ce projet.', refused: 'N’ont pas pu être lus',
    showTable: 'Montrer le tableau', hideTable: 'Cacher le tableau', showTableOf: 'Montrer le tableau : {{title}}', hideTableOf: 'Cacher le tableau : {{title}}', export: 'Enregistrer en', exportOf: 'Enregistrer : {{title}}', exportTitle: 'Enregistrer le graphique', exported: 'Enregistré : {{file}}',
    hint: 'Les flèches parcourent les barres, Entrée ouvre ce qu’il y a derrière.',
    empty: {
      months: 'Rien n’est étiqueté dans ces articles.', speakers: 'Aucune citation n’a de locuteur nommé. Étiquetez des citations et reliez-les à ceux qui les prononcent.', tones: 'Aucune citation n’a de locuteur nommé. Étiquetez des citations et reliez-les à ceux qui les prononcent.',
      verdicts: 'Aucune affirmation n’est étiquetée dans ces articles.', repeated: 'Aucune citation ni phrase de six mots ou plus ne figure dans deux articles.',
    },
    repeats: 'Citations et phrases qui figurent dans plusieurs articles', moreRepeats_one: 'En montrer {{count}} de plus', moreRepeats_other: 'En montrer {{count}} de plus', moreRepeats_many: 'En montrer {{count}} de plus',
    kinds: { quote: 'Citation', sentence: 'Phrase' }, inArticles_one: 'dans {{count}} article', inArticles_other: 'dans {{count}} articles', inArticles_many: 'dans {{count}} d’articles', words_one: '{{count}} mot', words_other: '{{count}} mots', words_many: '{{count}} de mots',
  },
};

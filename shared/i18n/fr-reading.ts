/** French names of the commands for reading. */
export const frReadingCommands = {
  'view.readingOptions': 'Options de lecture…', 'view.looserLines': 'Plus d’espace entre les lignes', 'view.tighterLines': 'Moins d’espace entre les lignes',
  'view.widerText': 'Lignes plus longues', 'view.narrowerText': 'Lignes plus courtes', 'view.focusMode': 'Mode concentration',
  'layers.entity': 'Afficher ou masquer les entités', 'layers.quote': 'Afficher ou masquer les citations', 'layers.claim': 'Afficher ou masquer les affirmations', 'layers.part': 'Afficher ou masquer les parties de l’article',
  'layers.other': 'Afficher ou masquer les autres étiquettes', 'layers.all': 'Afficher toutes les étiquettes',
};

/** French texts of the shortcut sheet, of reading options, focus mode, filters and counts. */
export const frReading = {
  keySheet: {
    search: 'Rechercher une touche ou une action', nothing: 'Aucune touche ni action de ce nom.', change: 'Changer les touches de « {{action}} »', give: 'Donner des touches à « {{action}} »',
    pressNow: 'Tapez les nouvelles touches', cancelHint: 'Échap laisse les touches telles quelles.', usual: 'Rendre à « {{action}} » ses touches habituelles', allUsual: 'Toutes les touches habituelles',
    hint: 'Cliquez sur une touche pour en donner une autre à son action.', belongsToType: '{{key}} étiquette comme {{type}} dans ce projet.', noKeys: 'aucune',
  },
  shortcuts: {
    focusMode: 'Mode concentration',
    shrink: 'Réduire la sélection selon le sens', grow: 'Étendre la sélection selon le sens',
    moveStartBack: 'Reculer le début de l’étiquette', moveStartOn: 'Avancer le début de l’étiquette', moveEndBack: 'Reculer la fin de l’étiquette', moveEndOn: 'Avancer la fin de l’étiquette',
    sentenceBack: 'Phrase précédente', sentenceOn: 'Phrase suivante', selectSentenceBack: 'Sélectionner jusqu’à la phrase précédente', selectSentenceOn: 'Sélectionner jusqu’à la phrase suivante',
    paragraphBack: 'Paragraphe précédent', paragraphOn: 'Paragraphe suivant', selectParagraphBack: 'Sélectionner jusqu’au paragraphe précédent', selectParagraphOn: 'Sélectionner jusqu’au paragraphe suivant',
  },
  reading: {
    button: 'Options de lecture', textSize: 'Taille du texte', lineHeight: 'Interligne', measure: 'Longueur des lignes', theme: 'Thème', themes: { system: 'Système', light: 'Clair', dark: 'Sombre' },
    more: '{{option}} : plus', less: '{{option}} : moins', characters_one: '{{count}} caractère', characters_other: '{{count}} caractères', characters_many: '{{count}} de caractères', usual: 'Comme d’habitude',
  },
  focusMode: { on: 'Mode concentration. {{key}} le quitte.', off: 'Mode concentration quitté.', leave: 'Quitter le mode concentration' },
  counts: { words_one: '{{number}} mot', words_other: '{{number}} mots', words_many: '{{number}} de mots', tags_one: '{{number}} étiquette', tags_other: '{{number}} étiquettes', tags_many: '{{number}} d’étiquettes', characters_one: '{{number}} caractère', characters_other: '{{number}} caractères', characters_many: '{{number}} de caractères', selected: '{{words}}, {{characters}} sélectionnés' },
  filter: {
    button: 'Filtrer', title: 'Étiquettes à afficher', hidden_one: '{{count}} type masqué', hidden_other: '{{count}} types masqués', hidden_many: '{{count}} de types masqués', showAll: 'Tout afficher', shown: '{{shown}} sur {{total}}', nothingShown: 'Toutes les étiquettes de cet article sont masquées.',
    layers: { entity: 'Entités', quote: 'Citations', claim: 'Affirmations', part: 'Parties de l’article', other: 'Autres' },
  },
  keyNames: { Delete: 'Suppr', Insert: 'Inser', Home: 'Début', End: 'Fin', Space: 'Espace', Plus: '+', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' },
};

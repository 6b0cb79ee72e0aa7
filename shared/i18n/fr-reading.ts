/** French texts of the shortcut sheet, of reading options, focus mode, filters and counts. */
export const frReading = {
  keySheet: {
    search: 'Rechercher une touche ou une action', nothing: 'Aucune touche ni action de ce nom.', change: 'Changer les touches de « {{action}} », à présent {{keys}}', give: 'Donner des touches à « {{action}} »',
    pressNow: 'Tapez les nouvelles touches', cancelHint: 'Échap laisse les touches telles quelles.', usual: 'Rendre à « {{action}} » ses touches habituelles', allUsual: 'Toutes les touches habituelles',
    hint: 'Cliquez sur une touche pour en donner une autre à son action.', belongsToType: '{{key}} étiquette comme {{type}} dans ce projet.', noKeys: 'aucune',
  },
  shortcuts: {
    shrink: 'Réduire la sélection selon le sens', grow: 'Étendre la sélection selon le sens',
    moveStartBack: 'Reculer le début de l’étiquette', moveStartOn: 'Avancer le début de l’étiquette', moveEndBack: 'Reculer la fin de l’étiquette', moveEndOn: 'Avancer la fin de l’étiquette',
    sentenceBack: 'Phrase précédente', sentenceOn: 'Phrase suivante', selectSentenceBack: 'Sélectionner jusqu’à la phrase précédente', selectSentenceOn: 'Sélectionner jusqu’à la phrase suivante',
    paragraphBack: 'Paragraphe précédent', paragraphOn: 'Paragraphe suivant', selectParagraphBack: 'Sélectionner jusqu’au paragraphe précédent', selectParagraphOn: 'Sélectionner jusqu’au paragraphe suivant',
  },
  keyNames: { Delete: 'Suppr', Insert: 'Inser', Home: 'Début', End: 'Fin', Space: 'Espace', Plus: '+', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' },
};

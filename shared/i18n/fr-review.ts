/** French texts of the review. */
export const frReview = {
  review: {
    title: 'Révision', queue: 'Cas', case: 'Le cas en cours', text: 'L’article avec toutes les lectures', kinds: 'Sortes de différences', comparing: 'Comparaison des annotateurs…',
    progress: '{{decided}} sur {{total}} décidés', agreedCount_one: '{{count}} accord', agreedCount_many: '{{count}} d’accords', agreedCount_other: '{{count}} accords',
    nothing: 'Aucune différence : tout le monde est d’accord. « Décider par règle… » accepte l’ensemble.', noneListed: 'Il ne reste aucun cas ici. Les choix ci-dessus en montrent d’autres.', choose: 'Choisissez un cas à gauche.',
    fewPeople: 'Une seule personne a travaillé ici. Choisissez « De qui… » pour revoir ses étiquettes une à une, ou reprenez le travail d’un collègue.',
    difference: { missing: 'Absence', boundary: 'Bornes', type: 'Type', attribute: 'Attribut', relation: 'Lien', label: 'Label de l’article', single: 'À vérifier' },
    state: { agreed: 'unanime', open: 'ouvert', changed: 'changé depuis la décision', postponed: 'remis à plus tard', decided: 'décidé', waiting: 'attend ses extrémités', moot: 'sans objet' },
    show: 'Montrer', shown: { open: 'À décider', postponed: 'Remis à plus tard', decided: 'Décidés', all: 'Tous les cas' },
    type: 'Type', allTypes: 'Tous les types', pair: 'Paire', allPairs: 'Toutes les paires', order: 'Ordre', orders: { text: 'Par article', kind: 'Par sorte', type: 'Par type', pair: 'Par paire', cost: 'Les plus disputés d’abord' },
    side: 'Côte à côte', scope: 'De qui…', rules: 'Décider par règle…', close: 'Quitter la révision',
    noTag: 'pas d’étiquette', linked: 'lié', notLinked: 'non lié', noLabel: 'rien de dit', mine: 'La mienne', decidedOwn: 'Décidé :',
    nobody: 'Personne n’a raison', reject: 'Rejeter', majority: 'Majorité', widest: 'La plus large', narrowest: 'La plus étroite', byHand: 'À la main…', postpone: 'Plus tard', reopen: 'Revenir dessus', guideline: 'Consigne',
    noMajority: 'Aucune lecture n’a plus de la moitié des voix. Prenez-en une, ou remettez à plus tard.', noBounds: 'Les lectures n’ont aucun mot en commun : il n’y a rien entre elles.',
    reason: 'Raison', noReason: '—', comment: 'Commentaire',
    reasons: { guideline_unclear: 'Consigne peu claire', boundary: 'Bornes', type: 'Type', slip: 'Étourderie', text_ambiguous: 'Texte ambigu', other: 'Autre' },
    thread: 'Ce qui a été dit', draft: 'Étiquette à la main', ownTag: 'Étiquette à moi', confirm: 'Décider ainsi',
    keys: { end: 'fin, par mots', start: 'début, par mots', startCharacter: 'début, par caractères', endCharacter: 'fin, par caractères', type: 'La lettre d’un type change le type. On peut aussi sélectionner des mots à la souris.' },
    inReview: 'En révision',
    actions: {
      reading: 'Prendre cette lecture', nobody: 'Personne n’a raison', majority: 'Prendre la majorité', widest: 'Bornes les plus larges', narrowest: 'Bornes les plus étroites', byHand: 'Bornes à la main', own: 'Étiquette à moi', postpone: 'Remettre à plus tard', comment: 'Commentaire',
      reason: 'Raison', guideline: 'Consigne', next: 'Cas suivant', previous: 'Cas précédent', accept: 'Accepter (étiquettes d’une personne)', reject: 'Rejeter (étiquettes d’une personne)', reopen: 'Revenir sur la décision', view: 'Côte à côte', leave: 'Quitter la révision',
    },
    scopeTitle: 'De qui le travail est révisé', whose: 'Personnes', personFacts: 'articles : {{articles}}, étiquettes : {{tags}}', alone: 'Une personne : ses étiquettes sont revues une à une.', together: 'Plusieurs personnes : ce en quoi elles diffèrent est décidé cas par cas.',
    whichTypes: 'Types', howMuch: 'Combien', sample: { all: 'Tout', every: 'Un sur n', random: 'Un échantillon au hasard', n: 'n', seed: 'Graine' }, begin: 'Comparer',
    rulesTitle: 'Décider par règle', rulesLead: 'Une règle ne décide que ce que personne n’a décidé. C’est une seule étape, que « Annuler » reprend tout entière.',
    rule: { all_agree: 'Accepter ce sur quoi tous s’accordent', majority: 'Accepter ce que plus de la moitié ont' }, wouldDecide_one: '{{count}} cas', wouldDecide_many: '{{count}} de cas', wouldDecide_other: '{{count}} cas',
    acceptRule_one: 'Décider {{count}} cas', acceptRule_many: 'Décider {{count}} de cas', acceptRule_other: 'Décider {{count}} cas', ruleDone_one: '{{count}} cas décidé par la règle.', ruleDone_many: '{{count}} de cas décidés par la règle.', ruleDone_other: '{{count}} cas décidés par la règle.',
  },
  corrections: {
    title: 'Corrections de mon travail', lead: 'Ce que les réviseurs ont décidé autrement que vous ne l’aviez étiqueté.', none: 'Aucune correction. Soit personne n’a encore révisé votre travail, soit tout a été accepté.',
    mine: 'La mienne', decided: 'Décidé', by: 'par {{name}}', noTag: 'pas d’étiquette', linked: 'lié : {{type}}', notLinked: 'pas de lien : {{type}}', accept: 'Accepter', answer: 'Répondre', send: 'Envoyer', open: 'Montrer dans l’article', close: 'Fermer',
    accepted: 'accepté', state: { open: 'Ouverte', accepted: 'Acceptée', answered: 'Répondue' }, yourAnswer: 'Votre réponse', guideline: 'Consigne', loading: 'Recherche des corrections…', waiting_one: '{{count}} vous attend', waiting_many: '{{count}} vous attendent', waiting_other: '{{count}} vous attendent',
    gone: 'Votre étiquette n’est plus là.',
  },
  reviewCommands: {
    'review.open': 'Réviser les différences', 'review.agreement': 'Accord entre annotateurs', 'review.corrections': 'Corrections de mon travail', 'project.overview': 'Vue d’ensemble du corpus', 'project.blind': 'Cacher aux annotateurs les étiquettes des autres', 'project.notBlind': 'Montrer à tous les étiquettes des autres',
  },
  reviewSteps: {
    decision: { record: 'Décidé', remove: 'Décision reprise' }, reply: { add: 'Répondu', remove: 'Réponse reprise' }, rule_one: 'Décidé par règle : {{count}} cas', rule_many: 'Décidé par règle : {{count}} de cas', rule_other: 'Décidé par règle : {{count}} cas',
  },
  blind: { on: 'Les annotateurs ne voient plus que leurs propres étiquettes.', off: 'Chacun voit de nouveau les étiquettes des autres.' },
};

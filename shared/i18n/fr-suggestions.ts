/** French texts of suggestions: the card, the keys, and why something is suggested. */
export const frSuggestions = {
  suggestions: {
    button_zero: 'Aucune suggestion', button_one: '{{count}} suggestion', button_other: '{{count}} suggestions', button_many: '{{count}} suggestions', off: 'Suggestions masquées', waiting: 'Recherche…', title: 'Suggestions', show: 'Afficher les suggestions',
    hint: 'Pâles et en tirets dans le texte. Elles ne sont le travail de personne tant que vous ne les acceptez pas, et n’entrent dans un export que si vous le demandez.',
    engine: 'Moteur', threshold: 'À partir de', thresholdOf: 'Assurance demandée à {{engine}}', count_one: '{{count}} ici', count_other: '{{count}} ici', count_many: '{{count}} ici', notHeard: 'non demandé',
    engines: { rules: 'Règles', memory: 'Mémoire', claims: 'Affirmations' },
    kind: 'Suggéré comme', accept: 'Accepter', reject: 'Rejeter', acceptAll: 'Accepter toutes celles de ce type', why: 'Pourquoi\u202f?',
    along: 'Vient avec', percent: '{{value}}\u00a0%', voices: 'Qui la suggère',
    chooseFirst: 'Choisissez d’abord une suggestion (J)\u202f; toutes celles de son type pourront alors être acceptées.', cannotAccept: 'Cette suggestion ne convient plus aux types ou à vos étiquettes.',
    acceptedAll_one: '{{count}} suggestion acceptée\u00a0: {{type}}.', acceptedAll_other: '{{count}} suggestions acceptées\u00a0: {{type}}.', acceptedAll_many: '{{count}} suggestions acceptées\u00a0: {{type}}.',
    announced: { accepted: 'Acceptée\u00a0: {{type}}, {{text}}', rejected: 'Rejetée\u00a0: {{type}}, {{text}}' },
    because: 'À cause de «\u202f{{evidence}}\u202f».',
    tagged_one: 'Étiqueté une fois comme {{type}}', tagged_other: 'Étiqueté {{count}} fois comme {{type}}', tagged_many: 'Étiqueté {{count}} fois comme {{type}}', rejected_one: 'rejeté une fois', rejected_other: 'rejeté {{count}} fois', rejected_many: 'rejeté {{count}} fois',
    passed_one: 'laissé de côté une fois dans des articles terminés', passed_other: 'laissé de côté {{count}} fois dans des articles terminés', passed_many: 'laissé de côté {{count}} fois dans des articles terminés',
    others_one: 'étiqueté une fois comme {{type}}', others_other: 'étiqueté {{count}} fois comme {{type}}', others_many: 'étiqueté {{count}} fois comme {{type}}', never: 'Jamais étiqueté comme {{type}}',
    examples: 'Où vous l’avez étiqueté',
    rules: {
      other: 'Une règle de ce moteur l’a trouvé.', memory: 'Vous avez déjà étiqueté ces mots.', according_to: 'Des mots qui nomment une source, comme «\u202fselon\u202f».', acronym: 'Un sigle à côté de sa forme longue.', after_header_date: 'Suit la date de l’en-tête.',
      after_role: 'Un nom après une fonction.', article: 'Un nom après un article qui va avec une organisation.', before_age: 'Un âge après un nom.', before_role: 'Un nom avant une fonction.', beside_speech: 'Un nom à côté d’un mot de parole.', caption_words: 'Des mots par lesquels commencent les légendes.', civility: 'Un nom après une civilité.',
      credit_at_end: 'Un crédit photo en fin de ligne.', cross_reference: 'Un renvoi à un autre article.', cue_between_marks: 'Celui qui parle se trouve entre deux parties d’une citation.', date_day: 'Un jour d’un mois.', date_day_word: 'Un mot pour un jour.', date_decade: 'Une décennie.',
      date_figures: 'Une date en chiffres.', date_month: 'Un mois.', date_relative: 'Une date comptée depuis celle de l’article.', date_season: 'Une saison.', date_weekday: 'Un jour de la semaine.', date_year: 'Une année.', demonym: 'Un mot pour les gens ou les choses d’un pays.',
      derived_country: 'Le nom d’un pays.', distancing_marks: 'Des guillemets qui tiennent un mot à distance.', duration: 'Une durée.', equipment_class: 'Une classe de matériel.', equipment_code: 'Un code que porte un matériel.', equipment_name: 'Un matériel connu.',
      equipment_named: 'Un nom après une sorte de matériel.', event: 'Un mot pour un événement avec son nom.', first_line: 'La première ligne de l’article.', first_name: 'Un prénom et un nom.', frequency: 'Une fréquence.', header_date: 'La date de l’en-tête.',
      hearsay_conditional: 'Le conditionnel du ouï-dire.', known_name: 'Un nom d’une liste.', marked_object: 'Un titre, un navire ou un terme entre guillemets.', organisation_head: 'Un mot par lequel commencent des noms d’organisations.', organisation_phrase: 'Une tournure qui nomme des organisations.',
      organisation_word: 'Un mot qu’on trouve dans des noms d’organisations.', place_preposition: 'Un nom après une préposition de lieu.', place_word: 'Un mot qu’on trouve dans des noms de lieux.', quote_after_colon: 'Une citation après deux-points.', interview: 'Une question ou une réponse d’entretien.', quote_alone: 'Une citation qui se tient seule.',
      quote_before_cue: 'Une citation suivie d’un mot de parole.', quote_without_cue: 'Des guillemets autour d’une proposition.', reported_clause: 'Une proposition après un mot de parole.', reported_infinitive: 'Ce que quelqu’un dit vouloir ou promettre.', role: 'Un mot pour une fonction.',
      claim_cause: 'Dit ce qui provoque quelque chose.', claim_command: 'Un ordre.', claim_demand: 'Dit ce qui devrait être fait.', claim_figure: 'Contient un chiffre qu’on peut vérifier.', claim_forecast: 'Dit ce qui va venir.', claim_judgement: 'Porte un jugement.',
      claim_past_event: 'Dit que quelque chose est arrivé.', claim_position: 'Dit la position de quelqu’un.', claim_question: 'Une question.', claim_report: 'Dit que quelqu’un a dit quelque chose.', claim_statement: 'Dit que quelque chose est ainsi.', date_days: 'Plusieurs jours.',
      dateline: 'Le lieu d’où l’article est écrit.', long_form: 'Une forme longue avec son sigle.', military_unit: 'Une unité numérotée ou nommée.', newspaper: 'Le nom d’un journal.', organisation_body: 'Un mot qui désigne à lui seul une organisation.', cue_verb: 'Un verbe de parole.',
      cue_selon: 'Des mots qui nomment une source.', cue_noun: 'Un nom de parole.', cue_punctuation: 'Deux-points avant ce qui est dit.', cue_other: 'D’autres mots qui introduisent des propos.', speaker_name: 'Un nom à côté d’une citation.', speaker_mention: 'Des mots qui désignent celui qui parle.',
      date_holiday: 'Le nom d’une fête.', affiliation: 'Un parti entre parenthèses après un nom.', contributed: 'De qui d’autre vient l’article.', crosshead: 'Un intertitre.', beside_credit: 'Une ligne à côté d’un crédit photo.', byline_or_contact: 'Qui l’a écrit, ou à qui s’adresser.', credit_agency: 'Un crédit photo d’une agence.', credit_label: 'Un mot par lequel commencent les crédits photo.', credit_name: 'Un nom et une agence, comme dans les crédits photo.', credit_parenthesis: 'Un crédit photo entre parenthèses.', credit_sign: 'Un signe de droits réservés.',
      same_name: 'Le même nom se trouve ailleurs dans l’article.', time: 'Une heure.', two_words: 'Deux mots à majuscule.', well_known: 'Un nom bien connu.',
    },
  },
};

/** Names of the steps of history and of the keys that suggestions bring. */
export const frSuggestionSteps = { suggestion: { accept: 'Accepté comme {{type}}\u00a0: {{text}}', reject: 'Rejeté comme {{type}}\u00a0: {{text}}', reconsider: 'Rejet annulé de {{type}}\u00a0: {{text}}' } };
export const frSuggestionKeys = { next: 'Suggestion ou étiquette suivante', previous: 'Suggestion ou étiquette précédente', nextTag: 'Étiquette suivante', previousTag: 'Étiquette précédente', acceptAll: 'Accepter toutes les suggestions de ce type', why: 'Pourquoi cette suggestion\u202f?', card: 'Accepter la suggestion, ou ouvrir la fiche de l’étiquette', remove: 'Rejeter la suggestion, ou retirer l’étiquette' };
export const frSuggestionCommands = { 'suggest.toggle': 'Afficher ou masquer les suggestions', 'suggest.options': 'Suggestions\u00a0: moteurs et seuils…', 'suggest.claims': 'Suggérer des affirmations, ou arrêter' } as const;

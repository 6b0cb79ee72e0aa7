/** French sentences for what can keep a colleague's work from coming in as it is. */
export const frSyncErrors = {
  'sync.own_folder': 'Ce dossier est le projet lui-même. Choisissez le dossier de projet d’un collègue.',
  'sync.no_text': 'Le texte de l’article {{file}} n’est pas dans le dossier : les étiquettes posées dessus ne peuvent pas être reprises. Demandez une copie entière du dossier.',
  'sync.no_journal': 'L’historique de ces étiquettes manque ; seul leur dernier état est là. Demandez une copie entière du dossier, ou reprenez ce qui est lisible.',
  'sync.damaged_journal': 'L’historique de ces étiquettes est endommagé. Ses premières modifications sont lisibles ({{count}}). Demandez une autre copie du dossier, ou reprenez ce qui est lisible.',
  'sync.cut_journal': 'L’historique de ces étiquettes s’arrête trop tôt, comme après une copie inachevée. Ses premières modifications sont lisibles ({{count}}). Demandez une copie entière du dossier, ou reprenez ce qui est lisible.',
  'sync.unfinished_step': 'Une importation était en cours quand ce dossier a été copié. Les modifications d’avant sont lisibles ({{count}}). Demandez une nouvelle copie, ou reprenez ce qui est lisible.',
  'sync.open_elsewhere': 'Les étiquettes de {{name}} sont ouvertes dans une autre fenêtre. Fermez-la et reprenez le dossier ; celles des autres n’attendent pas.',
  'sync.apart_theirs': 'Ces étiquettes ont changé ici et là depuis qu’elles étaient les mêmes. La version la plus récente, celle du dossier, l’emporte ; l’autre est gardée dans le dossier de quarantaine du projet.',
  'sync.apart_ours': 'Ces étiquettes ont changé ici et là depuis qu’elles étaient les mêmes. La version la plus récente, celle de ce projet, reste ; l’autre est gardée dans le dossier de quarantaine du projet.',
  'sync.own_ahead': 'Le dossier contient plus de votre propre travail sur cet article que ce projet. Votre propre travail n’est repris que si vous le demandez, le projet étant fermé.',
  'sync.own_apart': 'Vous avez travaillé sur cet article ici et là. Vos étiquettes d’ici restent telles quelles ; celles du dossier y demeurent.',
  'sync.own_other_text': 'Ce sont vos propres étiquettes sur une autre version du texte. Votre travail n’est jamais modifié de l’extérieur ; elles restent dans le dossier.',
  'sync.decisions_left': 'Des décisions et réponses sur une autre version du texte sont restées dans le dossier : {{count}}. Elles parlent d’endroits qui ont pu bouger.',
} as const;

/** French help for the options of `guillemet import` that only a project folder takes. */
export const frSyncOptions = {
  furtherArticles: 'd’un projet : les autres versions de textes viennent comme articles de plus',
  takeReadable: 'd’un projet : des travaux endommagés, reprend ce qui est lisible',
  takeOwn: 'd’un projet : reprend aussi vos étiquettes là où il en a plus',
};

/** French texts of the command line for a project that is brought in. */
export const frSyncCli = {
  help: 'Un PATH qui est le dossier de projet d’un collègue est repris en entier : étiquettes, décisions et réponses de chacun, avec leur historique.\nSes étiquettes posées sur d’autres versions des textes sont retrouvées par les mots qui les entourent. Son dossier n’est jamais modifié.',
  brought: '« {{title}} » repris : {{added}} nouveaux articles ({{same}} déjà là).',
  wouldBring: '« {{title}} » serait repris : {{added}} nouveaux articles ({{same}} déjà là).',
  person: '{{name}} : {{articles}} articles ({{fates}}) ; {{tags}} étiquettes, {{links}} liens, {{decisions}} décisions et réponses.',
  me: '{{name}} (vous) : {{articles}} articles ({{fates}}) ; {{tags}} étiquettes, {{links}} liens, {{decisions}} décisions et réponses.',
  fate: { added: '{{count}} nouveaux', updated: '{{count}} mis à jour', unchanged: '{{count}} sans changement', apart: '{{count}} changés des deux côtés', reanchored: '{{count}} sur un autre texte', skipped: '{{count}} laissés là-bas' },
  again: 'Autres versions de textes : {{articles}} ; étiquettes retrouvées : {{found}}, douteuses : {{doubtful}}, liens perdus : {{links}}.',
  gold: 'Travaux de référence, jamais repris : {{count}}.',
  missing: 'Absent des libellés, qu’il ne vous revient pas de changer : {{names}}',
  engines: 'Les suggestions d’autres moteurs viennent aussi : {{names}}',
  differing: 'Défini autrement là-bas qu’ici (les définitions d’ici restent) : {{names}}',
  problems: 'Pas repris tel quel :',
  doubtful: 'Étiquettes sans place sûre dans le texte d’ici :',
  doubt: {
    not_found: '{{source}}, {{name}} : {{type}} « {{text}} » ({{start}}–{{end}} là-bas) : introuvable.',
    several_places: '{{source}}, {{name}} : {{type}} « {{text}} » ({{start}}–{{end}} là-bas) : plusieurs places conviennent.',
  },
};

/** French name of the command. */
export const frSyncCommands = { 'import.colleague': 'Reprendre le travail d’un collègue…' } as const;

/** French names of the jobs. */
export const frSyncJobs = { sync: 'Reprise', syncTry: 'Lecture' };

/** French texts of the window for a colleague's work. */
export const frSync = {
  colleague: {
    title: 'Reprendre le travail d’un collègue', done: 'Le travail d’un collègue', choose: 'Choisir le dossier de projet d’un collègue', reading: 'Lecture du dossier', again: 'Nouvelle lecture', running: 'Reprise',
    from: 'De « {{title}} »', untitled: 'D’un dossier sans fichier de projet lisible',
    articles: '{{added}}, {{same}} déjà là.', new_one: '{{count}} nouvel article', new_other: '{{count}} nouveaux articles', new_many: '{{count}} de nouveaux articles', left_one: '{{count}} article ne peut pas venir.', left_other: '{{count}} articles ne peuvent pas venir.', left_many: '{{count}} d’articles ne peuvent pas venir.',
    gold_one: '{{count}} travail de référence reste là-bas : celui de ce projet lui est propre.', gold_other: '{{count}} travaux de référence restent là-bas : ceux de ce projet lui sont propres.', gold_many: '{{count}} de travaux de référence restent là-bas : ceux de ce projet lui sont propres.',
    people: 'Le travail de qui', person: 'Personne', you: 'vous', nobody: 'Ce dossier ne contient les étiquettes de personne.',
    columns: { articles: 'Articles', added: 'Nouveaux', updated: 'Plus avancés', unchanged: 'Comme ici', apart: 'Changés ici et là', reanchored: 'Autre texte', skipped: 'Laissés là-bas', tags: 'Étiquettes', decisions: 'Décisions' },
    options: 'Comment reprendre',
    reanchor: 'Là où un texte diffère d’ici, y retrouver les étiquettes ; sinon le leur vient comme article de plus',
    readable_one: 'Reprendre ce qui est lisible de {{count}} travail endommagé', readable_other: 'Reprendre ce qui est lisible de {{count}} travaux endommagés', readable_many: 'Reprendre ce qui est lisible de {{count}} de travaux endommagés',
    own_one: 'Reprendre aussi mon propre travail, plus avancé sur {{count}} article', own_other: 'Reprendre aussi mon propre travail, plus avancé sur {{count}} articles', own_many: 'Reprendre aussi mon propre travail, plus avancé sur {{count}} d’articles',
    again_one: '{{count}} étiquette retrouvée par les mots qui l’entourent.', again_other: '{{count}} étiquettes retrouvées par les mots qui les entourent.', again_many: '{{count}} d’étiquettes retrouvées par les mots qui les entourent.', lostLinks_one: '{{count}} lien a perdu un bout.', lostLinks_other: '{{count}} liens ont perdu un bout.', lostLinks_many: '{{count}} de liens ont perdu un bout.',
    doubtful_one: 'Sans place sûre ({{count}} étiquette)', doubtful_other: 'Sans place sûre ({{count}} étiquettes)', doubtful_many: 'Sans place sûre ({{count}} d’étiquettes)', why: { not_found: 'introuvable ici', several_places: 'plusieurs places conviennent' }, place: '{{source}} · {{name}} · {{start}}–{{end}} là-bas · {{why}}',
    problems: 'Pas repris tel quel ({{count}})', added: 'Nouveau dans les libellés : {{names}}.', missing: 'Absent des libellés, qu’il ne vous revient pas de changer : {{names}}.', differing: 'Défini autrement là-bas ; les définitions d’ici restent : {{names}}.',
    go_one: 'Reprendre {{count}} travail', go_other: 'Reprendre {{count}} travaux', go_many: 'Reprendre {{count}} de travaux', goEngines_one: 'Reprendre les suggestions de {{count}} moteur', goEngines_other: 'Reprendre les suggestions de {{count}} moteurs', goEngines_many: 'Reprendre les suggestions de {{count}} de moteurs', engines: 'Suggestions d’autres moteurs : {{names}}.', goArticles_one: 'Reprendre {{count}} article', goArticles_other: 'Reprendre {{count}} articles', goArticles_many: 'Reprendre {{count}} d’articles', nothing: 'Rien de nouveau ne vient de ce dossier.',
    stop: 'Arrêter', stopped: 'Arrêté. Rien n’a été repris.',
  },
};

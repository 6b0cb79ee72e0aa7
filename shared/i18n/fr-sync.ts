/** French sentences for what can keep a colleague's work from coming in as it is. */
export const frSyncErrors = {
  'sync.own_folder': 'Ce dossier est le projet lui-même. Choisissez le dossier de projet d’un collègue.',
  'sync.no_text': 'Le texte de l’article {{file}} n’est pas dans le dossier : les étiquettes posées dessus ne peuvent pas être reprises. Demandez une copie entière du dossier.',
  'sync.no_journal': 'L’historique de ces étiquettes manque ; seul leur dernier état est là. Demandez une copie entière du dossier, ou reprenez ce qui est lisible.',
  'sync.damaged_journal': 'L’historique de ces étiquettes est endommagé. Ses premières modifications sont lisibles ({{count}}). Demandez une autre copie du dossier, ou reprenez ce qui est lisible.',
  'sync.cut_journal': 'L’historique de ces étiquettes s’arrête trop tôt, comme après une copie inachevée. Ses premières modifications sont lisibles ({{count}}). Demandez une copie entière du dossier, ou reprenez ce qui est lisible.',
  'sync.unfinished_step': 'Une importation était en cours quand ce dossier a été copié. Les modifications d’avant sont lisibles ({{count}}). Demandez une nouvelle copie, ou reprenez ce qui est lisible.',
  'sync.open_elsewhere': 'Les étiquettes de {{name}} sont ouvertes dans une autre fenêtre. Fermez-la et reprenez le dossier ; celles des autres n’attendent pas.',
  'sync.apart_theirs': 'Ces étiquettes ont changé ici et là depuis qu’elles étaient les mêmes. La version la plus récente, celle du dossier, l’emporte ; l’autre est gardée dans le dossier de quarantaine du projet.',
  'sync.apart_ours': 'Ces étiquettes ont changé ici et là depuis qu’elles étaient les mêmes. La version la plus récente, celle de ce projet, reste ; l’autre est gardée dans le dossier de quarantaine du projet.',
  'sync.own_ahead': 'Le dossier contient plus de votre propre travail sur cet article que ce projet. Votre propre travail n’est repris que si vous le demandez, le projet étant fermé.',
  'sync.own_apart': 'Vous avez travaillé sur cet article ici et là. Vos étiquettes d’ici restent telles quelles ; celles du dossier y demeurent.',
  'sync.own_other_text': 'Ce sont vos propres étiquettes sur une autre version du texte. Votre travail n’est jamais modifié de l’extérieur ; elles restent dans le dossier.',
  'sync.decisions_left': 'Des décisions et réponses sur une autre version du texte sont restées dans le dossier : {{count}}. Elles parlent d’endroits qui ont pu bouger.',
} as const;

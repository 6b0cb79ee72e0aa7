/** French: what is said after a crash, and what is told to whoever helps. */
export const frSafety = {
  mishap: {
    cutOff: 'Guillemet a été interrompu la dernière fois. Chaque modification confirmée est là.', windowGone: 'La fenêtre s’est arrêtée et a été rechargée. Chaque modification confirmée est là.',
    notClosed: 'Le programme n’avait pas été fermé normalement.',
    replayedShort_one: '{{count}} modification a été retrouvée dans le journal.', replayedShort_other: '{{count}} modifications ont été retrouvées dans le journal.', replayedShort_many: '{{count}} de modifications ont été retrouvées dans le journal.',
    quarantinedShort_one: '{{count}} fichier endommagé a été mis de côté avec tous ses octets.', quarantinedShort_other: '{{count}} fichiers endommagés ont été mis de côté avec tous leurs octets.', quarantinedShort_many: '{{count}} de fichiers endommagés ont été mis de côté avec tous leurs octets.', details: 'Ce qui a été trouvé', title: 'Après l’interruption',
    since: 'Guillemet a été lancé {{date}} et n’a jamais été fermé : plantage, arrêt forcé ou coupure de courant.', safe: 'Chaque modification confirmée auparavant est dans le projet.',
    replayed: 'Modifications retrouvées dans le journal', settled: 'Gestes interrompus sur plusieurs articles, achevés ou annulés', quarantined: 'Fichiers endommagés, mis de côté avec tous leurs octets', swept: 'Fichiers inachevés d’écritures interrompues, supprimés',
    nothing: 'Dans ce projet, rien n’était à réparer.', where: 'Ils se trouvent dans le dossier « quarantine » du projet.', showProject: 'Afficher le dossier du projet', showLog: 'Afficher le journal',
    windowKeepsDying: 'La fenêtre s’arrête sans cesse. Ce qui a été confirmé est sur le disque. Le journal en dit plus : {{file}}',
    noAnswer: 'La fenêtre ne répond pas.', noAnswerDetail: 'Chaque modification confirmée est sur le disque. Attendre peut suffire ; recharger la fenêtre suffit toujours.', wait: 'Attendre', reload: 'Recharger',
    broken: 'Cette partie de la fenêtre s’est arrêtée.', brokenDetail: 'Chaque modification confirmée est sur le disque. Le journal dit ce qui s’est passé, sans un mot de vos articles.', diagnose: 'Diagnostic…',
  },
  diagnostics: {
    title: 'Diagnostic', what: 'Pour qui vous aide en cas de panne. On y trouve versions, nombres, codes et journal : aucun mot des articles, aucun nom de personne, de projet ou de dossier. Rien n’est envoyé ; vous décidez de l’enregistrer et à qui le donner.',
    preview: 'Ce qui serait enregistré', save: 'Enregistrer…', saved: 'Enregistré : {{path}}', saveAs: 'Enregistrer le diagnostic', file: 'Texte', reading: 'Collecte…',
    program: 'Programme', project: 'Projet', log: 'Journal', emptyLog: '  (vide)', made: 'Établi', system: 'Système', memory: 'Mémoire', cores: 'Cœurs', language: 'Langue', theme: 'Thème', cutOff: 'Dernière exécution interrompue', no: 'non', yes: 'oui', none: 'aucun ouvert',
    articles: 'Articles', tags: 'Étiquettes propres', people: 'Personnes', readOnly: 'Lecture seule', isSaved: 'Enregistré',
  },
};

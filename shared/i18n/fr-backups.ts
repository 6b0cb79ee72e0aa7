/** French: backups in the window. */
export const frBackups = {
  backups: {
    title: 'Sauvegardes', of: 'Sauvegardes de {{title}}', list: 'Sauvegardes, de la plus récente à la plus ancienne', reading: 'Comparaison…', now: 'Sauvegarder maintenant', none: 'Il n’y a pas encore de sauvegarde. Il s’en fait une d’elle-même cinq minutes après une modification.',
    failed: 'Aucune sauvegarde n’a pu être faite. {{reason}} Vos modifications sont tout de même sur le disque.', choose: 'Choisissez une sauvegarde pour voir ce que son retour changerait.',
    kind: { timed: 'automatique', upgrade: 'avant une nouvelle version', before_restore: 'avant un retour', asked: 'à la main' },
    holds: 'articles {{articles}}, étiquettes {{tags}}', unreadable_one: '{{count}} sauvegarde est illisible ; elle est conservée.', unreadable_other: '{{count}} sauvegardes sont illisibles ; elles sont conservées.', unreadable_many: '{{count}} de sauvegardes sont illisibles ; elles sont conservées.',
    same: 'Le projet est comme dans cette sauvegarde : rien ne changerait.', sentence: 'Son retour ferait ceci :',
    tags: 'Vos étiquettes', links: 'Vos liens', others: 'Décisions, réponses, libellés d’article', comes: '{{n}} à remettre', goes: '{{n}} à retirer', changes: '{{n}} à changer', working: 'En cours…',
    putBack_one: '{{count}} fichier manquant ou endommagé est remis en place.', putBack_other: '{{count}} fichiers manquants ou endommagés sont remis en place.', putBack_many: '{{count}} de fichiers manquants ou endommagés sont remis en place.',
    names: 'Ces libellés sont ajoutés de nouveau au schéma : {{names}}.', missing: 'Ces libellés manquent au schéma, que seul le propriétaire du projet peut changer : {{names}}.',
    rows: 'Ce que devient chaque article', text: 'texte de l’article', action: { change: 'change', put_back: 'remis en place', stay: 'reste' },
    why: { not_yours: 'intact, et pas à vous', open_elsewhere: 'ouvert ailleurs', added_since: 'ajouté depuis', damaged_in_backup: 'endommagé dans la sauvegarde', newer_version: 'écrit par une version plus récente', no_text: 'son texte manque' },
    promise: 'Une sauvegarde du présent est faite d’abord. Vos étiquettes changent en un seul geste, que {{undo}} annule.', back: 'Faire revenir', asCopy: 'Ouvrir une copie…', copyTo: 'Choisir où faire la copie', copyName: 'sauvegarde {{number}}',
    done_one: 'C’est revenu ; {{count}} étiquette ou lien diffère d’avant. {{undo}} l’annule.', done_other: 'C’est revenu ; {{count}} étiquettes et liens diffèrent d’avant. {{undo}} l’annule.', done_many: 'C’est revenu ; {{count}} d’étiquettes et liens diffèrent d’avant. {{undo}} l’annule.', copied: 'La copie se trouve ici : {{folder}}.',
    copiedMissing_one: 'La copie se trouve ici : {{folder}}. {{count}} fichier, endommagé dans la sauvegarde, n’y est pas.', copiedMissing_other: 'La copie se trouve ici : {{folder}}. {{count}} fichiers, endommagés dans la sauvegarde, n’y sont pas.', copiedMissing_many: 'La copie se trouve ici : {{folder}}. {{count}} de fichiers, endommagés dans la sauvegarde, n’y sont pas.',
    offer: 'Sauvegardes…', saveCopyTo: 'Choisir où faire la copie du projet', saveCopyName: 'copie',
    savedCopy_one: 'La copie se trouve ici : {{folder}} ; elle compte {{count}} fichier.', savedCopy_other: 'La copie se trouve ici : {{folder}} ; elle compte {{count}} fichiers.', savedCopy_many: 'La copie se trouve ici : {{folder}} ; elle compte {{count}} de fichiers.',
  },
};

/** French: jobs of backups, as the progress bar names them. */
export const frBackupJobs = { backup: 'Sauvegarde', restoreTry: 'Comparaison avec la sauvegarde', restore: 'Retour', saveCopy: 'Copie du projet' };

/** French sentences for what can keep a backup, a restore or a repair from being done. */
export const frBackupErrors = {
  'backup.none': 'Il n’y a pas encore de sauvegarde de ce projet.',
  'backup.unknown': 'Il n’y a pas de sauvegarde {{number}} de ce projet. Elle a pu être retirée depuis que la liste a été affichée.',
  'backup.damaged': 'La sauvegarde ne peut pas servir : {{file}} y est endommagé ou absent. Choisissez une autre sauvegarde.',
  'backup.busy': 'Une autre sauvegarde de ce projet est en cours. Réessayez quand elle sera finie.',
  'backup.unsettled': 'Le projet a changé sans cesse pendant la copie ; aucune sauvegarde n’a été faite. Réessayez quand le travail sur plusieurs articles sera fini.',
  'backup.cancelled': 'Arrêté. Aucune sauvegarde n’a été faite et rien n’a changé.',
  'backup.target_exists': 'Il y a déjà quelque chose à l’emplacement {{folder}}. Nommez un dossier qui n’existe pas encore.',
  'backup.other_project': 'C’est une sauvegarde d’un autre projet, « {{title}} ». Déposez-la dans un dossier à part avec --to.',
  'doctor.open_elsewhere': 'Le projet est ouvert au nom de {{name}}. Fermez-le là-bas et réessayez.',
  'doctor.cancelled': 'Arrêté avant la fin. Ce qui a été réparé jusque-là le reste.',
} as const;

/** French names of the steps by which tags come back. */
export const frBackupSteps = {
  restore_one: 'Restauré depuis une sauvegarde ; {{count}} étiquette ou lien', restore_other: 'Restauré depuis une sauvegarde ; {{count}} étiquettes et liens', restore_many: 'Restauré depuis une sauvegarde ; {{count}} d’étiquettes et de liens',
  repair_one: 'Réparé ; {{count}} étiquette ou lien', repair_other: 'Réparé ; {{count}} étiquettes et liens', repair_many: 'Réparé ; {{count}} d’étiquettes et de liens',
};

/** French summaries of the commands for backups. */
export const frBackupSummaries = {
  backup: 'sauvegarde un projet, ou dit quelles sauvegardes il y a',
  restore: 'ramène une sauvegarde dans son projet, ou la dépose dans un dossier à part',
  doctor: 'examine tous les fichiers d’un projet, et les répare avec --repair',
};

/** French help for the options of the commands for backups. */
export const frBackupOptions = {
  backupFile: 'écrit aussi la sauvegarde dans ce fichier, à garder ailleurs',
  from: 'fichier où une sauvegarde a été écrite',
  list: 'liste les sauvegardes, la plus récente d’abord',
  check: 'lit chaque octet d’une sauvegarde et dit ce qui est endommagé',
  backup: 'numéro de la sauvegarde ; sinon la plus récente',
  remove: 'retire cette sauvegarde',
  to: 'dossier où déposer la sauvegarde ; il ne doit pas encore exister',
  restorer: 'de qui les étiquettes reviennent à celles de la sauvegarde ; les vôtres sinon',
  repair: 'répare ce qui peut l’être sans perte ; les octets endommagés vont dans le dossier de quarantaine du projet',
  giveUp: 'répare aussi le reste : repart de ce qui est lisible là où quelque chose est perdu',
};

/** French texts of the command line for backups. */
export const frBackupCli = {
  backup: {
    help: 'Les sauvegardes sont hors du dossier du projet. Celles que vous demandez restent jusqu’à ce que vous les retiriez ; des autres, les dix plus récentes,\nla dernière de chacun des sept derniers jours et celles d’avant les mises à jour et les restaurations sont gardées.',
    made: 'Sauvegarde {{number}} faite.',
    written: 'Écrite dans {{file}}.',
    line: '{{number}} : {{time}}, {{why}} ; articles : {{articles}}, étiquettes : {{tags}}, personnes : {{people}}',
    kind: { timed: 'périodique', upgrade: 'avant une mise à jour', before_restore: 'avant une restauration', asked: 'demandée' },
    nothing: 'Il n’y a pas de sauvegarde de ce projet.',
    unreadable: 'Sauvegardes illisibles : {{names}}. Elles restent où elles sont.',
    left: 'Les anciennes sauvegardes n’ont pas pu être retirées. {{reason}}',
    whole: 'La sauvegarde est entière. Fichiers : {{count}}.',
    notWhole: 'Endommagés ou absents dans la sauvegarde : {{count}}. La prochaine les reprendra là où le projet les a.',
    removed: 'Sauvegarde {{number}} retirée.',
  },
  restore: {
    help: 'Ramenées, vos étiquettes redeviennent celles de la sauvegarde en une étape que vous pouvez annuler ; les fichiers absents ou endommagés sont remis.\nLe travail intact des autres et les articles ajoutés depuis restent tels quels. Une sauvegarde de l’état présent est faite d’abord.\nUn projet dont le dossier a disparu revient à sa place. Une copie est le même projet : son travail peut être repris comme celui d’un collègue.',
    done: 'Sauvegarde {{number}} du {{time}} ramenée.',
    would: 'La sauvegarde {{number}} du {{time}} serait ramenée.',
    text: '{{source}}, texte', set: '{{source}}, {{name}}',
    stay: '{{what}} : reste. {{why}}', putBack: '{{what}} : remis.', putBackSet: '{{what}} : remis ; {{change}}.', change: '{{what}} : {{change}}.',
    counts: 'étiquettes ajoutées {{added}}, retirées {{removed}}, changées {{changed}} ; liens, décisions et libellés : {{more}}',
    why: {
      not_yours: 'C’est le travail de quelqu’un d’autre, et il est intact.', open_elsewhere: 'Il est ouvert dans une autre fenêtre.', added_since: 'Il a été ajouté après la sauvegarde.',
      damaged_in_backup: 'Il est endommagé dans la sauvegarde.', newer_version: 'Une version plus récente du programme l’a écrit.', no_text: 'Le texte est perdu ici et dans la sauvegarde.',
    },
    totals: 'Changés : {{change}} ; remis : {{putBack}} ; restent : {{stay}} ; identiques : {{same}}. Étiquettes ajoutées : {{added}}, retirées : {{removed}}, changées : {{changed}}.',
    copied: 'Sauvegarde {{number}} du {{time}} déposée dans {{folder}}. Fichiers : {{files}}.',
    wouldCopy: 'La sauvegarde {{number}} du {{time}} serait déposée dans {{folder}}.',
    left: 'Endommagés ou absents dans la sauvegarde, et laissés de côté : {{count}}. guillemet doctor les trouvera peut-être ailleurs.',
  },
  doctor: {
    help: 'Les octets endommagés sont gardés dans le dossier de quarantaine du projet avant que rien ne prenne leur place. Personne ne doit avoir le projet ouvert pendant ce temps.',
    line: '{{file}} : {{words}} ({{severity}}) {{cure}}',
    folder: 'dossier du projet',
    mended: 'Réparé.',
    severity: { harmless: 'sans gravité', repairable: 'réparable', loss: 'quelque chose est perdu' },
    repair: {
      remove: 'Une réparation le retire.', rebuild: 'Une réparation le recompose depuis l’historique et les sauvegardes.', from_backup: 'Une réparation le prend dans une sauvegarde.',
      proven: 'Une réparation reprend le texte, que son empreinte prouve.', give_up: 'Seul --give-up-damaged repart de ce qui est lisible.',
    },
    finding: {
      project_missing: 'le fichier du projet manque', project_damaged: 'le fichier du projet est endommagé', article_missing: 'le texte de l’article manque', article_damaged: 'le texte de l’article est endommagé',
      set_missing: 'des étiquettes manquent, dont parle la liste des articles', snapshot_damaged: 'le dernier état des étiquettes est endommagé', snapshot_differs: 'le dernier état des étiquettes n’est pas celui où mène leur historique',
      journal_missing: 'l’historique des étiquettes manque', journal_torn: 'l’historique des étiquettes finit par une demi-ligne', journal_damaged: 'l’historique des étiquettes est endommagé', journal_cut: 'l’historique des étiquettes a perdu sa fin',
      tags_wrong: 'étiquettes ou liens qui ne vont pas avec le texte : {{count}}', steps_missing: 'le journal des étapes sur plusieurs articles manque', steps_damaged: 'le journal des étapes sur plusieurs articles est endommagé', suggestions_damaged: 'les suggestions enregistrées sont endommagées', index_damaged: 'la liste des articles est endommagée',
      temporary: 'fichiers temporaires oubliés : {{count}}', foreign: 'fichiers étrangers au projet : {{count}}', not_a_file: 'un lien ou un périphérique à la place d’un fichier', newer_version: 'écrit par une version plus récente du programme',
    },
    sound: 'Tout est en ordre. Articles : {{articles}} ; travaux : {{sets}}.',
    totals: 'Articles : {{articles}} ; travaux : {{sets}}. Sans gravité : {{harmless}} ; réparables : {{repairable}} ; perdus : {{loss}} ; réparés : {{mended}}.',
    tryRepair: 'Relancez avec --repair pour réparer ce qui peut l’être.',
    tryGivingUp: 'Le reste ne peut être réparé sans perte. Cherchez une autre copie du projet, ou relancez avec --give-up-damaged.',
  },
};

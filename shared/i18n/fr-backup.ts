/** French sentences for what can keep a backup, a restore or a repair from being done. */
export const frBackupErrors = {
  'backup.none': 'Il n’y a pas encore de sauvegarde de ce projet.',
  'backup.unknown': 'Il n’y a pas de sauvegarde {{number}} de ce projet. Elle a pu être retirée depuis que la liste a été affichée.',
  'backup.damaged': 'La sauvegarde ne peut pas servir : {{file}} y est endommagé ou absent. Choisissez une autre sauvegarde.',
  'backup.busy': 'Une autre sauvegarde de ce projet est en cours. Réessayez quand elle sera finie.',
  'backup.unsettled': 'Le projet a changé sans cesse pendant la copie ; aucune sauvegarde n’a été faite. Réessayez quand le travail sur plusieurs articles sera fini.',
  'backup.cancelled': 'Arrêté. Aucune sauvegarde n’a été faite et rien n’a changé.',
  'backup.target_exists': 'Il y a déjà quelque chose à l’emplacement {{folder}}. Nommez un dossier qui n’existe pas encore.',
  'doctor.open_elsewhere': 'Le projet est ouvert au nom de {{name}}. Fermez-le là-bas et réessayez.',
  'doctor.cancelled': 'Arrêté avant la fin. Ce qui a été réparé jusque-là le reste.',
} as const;

/** French names of the steps by which tags come back. */
export const frBackupSteps = {
  restore_one: 'Restauré depuis une sauvegarde ; {{count}} étiquette ou lien', restore_other: 'Restauré depuis une sauvegarde ; {{count}} étiquettes et liens', restore_many: 'Restauré depuis une sauvegarde ; {{count}} d’étiquettes et de liens',
  repair_one: 'Réparé ; {{count}} étiquette ou lien', repair_other: 'Réparé ; {{count}} étiquettes et liens', repair_many: 'Réparé ; {{count}} d’étiquettes et de liens',
};

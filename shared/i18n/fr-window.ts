import { frPredictionCommands, frPredictionJobs } from './fr-predictions.ts';
import { frBackupJobs } from './fr-backups.ts';
import type { MenuCommand } from '../ipc/menu-commands.ts';
import { frReadingCommands } from './fr-reading.ts';
import { frReview } from './fr-review.ts';
import { frSuggestionCommands } from './fr-suggestions.ts';
import { frSearchCommands, frSearchJobs } from './fr-search.ts';
import { frSyncCommands, frSyncJobs } from './fr-sync.ts';

/** French names of the commands, as the palette, the shortcut sheet and the menus show them. */
export const frCommands: Record<MenuCommand, string> = {
  ...frReadingCommands, ...frSyncCommands, ...frSuggestionCommands, ...frSearchCommands, ...frPredictionCommands,
  ...frReview.reviewCommands,
  'project.new': 'Nouveau projet…', 'project.open': 'Ouvrir un projet…', 'project.openFolder': 'Ouvrir un dossier d’articles…',
  'project.openSample': 'Ouvrir le projet d’exemple', 'project.close': 'Fermer le projet',
  'schema.edit': 'Schéma d’étiquetage…',
  'import.files': 'Importer des articles…', 'import.folder': 'Importer un dossier d’articles…',
  'export.mine': 'Exporter mes étiquettes…', 'export.all': 'Exporter les étiquettes de tous…',
  'edit.undo': 'Annuler', 'edit.redo': 'Rétablir', 'edit.history': 'Historique', 'edit.find': 'Rechercher dans l’article',
  'view.articles': 'Afficher ou masquer la liste des articles', 'view.details': 'Afficher ou masquer la fiche et les étiquettes',
  'view.allLinks': 'Afficher ou masquer les liens de toutes les étiquettes',
  'view.textLarger': 'Texte plus grand', 'view.textSmaller': 'Texte plus petit', 'view.textReset': 'Taille de texte habituelle',
  'article.next': 'Article suivant', 'article.previous': 'Article précédent', 'article.doneAndNext': 'Terminé, article inachevé suivant',
  'article.nextUnfinished': 'Article inachevé suivant', 'article.skip': 'Écarter l’article…',
  'app.palette': 'Palette de commandes', 'app.shortcuts': 'Raccourcis clavier', 'app.profile': 'Qui suis-je…', 'project.saveCopy': 'Enregistrer une copie du projet…', 'project.backups': 'Sauvegardes…', 'app.about': 'À propos de Guillemet', 'app.log': 'Afficher le journal', 'app.diagnostics': 'Diagnostic…', 'app.start': 'Page d’accueil',
  'language.en': 'Langue : anglais', 'language.fr': 'Langue : français',
  'theme.system': 'Thème : suivre le système', 'theme.light': 'Thème : clair', 'theme.dark': 'Thème : sombre',
};

/** French texts of the window. */
export const frWindow = {
  common: { close: 'Fermer', cancel: 'Annuler', save: 'Enregistrer' },
  articles: {
    title: 'Articles', search: 'Rechercher un article', clearSearch: 'Effacer la recherche', empty: 'Aucun article pour l’instant. Importez-en depuis le menu Fichier, ou déposez des fichiers ici.',
    noMatch: 'Aucun article ne correspond à « {{query}} ».', noHeadline: '(sans titre) {{name}}', tags_one: '{{count}} étiquette', tags_other: '{{count}} étiquettes', tags_many: '{{count}} d’étiquettes',
    progress: '{{finished}} sur {{total}} terminés',
  },
  article: { title: 'Article', none: 'Choisissez un article à gauche pour le lire et l’étiqueter.', noHeadline: '(sans titre)', status: 'État de cet article' },
  status: { todo: 'À faire', in_progress: 'En cours', done: 'Terminé', skipped: 'Écarté', keys: 'Touches' },
  language: { fr: 'Français', en: 'Anglais', other: 'Autre langue' },
  tags: { title: 'Étiquettes', empty: 'Aucune étiquette pour l’instant. Sélectionnez du texte et tapez une lettre de la barre ci-dessous.' },
  palette: { title: 'Types d’étiquettes' },
  announce: { tagged: 'Étiqueté {{type}} : {{text}}', removed: 'Retiré {{type}} : {{text}}', undone: 'Annulé', redone: 'Rétabli' },
  tagging: { nothingSelected: 'Rien à étiqueter ici : sélectionnez du texte, ou placez le curseur sur un mot.' },
  card: {
    title: 'Étiquette choisie', empty: 'Choisissez une étiquette pour voir ce que l’on en sait.', type: 'Type', remove: 'Retirer', note: 'Note', noChoice: '—',
    addRecord: 'Ajouter', removeRecord: 'Retirer', absent: 'Absent du texte', newTag: 'nouvelle étiquette', fromText: 'Prendre dans le texte', unlink: 'Délier {{text}}',
    marks: { guillemets: 'entre guillemets', straight: 'entre guillemets droits', curly: 'entre guillemets anglais', none: 'sans guillemets' }, stack: 'Étiquettes ici',
  },
  linking: { none: 'Aucun lien ne mène entre {{from}} et {{to}} dans ces libellés.', which: 'Quel lien ?' },
  fragments: { noTag: 'Aucune étiquette à compléter : choisissez-en une d’abord.', done: '{{type}} se lit maintenant : {{text}}' },
  pick: { fragment: 'Fragment de plus', howFragment: 'Sélectionnez les mots qui appartiennent aussi à l’étiquette.', how: 'Sélectionnez les mots dans le texte. Une lettre de la barre du bas leur donne ce type.', take: 'Prendre' },
  save: {
    saved: 'Enregistré à {{time}}', allSaved: 'Tout est enregistré', unsaved: 'Non enregistré', readOnly: 'Lecture seule',
    unsavedBanner: 'Non enregistré. {{reason}} Ce qui était à l’écran avant cette modification est en sûreté.', readOnlyBanner: 'Lecture seule. {{reason}}', copyElsewhere: 'Enregistrer une copie ailleurs…',
  },
  jobs: { ...frSyncJobs, ...frSearchJobs, ...frBackupJobs, ...frPredictionJobs, import: 'Importation', importTry: 'Lecture', export: 'Exportation', exportTry: 'Vérification', schema: 'Modification des libellés', tag: 'Étiquetage', history: 'Parcours de l’historique', review: 'Comparaison', rule: 'Décision par règle', agreement: 'Mesure de l’accord', overview: 'Décompte du corpus' },
  start: {
    welcome: 'Bienvenue', hello: 'Bonjour, {{name}}', openFolder: 'Ouvrir un dossier d’articles…', openFolderDetail: 'Crée un projet à partir d’un dossier de fichiers texte. Vos fichiers restent tels quels.',
    sample: 'Essayer l’exemple', sampleDetail: 'Huit articles inventés, en français et en anglais.', openProject: 'Ouvrir un projet…', openProjectDetail: 'Un dossier de projet que vous avez déjà.',
    newProject: 'Nouveau projet…', newProjectDetail: 'Un projet vide, où importer ensuite.', recent: 'Projets récents', missing: 'Introuvable : {{folder}}', forget: 'Oublier {{title}}',
    privacy: 'Tout reste sur cet ordinateur. Guillemet n’utilise aucun réseau.',
  },
  profile: { title: 'Qui êtes-vous ?', name: 'Votre nom', nameHint: 'Vos collègues le voient à côté de vos étiquettes. Vous pourrez le changer plus tard.', language: 'Langue', begin: 'Commencer' },
  newProject: { title: 'Nouveau projet', name: 'Titre', hint: 'Vous choisirez ensuite où créer son dossier.', create: 'Choisir l’emplacement…' },
  about: { what: 'Un atelier pour étiqueter entités, citations et affirmations dans des articles de presse.', privacy: 'Fonctionne hors ligne. Ni compte, ni serveur, ni télémétrie.', licence: 'Licence MIT.' },
  shortcuts: {
    title: 'Raccourcis clavier', types: 'Étiqueter la sélection, ou le mot sous le curseur', article: 'Dans l’article', window: 'Partout', noProject: 'Ouvrez un projet pour voir ses types.',
    shiftLetter: 'Maj+lettre', retype: 'Changer le type de l’étiquette choisie', byLetter: 'Sélectionner par lettre', byWord: 'Sélectionner par mot',
    nextName: 'Nom non étiqueté suivant', nextPair: 'Paire de guillemets suivante', occurrences: 'Étiqueter toutes les occurrences de ces mots', guideline: 'Consigne du type', addFragment: 'Ajouter ces mots à l’étiquette choisie', removeFragment: 'Retirer ce fragment de l’étiquette', value: 'Valeur du premier attribut de l’étiquette',
    leave: 'Quitter le texte', next: 'Étiquette suivante', previous: 'Étiquette précédente', stack: 'Parcourir les étiquettes sous le curseur', repeat: 'Étiqueter de nouveau avec le dernier type',
    note: 'Note sur l’étiquette', card: 'Ouvrir la fiche de l’étiquette', remove: 'Retirer l’étiquette', shortcuts: 'Cette fiche',
  },
  keyNames: { Space: 'Espace', Shift: 'Maj', Alt: 'Alt', Enter: 'Entrée', Backspace: 'Retour arrière', Escape: 'Échap', PageUp: 'Page préc.', PageDown: 'Page suiv.' },
  commandPalette: { search: 'Taper une commande', nothing: 'Aucune commande de ce nom.' },
  problems: { atLine: '{{file}}, ligne {{line}}', more_one: 'et {{count}} autre', more_other: 'et {{count}} autres', more_many: 'et {{count}} d’autres' },
  import: {
    title: 'Importation', cancelledTitle: 'Importation interrompue', dropHere: 'Déposez pour importer ces articles',
    done_zero: 'Aucun nouvel article.', done_one: '{{count}} article importé.', done_other: '{{count}} articles importés.', done_many: '{{count}} d’articles importés.',
    known_one: '{{count}} était déjà là.', known_other: '{{count}} étaient déjà là.', known_many: '{{count}} étaient déjà là.',
    suggested_one: '{{count}} suggestion de {{name}} enregistrée.', suggested_other: '{{count}} suggestions de {{name}} enregistrées.', suggested_many: '{{count}} de suggestions de {{name}} enregistrées.',
    tags_one: '{{count}} étiquette importée.', tags_other: '{{count}} étiquettes importées.', tags_many: '{{count}} d’étiquettes importées.', added: 'Ajouté aux libellés : {{names}}.',
    refused_one: 'Non importé ({{count}})', refused_other: 'Non importés ({{count}})', refused_many: 'Non importés ({{count}})', repaired_one: 'Réparé ({{count}})', repaired_other: 'Réparés ({{count}})', repaired_many: 'Réparés ({{count}})',
    notices_one: 'Bon à savoir ({{count}})', notices_other: 'Bon à savoir ({{count}})', notices_many: 'Bon à savoir ({{count}})',
    notice: {
      encoding: 'Converti de {{detail}} en UTF-8.', line_ends: 'Fins de ligne uniformisées ({{detail}}).', bom: 'Une marque d’ordre des octets a été laissée de côté.',
      surrogates: 'Des caractères brisés ont été remplacés ({{detail}}).', other_text: 'Une autre version de ce fichier est déjà dans le projet ; celle-ci est entrée comme nouvel article.',
      grapheme: 'Une étiquette s’arrête au milieu d’un caractère composé ({{detail}}).',
      offset_unit: 'Les positions ont été lues en {{detail}}, comme le montrent les mots.',
    },
  },
  export: {
    title: 'Exportation', show: 'Afficher dans le dossier',
  },
  find: { title: 'Rechercher dans l’article', count_zero: 'Introuvable', count_one: '{{at}} sur {{count}}', count_other: '{{at}} sur {{count}}', count_many: '{{at}} sur {{count}}', previous: 'Occurrence précédente', next: 'Occurrence suivante' },
  occurrences: {
    title: 'Toutes les occurrences de « {{words}} »', wholeWords: 'Mots entiers', ignoreCase: 'Ignorer la casse', ignoreAccents: 'Ignorer les accents', ignoreElision: 'Ignorer l’, d’, qu’…', plural: 'Avec ou sans pluriel',
    none: 'Aucune autre occurrence dans cet article.', tagged_one: '{{count}} occurrence est déjà étiquetée.', tagged_other: '{{count}} occurrences sont déjà étiquetées.', tagged_many: '{{count}} d’occurrences sont déjà étiquetées.',
    tag_one: 'Étiqueter {{count}} occurrence', tag_other: 'Étiqueter {{count}} occurrences', tag_many: 'Étiqueter {{count}} d’occurrences', done_one: '{{number}} occurrence étiquetée. {{undo}} l’annule.', done_other: '{{number}} occurrences étiquetées. {{undo}} les annule toutes.', done_many: '{{number}} d’occurrences étiquetées. {{undo}} les annule toutes.',
  },
  menu: { review: 'Ré&vision',
    file: '&Fichier', edit: '&Édition', view: '&Affichage', article: 'A&rticle', help: 'Ai&de', openRecent: 'Projets récents', language: 'Langue', theme: 'Thème', quit: 'Quitter',
    cut: 'Couper', copy: 'Copier', paste: 'Coller', selectAll: 'Tout sélectionner', zoomIn: 'Agrandir', zoomOut: 'Réduire', resetZoom: 'Taille réelle', fullScreen: 'Plein écran',
    hide: 'Masquer Guillemet', hideOthers: 'Masquer les autres', unhide: 'Tout afficher', window: 'Fenêtre',
  },
  dialogs: {
    folderOfArticles: 'Choisir un dossier d’articles', openProject: 'Choisir un dossier de projet', newProjectPlace: 'Choisir où créer le dossier du projet', importFiles: 'Choisir les articles à importer',
    importFolder: 'Choisir un dossier à importer', exportTo: 'Exporter sous', readable: 'Articles et étiquettes', choose: 'Choisir',
  },
  sample: { title: 'Exemple' },
};

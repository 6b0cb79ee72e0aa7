/** Commands that the native menu, the palette and the keys share; the window carries them out. */
export const MENU_COMMANDS = [
  'project.new', 'project.open', 'project.openFolder', 'project.openSample', 'project.close',
  'schema.edit',
  'import.files', 'import.folder', 'import.colleague', 'suggest.model', 'export.mine', 'export.all', 'project.saveCopy', 'project.backups',
  'review.open', 'review.agreement', 'review.corrections', 'project.overview', 'project.blind', 'project.notBlind',
  'edit.undo', 'edit.redo', 'edit.history', 'edit.find', 'search.project',
  'view.articles', 'view.details', 'view.allLinks', 'view.textLarger', 'view.textSmaller', 'view.textReset',
  'article.next', 'article.previous', 'article.doneAndNext', 'article.nextUnfinished', 'article.skip',
  'app.palette', 'app.shortcuts', 'app.profile', 'app.about', 'app.log', 'app.diagnostics', 'app.start',
  'suggest.toggle', 'suggest.options', 'suggest.claims',
  'view.readingOptions', 'view.looserLines', 'view.tighterLines', 'view.widerText', 'view.narrowerText', 'view.focusMode',
  'layers.entity', 'layers.quote', 'layers.claim', 'layers.part', 'layers.other', 'layers.all',
  'language.en', 'language.fr', 'theme.system', 'theme.light', 'theme.dark',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

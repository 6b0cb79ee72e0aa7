/**
 * Names of all requests and events between window and main process.
 * Kept apart from the contract, so that the sandboxed preload needs no schema library.
 */
export const REQUESTS = [
  'app.start', 'app.problem', 'app.reload', 'diagnostics.read', 'diagnostics.save', 'profile.save', 'settings.save',
  'project.create', 'project.openFolder', 'project.openDialog', 'project.openRecent', 'project.forgetRecent', 'project.openSample', 'project.openDropped', 'project.close',
  'article.open', 'article.openSource', 'set.apply', 'set.applyAcross', 'history.undo', 'history.redo', 'history.list', 'history.jump', 'occurrences.find', 'occurrences.stop',
  'formats.list', 'import.choose', 'import.dropped', 'import.try', 'import.run', 'sync.choose', 'sync.try', 'sync.run', 'export.people', 'export.preview', 'export.write', 'job.cancel', 'folder.show',
  'review.survey', 'review.article', 'review.accept', 'review.corrections', 'project.setBlind', 'agreement.measure', 'agreement.export', 'overview.count', 'overview.export',
  'backup.list', 'backup.make', 'backup.plan', 'backup.restore', 'backup.copy', 'project.saveCopy',
  'suggestions.engines', 'suggestions.of', 'search.open', 'search.page', 'search.places', 'search.stop', 'model.run',
  'schema.survey', 'schema.change', 'schema.export', 'schema.import',
] as const;
export type RequestName = (typeof REQUESTS)[number];

/** Requests that carry paths: the preload makes them from dropped files, so that no page can name a path of its own. */
export const DROP_REQUESTS = ['import.dropped', 'project.openDropped'] as const satisfies readonly RequestName[];
export type DropRequestName = (typeof DROP_REQUESTS)[number];

/** Requests that the page makes itself. */
export type PageRequestName = Exclude<RequestName, DropRequestName>;
export const PAGE_REQUESTS: readonly PageRequestName[] = REQUESTS.filter((name): name is PageRequestName => !DROP_REQUESTS.some((drop) => drop === name));

export const EVENTS = ['job.progress', 'occurrences.found', 'menu.command', 'menu.recent', 'project.opened', 'save.state', 'backup.failed', 'suggestions.stale'] as const;
export type EventName = (typeof EVENTS)[number];

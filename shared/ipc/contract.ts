import { z } from 'zod';
import { suggestedSchema } from '../suggested.ts';
import { suggestionRequestSchema } from '../suggestions.ts';
import { agreementReportSchema, agreementRequestSchema, REPORT_KINDS } from '../agreement.ts';
import { chartExportSchema, overviewReportSchema, overviewRequestSchema } from '../overview.ts';
import { commitSchema } from '../change.ts';
import { commandSchema } from '../command.ts';
import { backupListSchema, restoredCopySchema, restorePlanSchema, restoreReportSchema, savedCopySchema } from '../backup.ts';
import { searchIndexSchema, searchPageRequestSchema, searchPageSchema, searchPlacesRequestSchema, searchPlacesSchema } from '../corpus-search.ts';
import { appErrorSchema } from '../errors.ts';
import { exportChoicesSchema, exportPeopleSchema, exportPreviewSchema, importChoicesSchema, offeredFormatSchema } from '../exchange.ts';
import { historyPartSchema } from '../history.ts';
import { articleIdSchema, stepIdSchema } from '../ids.ts';
import { foundPlacesSchema, occurrenceTallySchema, wordsToTagSchema } from '../occurrences.ts';
import { modelReportSchema } from '../model-report.ts';
import { articleRowSchema, projectSchema, recentProjectSchema } from '../project.ts';
import { annotationSetRecordSchema, annotatorSchema, articleSchema } from '../records.ts';
import { exportReportSchema, importReportSchema, progressSchema, recoveryReportSchema } from '../reports.ts';
import { correctionSchema, reviewPageSchema } from '../review-page.ts';
import { reviewScopeSchema, reviewSurveySchema, ruleRequestSchema } from '../review-queue.ts';
import { labelSchemaSchema } from '../schema/label-schema.ts';
import { schemaMappingSchema, schemaSurveySchema } from '../schema/schema-mapping.ts';
import { languageChoiceSchema, profileSchema, settingsSchema } from '../settings.ts';
import { syncChoicesSchema, syncReportSchema } from '../sync.ts';
import type { EventName, RequestName } from './channels.ts';
import { MENU_COMMANDS } from './menu-commands.ts';

/** Long jobs that the foot of the window shows and stops. */
export const JOBS = ['import', 'importTry', 'sync', 'syncTry', 'export', 'exportTry', 'schema', 'tag', 'history', 'review', 'rule', 'agreement', 'search', 'overview', 'backup', 'restoreTry', 'restore', 'saveCopy', 'model'] as const;
export type JobName = (typeof JOBS)[number];

const nothing = z.strictObject({});

/** What can be undone and redone next; the command name is a key of the catalogues. */
export const historyStateSchema = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() });
export type HistoryState = z.infer<typeof historyStateSchema>;

/** Whether the last edit is safe: in words for the person, with the reason when it is not. */
export const saveStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), time: z.string() }),
  z.strictObject({ kind: z.literal('unsaved'), error: appErrorSchema }),
  z.strictObject({ kind: z.literal('read_only'), error: appErrorSchema }),
]);
export type SaveState = z.infer<typeof saveStateSchema>;

/** An open project as the window needs it. */
export const openedProjectSchema = z.strictObject({
  project: projectSchema,
  annotator: annotatorSchema,
  articles: z.array(articleRowSchema),
  history: historyStateSchema,
  recovery: recoveryReportSchema,
  /** Why nothing can be written; null when it can. */
  readOnly: appErrorSchema.nullable(),
});
export type OpenedProject = z.infer<typeof openedProjectSchema>;

/** The program or its window ended otherwise than by being closed. */
export const mishapSchema = z.discriminatedUnion('kind', [
  /** `started`: when the run that was cut off began. */
  z.strictObject({ kind: z.literal('cut_off'), started: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('window_gone') }),
]);
export type Mishap = z.infer<typeof mishapSchema>;

const startStateSchema = z.strictObject({
  profile: profileSchema.nullable(),
  settings: settingsSchema,
  recent: z.array(recentProjectSchema),
  versions: z.record(z.string(), z.string()),
  platform: z.string(),
  /** What went wrong since the window was last told: the program had been cut off, or the page died; null when nothing did. */
  mishap: mishapSchema.nullable(),
  /** A project that was named on the command line or left open, already opened. */
  opened: openedProjectSchema.nullable(),
});

const committedSchema = z.strictObject({ commit: commitSchema.nullable(), row: articleRowSchema, history: historyStateSchema });
const steppedSchema = z.strictObject({ commits: z.array(commitSchema), rows: z.array(articleRowSchema), history: historyStateSchema });

const importedSchema = z.strictObject({ report: importReportSchema, articles: z.array(articleRowSchema) });
const openedOrNot = z.strictObject({ opened: openedProjectSchema.nullable(), imported: importReportSchema.nullable() });

/** Paths of files and folders that the person dropped on the window. */
const droppedSchema = z.strictObject({ paths: z.array(z.string().regex(/^[^\0]+$/).max(10_000)).min(1).max(10_000) });

/** A schema as the project is to have it, `revision` as it was when the change was begun, and what becomes of existing tags. */
const wantedSchemaSchema = z.strictObject({ schema: labelSchemaSchema, mapping: schemaMappingSchema });

/** Input and output of each request. A dialog that the person cancels answers `null`. */
export const requestContract = {
  'app.start': { input: nothing, output: startStateSchema },
  /** An error of the page, for the log. */
  'app.problem': { input: z.strictObject({ name: z.string().max(200), message: z.string().max(5_000), stack: z.string().max(20_000) }), output: nothing },
  /** Loads a page anew that broke; by itself it may go nowhere. */
  'app.reload': { input: nothing, output: nothing },
  /** What would be given to whoever helps; main keeps it for `diagnostics.save`, so that what is saved is what was shown. */
  'diagnostics.read': { input: nothing, output: z.strictObject({ text: z.string() }) },
  'diagnostics.save': { input: nothing, output: z.strictObject({ path: z.string() }).nullable() },
  'profile.save': { input: z.strictObject({ name: z.string().max(100), language: languageChoiceSchema }), output: z.strictObject({ profile: profileSchema, settings: settingsSchema }) },
  'settings.save': { input: settingsSchema, output: settingsSchema },
  'project.create': { input: z.strictObject({ title: z.string().max(200) }), output: openedOrNot },
  'project.openFolder': { input: nothing, output: openedOrNot },
  'project.openDialog': { input: nothing, output: openedOrNot },
  'project.openRecent': { input: z.strictObject({ id: z.string().max(200) }), output: openedOrNot },
  'project.forgetRecent': { input: z.strictObject({ id: z.string().max(200) }), output: z.strictObject({ recent: z.array(recentProjectSchema) }) },
  'project.openSample': { input: nothing, output: openedOrNot },
  'project.openDropped': { input: droppedSchema, output: openedOrNot },
  'project.close': { input: nothing, output: z.strictObject({ recent: z.array(recentProjectSchema) }) },
  'article.open': { input: z.strictObject({ article: articleIdSchema }), output: z.strictObject({ article: articleSchema, set: annotationSetRecordSchema }) },
  /** Asks the person, and opens the page that the article was taken from in the system's browser. */
  'article.openSource': { input: z.strictObject({ article: articleIdSchema }), output: z.strictObject({ opened: z.boolean() }) },
  'set.apply': { input: z.strictObject({ article: articleIdSchema, step: stepIdSchema, command: commandSchema }), output: committedSchema },
  /** Several articles as one step; `shown` is the article on the screen, whose commits alone come back. */
  'set.applyAcross': {
    input: z.strictObject({
      step: stepIdSchema, command: z.enum(['occurrences']), shown: articleIdSchema.nullable(),
      edits: z.array(z.strictObject({ article: articleIdSchema, command: commandSchema })).min(1).max(100_000),
    }),
    output: steppedSchema,
  },
  'history.undo': { input: nothing, output: steppedSchema },
  'history.redo': { input: nothing, output: steppedSchema },
  'history.list': { input: z.strictObject({ from: z.int().nonnegative(), limit: z.int().min(1).max(500) }), output: historyPartSchema },
  /** Walks until `step` is the last one done; null walks to the beginning. Ends early with the reason in `stopped`. */
  'history.jump': {
    input: z.strictObject({ step: stepIdSchema.nullable(), shown: articleIdSchema.nullable() }),
    output: steppedSchema.extend({ taken: z.int().nonnegative(), stopped: appErrorSchema.nullable() }),
  },
  'occurrences.find': { input: z.strictObject({ search: z.string().min(1).max(50), words: wordsToTagSchema }), output: occurrenceTallySchema },
  'occurrences.stop': { input: nothing, output: nothing },
  'formats.list': { input: nothing, output: z.strictObject({ formats: z.array(offeredFormatSchema) }) },
  /** What is chosen or dropped is kept by main until the next choice; `import.try` and `import.run` work on it. */
  'import.choose': { input: z.strictObject({ kind: z.enum(['files', 'folder']) }), output: nothing.nullable() },
  /** One folder that is a project is kept for `sync.try` and `sync.run` instead. */
  'import.dropped': { input: droppedSchema, output: z.strictObject({ isProject: z.boolean() }) },
  'import.try': { input: importChoicesSchema, output: importReportSchema },
  'import.run': { input: importChoicesSchema, output: importedSchema },
  /** Asks for a colleague's project folder; main keeps it until the next choice. */
  'sync.choose': { input: nothing, output: nothing.nullable() },
  'sync.try': { input: syncChoicesSchema, output: syncReportSchema },
  'sync.run': { input: syncChoicesSchema, output: z.strictObject({ report: syncReportSchema, opened: openedProjectSchema }) },
  'export.people': { input: nothing, output: exportPeopleSchema },
  'export.preview': { input: exportChoicesSchema, output: exportPreviewSchema },
  'export.write': { input: exportChoicesSchema, output: exportReportSchema.nullable() },
  'job.cancel': { input: nothing, output: nothing },
  /** Compares the work of annotators over the whole project, beside the window. */
  'review.survey': { input: reviewScopeSchema, output: reviewSurveySchema },
  'review.article': { input: z.strictObject({ article: articleIdSchema }), output: reviewPageSchema },
  /** Decides by a rule in the reviewer's own sets, as one step. */
  'review.accept': {
    input: ruleRequestSchema,
    output: z.strictObject({ cases: z.int().nonnegative(), rows: z.array(articleRowSchema), history: historyStateSchema }),
  },
  /** What reviewers decided otherwise than the person at the keyboard had tagged. */
  'review.corrections': { input: nothing, output: z.strictObject({ corrections: z.array(correctionSchema) }) },
  'project.setBlind': { input: z.strictObject({ blind: z.boolean() }), output: openedProjectSchema },
  /** Measures how far annotators agree, beside the window. */
  'agreement.measure': { input: agreementRequestSchema, output: agreementReportSchema },
  /** Asks where to and writes the report that was measured last; null when the person cancels. */
  'agreement.export': { input: z.strictObject({ as: z.enum(REPORT_KINDS) }), output: z.strictObject({ path: z.string() }).nullable() },
  /** Counts what the corpus holds, beside the window. */
  'overview.count': { input: overviewRequestSchema, output: overviewReportSchema },
  /** Asks where to and writes one chart of what was counted last; null when the person cancels. */
  'overview.export': { input: chartExportSchema, output: z.strictObject({ path: z.string() }).nullable() },
  /** Backups of the open project; of a recent one by its id, where its folder is gone. */
  'backup.list': { input: z.strictObject({ project: z.string().max(200).nullable() }), output: backupListSchema },
  'backup.make': { input: nothing, output: backupListSchema },
  /** What bringing a backup back would do; nothing is changed. */
  'backup.plan': { input: z.strictObject({ number: z.int().positive() }), output: restorePlanSchema },
  'backup.restore': { input: z.strictObject({ number: z.int().positive() }), output: z.strictObject({ report: restoreReportSchema, opened: openedProjectSchema }) },
  /** Asks where to and lays a backup out as a project of its own; null when the person cancels. */
  'backup.copy': { input: z.strictObject({ project: z.string().max(200).nullable(), number: z.int().positive() }), output: restoredCopySchema.nullable() },
  /** Asks where to and copies the open project there as it lies on the disk; null when the person cancels. */
  'model.run': { input: nothing, output: modelReportSchema.nullable() },
  'project.saveCopy': { input: nothing, output: savedCopySchema.nullable() },
  /** Names of the engines that make suggestions in the open project, in the order in which they are listed. */
  'suggestions.engines': { input: nothing, output: z.strictObject({ engines: z.array(z.string()) }) },
  /** What an engine suggests for an article; a newer question to the same engine stops the one before. */
  'suggestions.of': { input: suggestionRequestSchema, output: suggestedSchema },
  /** Brings the search index up to date, beside the window; what is asked meanwhile waits for it. */
  'search.open': { input: nothing, output: searchIndexSchema },
  'search.page': { input: searchPageRequestSchema, output: searchPageSchema },
  /** The places of ticked hits that this annotator may tag. */
  'search.places': { input: searchPlacesRequestSchema, output: searchPlacesSchema },
  'search.stop': { input: nothing, output: nothing },
  'schema.survey': { input: wantedSchemaSchema, output: schemaSurveySchema },
  'schema.change': { input: wantedSchemaSchema, output: openedProjectSchema },
  'schema.export': { input: z.strictObject({ schema: labelSchemaSchema }), output: z.strictObject({ path: z.string() }).nullable() },
  'schema.import': { input: nothing, output: z.strictObject({ file: z.string(), schema: labelSchemaSchema }).nullable() },
  'folder.show': { input: z.strictObject({ what: z.enum(['project', 'export', 'log']) }), output: nothing },
} as const satisfies Record<RequestName, { input: z.ZodType; output: z.ZodType }>;

/** What each event carries. */
export const eventContract = {
  'job.progress': z.strictObject({ job: z.enum(JOBS), progress: progressSchema.nullable() }),
  'occurrences.found': z.strictObject({ search: z.string(), found: foundPlacesSchema, progress: progressSchema }),
  'menu.command': z.strictObject({ command: z.enum(MENU_COMMANDS) }),
  'menu.recent': z.strictObject({ id: z.string() }),
  'project.opened': openedProjectSchema,
  'save.state': saveStateSchema,
  /** A backup could not be made by itself. */
  'backup.failed': z.strictObject({ error: appErrorSchema }),
  /** What was learned, or an engine that is new, may make other suggestions than were told. */
  'suggestions.stale': nothing,
} as const satisfies Record<EventName, z.ZodType>;

export type RequestInput<Name extends RequestName> = z.input<(typeof requestContract)[Name]['input']>;
export type RequestOutput<Name extends RequestName> = z.output<(typeof requestContract)[Name]['output']>;
export type EventPayload<Name extends EventName> = z.output<(typeof eventContract)[Name]>;

/** Main always answers an envelope, never a thrown error. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: z.infer<typeof appErrorSchema> };

import { z } from 'zod';

/**
 * Every refusal that a person can meet, by the part of the house that gives it.
 * Each code has one sentence in each catalogue of shared/i18n; the compiler holds that.
 */
export const ERROR_CODES = [
  // a span
  'span.empty', 'span.blank', 'span.out_of_range', 'span.cuts_grapheme', 'span.cuts_surrogate', 'span.text_mismatch',
  'span.duplicate', 'span.duplicate_id', 'span.unknown', 'span.unknown_type', 'span.bad_fragments', 'span.moved', 'span.other_spacing',
  // an attribute
  'attribute.unknown', 'attribute.bad_value', 'attribute.missing',
  // a relation
  'relation.unknown', 'relation.unknown_type', 'relation.duplicate', 'relation.duplicate_id', 'relation.bad_source',
  'relation.bad_target', 'relation.self', 'relation.too_many', 'relation.circle', 'relation.missing_end',
  // a suggestion
  'suggestion.unknown',
  // a reviewer's decision and what is said to it
  'decision.unknown', 'decision.unfit', 'reply.unknown', 'reply.duplicate_id', 'reply.empty', 'review.nobody', 'review.blind',
  // the annotation set and its history
  'set.read_only', 'set.damaged', 'set.stale', 'set.cancelled', 'history.nothing_to_undo', 'history.nothing_to_redo', 'history.unknown_step', 'history.stopped', 'history.needs_type',
  // a label schema
  'schema.invalid', 'schema.duplicate_name', 'schema.duplicate_key', 'schema.unknown_type', 'schema.bad_colour',
  'schema.bad_default', 'schema.bad_pattern', 'schema.reserved_key', 'schema.uneven_ends', 'schema.nested_records',
  'schema.not_json', 'schema.unmapped', 'schema.not_owner', 'schema.stale', 'schema.changing', 'schema.open_elsewhere', 'schema.cancelled', 'schema.busy',
  // a project folder
  'project.not_found', 'project.not_a_project', 'project.exists', 'project.damaged', 'project.newer_version',
  'project.locked', 'project.not_writable', 'project.none_open', 'project.no_title', 'project.not_owner', 'project.linked',
  // an article
  'article.unknown', 'article.damaged', 'article.no_address',
  // import and export
  'import.nothing_found', 'import.not_found', 'import.empty_file', 'import.binary_file', 'import.bad_encoding', 'import.too_large',
  'import.unreadable', 'import.not_regular_file', 'import.bad_json', 'import.too_deep', 'import.bad_line', 'import.unknown_format', 'import.cancelled',
  'import.not_chosen', 'import.bad_field', 'import.text_changed', 'import.id_changed', 'import.bad_table', 'import.unrecognised', 'import.no_article',
  'import.no_role', 'import.broken_line', 'import.no_text', 'import.no_text_column', 'import.tag_table', 'import.empty_row', 'import.too_many_cells', 'import.page_too_large',
  'export.unknown_format', 'export.nothing', 'export.no_gold', 'export.unknown_annotator', 'export.not_writable',
  'export.stdout_with_json', 'export.needs_folder', 'export.cancelled',
  // agreement
  'agreement.cancelled', 'agreement.not_measured', 'overview.not_counted', 'overview.nothing',
  // a colleague's work that is brought in
  'sync.own_folder', 'sync.no_text', 'sync.no_journal', 'sync.damaged_journal', 'sync.cut_journal', 'sync.unfinished_step', 'sync.open_elsewhere',
  'sync.apart_theirs', 'sync.apart_ours', 'sync.own_ahead', 'sync.own_apart', 'sync.own_other_text', 'sync.decisions_left',
  // a query over the project
  'query.empty', 'query.too_long', 'query.too_deep', 'query.unclosed_quote', 'query.unclosed_bracket', 'query.unexpected', 'query.ends_early', 'query.no_value', 'query.no_word',
  'query.star', 'query.unknown_type', 'query.unknown_field', 'query.bad_status', 'query.bad_date', 'query.in_alone',
  // backups, and what mends a project
  'backup.none', 'backup.unknown', 'backup.damaged', 'backup.busy', 'backup.unsettled', 'backup.cancelled', 'backup.target_exists', 'backup.other_project', 'doctor.open_elsewhere', 'doctor.cancelled',
  // engines that suggest, and what they suggested
  'engine.unknown', 'engine.bad_name', 'engine.own_name', 'suggestions.damaged', 'model.missing_file', 'model.too_large', 'model.bad_file', 'model.no_labels', 'model.cannot_run',
  // the disk
  'disk.full', 'disk.read_only', 'disk.denied', 'disk.busy', 'disk.failed',
  // a person
  'person.no_name', 'person.reserved_name', 'profile.damaged',
  // a key that a person wants to give to an action
  'keys.reserved', 'keys.needs_modifier', 'keys.value', 'keys.type', 'keys.taken',
  // a request from the window
  'request.unknown_channel', 'request.bad_sender', 'request.bad_input', 'request.too_deep', 'request.failed',
  // the command line
  'usage.unknown_command', 'usage.missing_argument', 'usage.unknown_option', 'usage.bad_value',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values for the placeholders of a catalogue sentence. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An expected refusal. `params` may quote outside text: show it as text, never as markup. */
export interface AppError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** The same shape as it crosses a process border. */
export const appErrorSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Marks a broken invariant of our own: thrown, never shown as an expected refusal. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Fails to compile when a union has a case that the caller forgot; throws if one arrives all the same. */
export function assertNever(value: never): never {
  throw new InvariantError(`unexpected case: ${JSON.stringify(value)}`);
}

import { z } from 'zod';
import { ERROR_CODES } from './errors.ts';
import { annotatorIdSchema, articleIdSchema } from './ids.ts';

const count = z.int().nonnegative();

/** How the person wants a colleague's work. */
export const syncChoicesSchema = z.strictObject({
  /** Tags on another version of a text are found again in ours; otherwise that version comes as a further article. */
  reanchor: z.boolean(),
  /** Of damaged sets, what can be read is taken. */
  takeReadable: z.boolean(),
  /** The person's own sets are taken where the folder holds more of them than the project. */
  takeOwn: z.boolean(),
});
export type SyncChoices = z.infer<typeof syncChoicesSchema>;

/** What is done unless the person says otherwise. */
export const USUAL_SYNC: SyncChoices = { reanchor: true, takeReadable: false, takeOwn: false };

/** Somebody whose sets the folder holds. */
export const broughtPersonSchema = z.strictObject({
  id: annotatorIdSchema,
  /** Unique within the report: a second Boris is `Boris (2)`. */
  name: z.string(),
  /** Whether it is the person who brings the work in. */
  isMe: z.boolean(),
  /** Articles that this person has a set on in the folder: the sum of the six counts that follow. */
  articles: count,
  added: count,
  updated: count,
  /** The same here as there, or further on here. */
  unchanged: count,
  /** Both went on separately; the later one is the set now, the other is kept in quarantine. */
  apart: count,
  /** Found again in another version of the text. */
  reanchored: count,
  skipped: count,
  /** What those sets hold that come in. */
  tags: count,
  links: count,
  decisions: count,
  replies: count,
});
export type BroughtPerson = z.infer<typeof broughtPersonSchema>;

/** Why a tag has no sure place in our version of the text. */
export const DOUBTS = ['not_found', 'several_places'] as const;

/** A tag on another version of a text for which no sure place was found in ours. */
export const doubtfulTagSchema = z.strictObject({
  /** Our article, and the file that both versions came from. */
  article: articleIdSchema,
  source: z.string(),
  annotator: annotatorIdSchema,
  name: z.string(),
  type: z.string(),
  text: z.string(),
  /** Where it stands in their version, in code points. */
  start: count,
  end: count,
  why: z.enum(DOUBTS),
});
export type DoubtfulTag = z.infer<typeof doubtfulTagSchema>;

/** Something that does not come in, or comes in otherwise than it was. */
export const syncProblemSchema = z.strictObject({
  /** Path inside the folder, with `/` between its parts. */
  file: z.string(),
  /** The file that the article came from, and whose set it is, where it is about one. */
  source: z.string().nullable(),
  name: z.string().nullable(),
  code: z.enum(ERROR_CODES),
  message: z.string(),
});
export type SyncProblem = z.infer<typeof syncProblemSchema>;

/** What bringing in a colleague's folder did, or would do. */
export const syncReportSchema = z.strictObject({
  /** Title of their project; null where it cannot be read. */
  title: z.string().nullable(),
  isTrial: z.boolean(),
  cancelled: z.boolean(),
  people: z.array(broughtPersonSchema),
  /** Their articles, by what becomes of them. */
  articles: z.strictObject({ same: count, added: count, reanchored: count, left: count }),
  /** Tags and links on other versions of our texts. */
  again: z.strictObject({ found: count, doubtful: count, lostLinks: count }),
  doubtful: z.array(doubtfulTagSchema),
  problems: z.array(syncProblemSchema),
  /** Names of types, links and attributes: added to the schema; lacking in it, which is not ours to change; defined otherwise there than here. */
  names: z.strictObject({ added: z.array(z.string()), missing: z.array(z.string()), differing: z.array(z.string()) }),
  /** Engines that the project did not have and whose suggestions come along. */
  engines: z.array(z.string()),
  /** Gold sets, which are never taken. */
  gold: count,
  /** Damaged sets of which something can be read. */
  readable: count,
  /** Sets of the person's own that go on in the folder after where they end here. */
  ownAhead: count,
});
export type SyncReport = z.infer<typeof syncReportSchema>;

import type { JsonValue } from '../../../shared/json.ts';
import type { AnnotationSetRecord, Article, ArticleMeta, DocumentState, Relation, Span } from '../../../shared/records.ts';
import type { Lost } from '../../../shared/reports.ts';
import type { LabelSchema } from '../../../shared/schema/label-schema.ts';
import type { Feature } from './features.ts';

/** What writing needs to know of the project and of the export. */
export interface WriteContext {
  readonly schema: LabelSchema;
  /** ISO 8601 time of the export. */
  readonly now: string;
  /** Whether further files can be written beside the export; not on standard output, but on a dry run, which stands for a file. */
  readonly hasFolder: boolean;
  /** Whole numbers from 1 that never come twice in one export, for formats that number their records. */
  readonly nextNumber: () => number;
}

/** One article with the sets that are exported of it, each already cut to what the format can hold; `null` where nobody touched the article. */
export interface ArticleWork {
  readonly article: Article;
  readonly sets: readonly (AnnotationSetRecord | null)[];
  /** Suggestions that the annotator of each set has not decided, where they are asked for. */
  readonly pending?: readonly PendingRecords[] | undefined;
}

/** Suggestions that the annotator of a line has not decided, with the links between them. */
export interface PendingRecords {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
}

/** A file by its name or ending, with its whole content. */
export interface NamedContent {
  readonly name: string;
  readonly content: string;
}

/** A set cut to what a format shows of it, and what that leaves out. */
export interface Digest {
  readonly set: AnnotationSetRecord;
  readonly lost: Lost;
}

/** What a format can hold beyond the list of its features. */
export interface Fit {
  /** Every key of a set and of its tags and links is written and comes back. */
  readonly isWhole?: true;
  /** What nobody has decided yet is written too and told from tags; other formats leave it out. */
  readonly holdsSuggestions?: true;
  /** Cuts and counts a set in a way of its own, where a format writes only what it is about (quotes, judged claims); nothing else of a fit is asked then. */
  readonly digest?: (set: AnnotationSetRecord, schema: LabelSchema) => Digest;
  /** Tags must begin and end where tokens of `tokeniseText` do. */
  readonly needsTokens?: true;
  /** Whether a value of an attribute comes back as it was; all do where this is absent. */
  readonly holdsValue?: (value: JsonValue, place: { readonly type: string; readonly name: string; readonly schema: LabelSchema }) => boolean;
  /** How the name of a type or a relation is written; one that changes is counted as lost. */
  readonly writtenName?: (name: string) => string;
  /** Whether the note of a tag comes back as it was; all do where this is absent. */
  readonly holdsNote?: (note: string) => boolean;
  /** Whether a tag can be written at all, for reasons of its own; one that cannot is counted under the feature that is returned. */
  readonly refusesSpan?: (span: Span, article: Article, context: WriteContext) => Feature | null;
  /** Relations have attributes and notes, of which comes back what comes back of those of tags; they are lost where this is absent. */
  readonly holdsRelationDetails?: true;
  /** The note on the article as a whole comes back as it was; it is lost where this is absent. */
  readonly holdsDocumentNote?: true;
  /** Whether a label of the document comes back as it was; all do where this is absent. */
  readonly holdsLabel?: (value: JsonValue, name: string) => boolean;
  /** Whether a status comes back, of formats that carry some only; its reason is then lost. */
  readonly holdsStatus?: (status: DocumentState['status']) => boolean;
  /** Whether all that is known of an article comes back, of formats that carry metadata under names of which some mean other things. */
  readonly holdsMeta?: (meta: ArticleMeta) => boolean;
  /** The text as it comes back with the tags that are left; one that differs is counted as lost. */
  readonly writtenText?: (work: ArticleWork) => string;
}

/** A format of one file: what stands before, between and after the pieces. Pieces bring their own line ends. */
export interface OneFileWriter {
  readonly layout: 'one_file';
  readonly fit: Fit;
  readonly begin?: (context: WriteContext) => string;
  readonly between?: string;
  readonly end?: (context: WriteContext) => string;
  /** The pieces of one article: one a set, or one for all its sets. */
  readonly pieces: (work: ArticleWork, context: WriteContext) => readonly string[];
  /** Files that lie beside the export, written at its end; by their base names. */
  readonly beside?: (context: WriteContext) => readonly NamedContent[];
}

/** A format with a file, or several of one stem, per article and annotator. */
export interface ArticleFilesWriter {
  readonly layout: 'file_per_article';
  readonly fit: Fit;
  /** The files of one article by one annotator; `name` is the ending that its stem is given. */
  readonly files: (article: Article, set: AnnotationSetRecord | null, context: WriteContext) => readonly NamedContent[];
}

export type FormatWriter = OneFileWriter | ArticleFilesWriter;

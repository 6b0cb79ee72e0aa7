import type { AppError } from '../../../shared/errors.ts';
import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import type { Article, DocumentState, Relation, Span } from '../../../shared/records.ts';
import type { Notice } from '../../../shared/reports.ts';
import type { OffsetUnit } from './format.ts';

/** A stretch in the unit of its record, half-open. */
export type Piece = readonly [start: number, end: number];

/** A tag as another tool's file brings it, before anything is checked. */
export interface ForeignSpan {
  /** What the relations of the same record call it. */
  readonly key: string;
  readonly type: string;
  /** One piece, or the fragments of a discontinuous tag, in any order; none where the file gives no offsets and `quoted` and `context` must do. */
  readonly pieces: readonly Piece[];
  /** What the file says stands there, fragments joined by one space; null where it says nothing. */
  readonly quoted: string | null;
  /** The file writes line feeds, and perhaps other white space, inside `quoted` as a space. */
  readonly isQuotedLoosely?: true;
  /** The words around it, by which a tag with wrong offsets may be found again. */
  readonly context?: { readonly prefix: string; readonly suffix: string };
  readonly attributes?: Readonly<Record<string, JsonValue>>;
  readonly note?: string;
  readonly confidence?: number;
  /** Name of the program that proposed it, where nobody has decided yet. */
  readonly proposedBy?: string;
  /** What was mended of it on the way here; told only where it then stands. */
  readonly repairs?: readonly AppError[];
}

/** A link between two tags of the same record, by their keys. */
export interface ForeignRelation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly attributes?: Readonly<Record<string, JsonValue>>;
  readonly note?: string;
  readonly proposedBy?: string;
}

/** Another place of the record where its offsets can be proved against words: its tokens. */
export interface Evidence {
  readonly piece: Piece;
  readonly text: string;
}

/** One article with the tags of one annotator, as another tool's file brings it. */
export interface ForeignRecord {
  /** 1-based; null where lines mean nothing. */
  readonly line: number | null;
  /** The text as the file has it; null where the file holds tags only. */
  readonly text: string | null;
  /** Set where the text is that of a whole file: a U+FEFF at its start is then a mark, and the file is named as the source. */
  readonly file?: { readonly sha256: string; readonly encoding: string };
  /** File name of the article, without folder. */
  readonly source: string;
  /** The article's id in the file, by which a record without text may be attached. */
  readonly id?: string;
  /** What is known of the article; our own keys where they fit, others are kept as they are. */
  readonly meta?: JsonObject;
  /** Null where the file names nobody. */
  readonly annotator: string | null;
  readonly document?: Partial<DocumentState>;
  /** The unit of all pieces, as the format has it; the person's own choice goes before, and what the slices prove. */
  readonly unit: Exclude<OffsetUnit, 'token'>;
  /** The record itself says what its offsets count: nothing is to be guessed. */
  readonly isUnitStated?: true;
  readonly evidence?: readonly Evidence[];
  readonly spans: readonly ForeignSpan[];
  readonly relations: readonly ForeignRelation[];
  /** Counts of what is no tag: tokens, sentences, rejected answers. */
  readonly skipped?: Readonly<Record<string, number>>;
  /** What was refused and mended on the way here. */
  readonly refused?: readonly RecordProblem[];
  readonly repaired?: readonly RecordProblem[];
}

/** A part of a record that was refused or mended, before it is put into a person's words. */
export interface RecordProblem {
  readonly line: number | null;
  readonly error: AppError;
}

/** Something worth telling of a record; the job adds the file's name. */
export type RecordNotice = Omit<Notice, 'file'>;

/** The work of one annotator as a record brings it; the annotator is only a name, null where the record has none. */
export interface SettledSet {
  readonly annotator: string | null;
  readonly document: DocumentState;
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
}

/** A record after all its checks, ready to be put into a project. */
export interface SettledRecord {
  readonly article: Omit<Article, 'sources'>;
  /** The file that the text was read from, where it was one. */
  readonly file?: { readonly sha256: string; readonly encoding: string };
  /** Null for an article of which the record says nothing more. */
  readonly set: SettledSet | null;
  /** Suggestions that the annotator had not decided. */
  readonly pending: { readonly spans: readonly Span[]; readonly relations: readonly Relation[] };
  readonly refused: readonly RecordProblem[];
  readonly repaired: readonly RecordProblem[];
  readonly notices: readonly RecordNotice[];
  readonly skipped: Readonly<Record<string, number>>;
}

/** How a record without a text finds its article: by id, by the name of its source, or by its quoted words. */
export interface ArticleClaim {
  readonly id: string | null;
  readonly source: string | null;
  /** Whether everything that the record quotes stands in this text where the record says so. */
  readonly fits: (text: string) => boolean;
}

/** What reading a file yields: a record still to be checked, one that the format checked itself, one that needs an article's text first, or a refusal. */
export type ReadItem =
  | { readonly kind: 'record'; readonly record: ForeignRecord }
  | { readonly kind: 'settled'; readonly line: number | null; readonly record: SettledRecord }
  | { readonly kind: 'textless'; readonly line: number | null; readonly claim: ArticleClaim; readonly withArticle: (article: Article) => ReadItem }
  | { readonly kind: 'refused'; readonly line: number | null; readonly error: AppError };

/** A refused record or line. */
export function refusedItem(line: number | null, error: AppError): ReadItem {
  return { kind: 'refused', line, error };
}

import { createStore } from 'zustand/vanilla';
import type { PossibleLink } from '../../annotations/model/possible-links.ts';
import type { ArticleId, SpanId } from '../../shared/ids.ts';
import type { HistoryState, JobName, Mishap, OpenedProject, SaveState } from '../../shared/ipc/contract.ts';
import type { KeyAction } from '../../shared/key-map.ts';
import type { ArticleRow, RecentProject } from '../../shared/project.ts';
import type { ExportReport, ImportReport, Progress } from '../../shared/reports.ts';
import type { Pace } from '../../shared/pace.ts';
import type { Profile, Settings } from '../../shared/settings.ts';
import type { Utf16Range } from '../../shared/offsets.ts';
import type { Attributes } from '../../shared/places.ts';
import type { Span } from '../../shared/records.ts';
import type { Correction } from '../../shared/review-page.ts';
import type { Agreeing } from './agreeing-state.ts';
import type { Backups } from './backups-state.ts';
import type { Charting } from './charting-state.ts';
import type { Bringing, Exporting, Importing } from './exchange.ts';
import { FULL_LISTING, type Listing } from './listing.ts';
import type { Page } from './page.ts';
import type { Searching } from './searching-state.ts';
import type { Reviewing } from './review-state.ts';
import { NO_SUGGESTIONS, type Suggesting } from './suggesting-state.ts';

/** Whether to stay at the article once it is done or skipped, or to go on to the next unfinished one. */
export type Then = 'stay' | 'next';

/** What lies over the workbench at the moment. */
export type Dialog =
  | { readonly kind: 'profile' | 'about' | 'shortcuts' | 'palette' | 'newProject' }
  | { readonly kind: 'schema' }
  | { readonly kind: 'mishap' }
  /** `text` is null while it is collected. */
  | { readonly kind: 'diagnostics'; readonly text: string | null }
  | { readonly kind: 'reviewScope' | 'reviewRules' }
  | { readonly kind: 'corrections'; readonly corrections: readonly Correction[] | null }
  | { readonly kind: 'backups'; readonly backups: Backups }
  | { readonly kind: 'occurrences'; readonly query: string; readonly type: string; readonly attributes: Attributes }
  | { readonly kind: 'unfinished' | 'skip'; readonly then: Then }
  | { readonly kind: 'import'; readonly importing: Importing }
  | { readonly kind: 'export'; readonly exporting: Exporting }
  | { readonly kind: 'colleague'; readonly bringing: Bringing }
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'exported'; readonly report: ExportReport };

/** A sentence for the person: passing, or lasting until it is closed. */
export interface Message {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
  /** A dialog that tells more, and what the way there is called. */
  readonly more: { readonly label: string; readonly dialog: Dialog } | null;
}

export interface RunningJob {
  readonly job: JobName;
  readonly progress: Progress;
  readonly pace: Pace;
}

/** What words are being selected for: a slot of a tag's card, or a further fragment of the tag. */
export type Picking =
  | { readonly kind: 'slot'; readonly span: SpanId; readonly relation: string }
  | { readonly kind: 'fragment'; readonly span: SpanId };

/** Everything the window shows. A value: replaced, never mutated. */
export interface Desk {
  readonly profile: Profile | null;
  readonly settings: Settings | null;
  readonly recent: readonly RecentProject[];
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly project: Omit<OpenedProject, 'articles' | 'history'> | null;
  readonly articles: readonly ArticleRow[];
  readonly listing: Listing;
  /** The articles that the list shows, in its order; null when it shows all as they come. */
  readonly listed: readonly ArticleId[] | null;
  readonly history: HistoryState;
  readonly save: SaveState | null;
  /** What was told of at the start: the program had been cut off, or the page died. */
  readonly mishap: Mishap | null;
  readonly page: Page | null;
  /** Where the caret or selection stands in the open article, in UTF-16 units. */
  readonly caret: Utf16Range | null;
  /** The selections that were grown by meaning, so that shrinking goes the same way back. */
  readonly grownFrom: readonly { readonly from: Utf16Range; readonly to: Utf16Range }[];
  readonly chosen: SpanId | null;
  readonly suggesting: Suggesting;
  /** The suggestion that the keys answer, by its key. */
  readonly chosenSuggestion: string | null;
  readonly isWhyOpen: boolean;
  readonly areSuggestionOptionsOpen: boolean;
  /** The tag made last, whose type and attributes the repeat key uses again. */
  readonly lastTag: Pick<Span, 'id' | 'type' | 'attributes'> | null;
  /** The relation whose slot is open on the chosen tag's card. */
  readonly asking: string | null;
  /** What words are being selected for in the text. */
  readonly picking: Picking | null;
  /** A link dragged between two tags that may mean several relations, and where it was dropped, in CSS pixels of the window. */
  readonly linking: { readonly links: readonly PossibleLink[]; readonly at: { readonly x: number; readonly y: number } } | null;
  /** Whether the links of all tags are drawn, not only those of the chosen one. */
  readonly showsAllLinks: boolean;
  /** What is looked for in the article; null when the find bar is closed. */
  readonly find: { readonly query: string } | null;
  /** In a narrow window, whether the card lies over the text. */
  readonly isDrawerOpen: boolean;
  /** Whether the steps of the annotator lie at the right. */
  readonly isHistoryOpen: boolean;
  /** Whether everything but the article, and of the article everything but the caret's paragraph, steps back. */
  readonly isFocusMode: boolean;
  readonly isReadingOptionsOpen: boolean;
  /** The guideline over the palette: closed, open until the next Escape, or kept open while tagging; `type` is the one pointed at last. */
  readonly guideline: { readonly isOpen: boolean; readonly isPinned: boolean; readonly type: string | null };
  /** The review that takes the place of the workbench; null when there is none. */
  readonly reviewing: Reviewing | null;
  /** The page of agreement, which lies beneath the review where one was opened from it; null when there is none. */
  readonly agreeing: Agreeing | null;
  /** What was searched for in the project, and what was found; null when nothing was. */
  readonly searching: Searching | null;
  /** The overview of the corpus, which stays as it was left while an article is looked at; null where it was never opened. */
  readonly charting: Charting | null;
  readonly dialog: Dialog | null;
  /** The action that waits for its new keys in the shortcut sheet; every other use of the keys rests meanwhile. */
  readonly remapping: KeyAction | null;
  readonly job: RunningJob | null;
  readonly messages: readonly Message[];
  /** What just changed, for those who hear the window instead of seeing it. */
  readonly announcement: string;
}

const EMPTY_DESK: Desk = {
  profile: null, settings: null, recent: [], versions: {}, platform: '', project: null, articles: [], listing: FULL_LISTING, listed: null,
  history: { undo: null, redo: null }, save: null, mishap: null, page: null, caret: null, grownFrom: [], chosen: null, suggesting: NO_SUGGESTIONS, chosenSuggestion: null, isWhyOpen: false, areSuggestionOptionsOpen: false, lastTag: null, asking: null, picking: null, linking: null, showsAllLinks: false, find: null, isDrawerOpen: false, guideline: { isOpen: false, isPinned: false, type: null }, isHistoryOpen: false, isFocusMode: false, isReadingOptionsOpen: false, reviewing: null, agreeing: null, searching: null, charting: null, dialog: null, remapping: null, job: null, messages: [], announcement: '',
};

/** The one store of the window. Actions in this folder write to it; components read from it. */
export const desk = createStore<Desk>(() => EMPTY_DESK);

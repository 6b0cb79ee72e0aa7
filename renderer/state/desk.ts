import { createStore } from 'zustand/vanilla';
import type { SpanId } from '../../shared/ids.ts';
import type { EventPayload, HistoryState, OpenedProject, SaveState } from '../../shared/ipc/contract.ts';
import type { ArticleRow, RecentProject } from '../../shared/project.ts';
import type { ExportReport, ImportReport, Progress } from '../../shared/reports.ts';
import type { Profile, Settings } from '../../shared/settings.ts';
import type { Utf16Range } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import type { Page } from './page.ts';

/** What lies over the workbench at the moment. */
export type Dialog =
  | { readonly kind: 'profile' | 'about' | 'shortcuts' | 'palette' | 'newProject' }
  | { readonly kind: 'schema' }
  | { readonly kind: 'occurrences'; readonly query: string; readonly type: string }
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'exported'; readonly report: ExportReport };

/** A sentence for the person: passing, or lasting until it is closed. */
export interface Message {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

export interface RunningJob {
  readonly job: EventPayload<'job.progress'>['job'];
  readonly progress: Progress;
}

/** Everything the window shows. A value: replaced, never mutated. */
export interface Desk {
  readonly profile: Profile | null;
  readonly settings: Settings | null;
  readonly recent: readonly RecentProject[];
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly project: Omit<OpenedProject, 'articles' | 'history'> | null;
  readonly articles: readonly ArticleRow[];
  readonly history: HistoryState;
  readonly save: SaveState | null;
  readonly page: Page | null;
  /** Where the caret or selection stands in the open article, in UTF-16 units. */
  readonly caret: Utf16Range | null;
  /** The selections that were grown by meaning, so that shrinking goes the same way back. */
  readonly grownFrom: readonly { readonly from: Utf16Range; readonly to: Utf16Range }[];
  readonly chosen: SpanId | null;
  /** The tag made last, whose type and attributes the repeat key uses again. */
  readonly lastTag: Pick<Span, 'id' | 'type' | 'attributes'> | null;
  /** What is looked for in the article; null when the find bar is closed. */
  readonly find: { readonly query: string } | null;
  /** In a narrow window, whether the card lies over the text. */
  readonly isDrawerOpen: boolean;
  /** The guideline over the palette: closed, open until the next Escape, or kept open while tagging; `type` is the one pointed at last. */
  readonly guideline: { readonly isOpen: boolean; readonly isPinned: boolean; readonly type: string | null };
  readonly dialog: Dialog | null;
  readonly job: RunningJob | null;
  readonly messages: readonly Message[];
  /** What just changed, for those who hear the window instead of seeing it. */
  readonly announcement: string;
}

const EMPTY_DESK: Desk = {
  profile: null, settings: null, recent: [], versions: {}, platform: '', project: null, articles: [],
  history: { undo: null, redo: null }, save: null, page: null, caret: null, grownFrom: [], chosen: null, lastTag: null, find: null, isDrawerOpen: false, guideline: { isOpen: false, isPinned: false, type: null }, dialog: null, job: null, messages: [], announcement: '',
};

/** The one store of the window. Actions in this folder write to it; components read from it. */
export const desk = createStore<Desk>(() => EMPTY_DESK);

/** A stretch of the harness's document in UTF-16 units, with one of its eight labels. */
export interface PeerSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** The document that the harness gives to every adapter. */
export interface PeerDocument {
  readonly text: string;
  readonly spans: readonly PeerSpan[];
}

/** What the harness times; `prepare` is not timed. */
export interface PeerAdapter {
  readonly name: string;
  prepare(document: PeerDocument): Promise<void>;
  mount(root: HTMLElement): Promise<void>;
  add(span: PeerSpan): Promise<void>;
  remove(span: PeerSpan): Promise<void>;
  count(): number;
  reveal(offset: number): void;
  scroller(): { max: () => number; set: (top: number) => void };
}

/** A dialog whose choices are tried in main, again with each change. */
export interface TrialOf<State, Answer> {
  /** What the dialog holds; null once it is gone. */
  readonly present: () => State | null;
  readonly change: (changed: () => Partial<State>) => void;
  /** What the dialog shows meanwhile. */
  readonly trying: Partial<State>;
  readonly ask: (state: State) => Promise<Answer>;
  readonly take: (answer: Answer, asked: State) => Promise<void> | void;
}

/** Tries choices so that only the answer to the last question counts. */
export interface Trial {
  readonly tryOut: () => Promise<void>;
  /** Begins something else, after which no earlier answer counts; answers whether it is still the latest. */
  readonly begin: () => () => boolean;
}

/** The trial of one kind of dialog. */
export function createTrial<State, Answer>({ present, change, trying, ask, take }: TrialOf<State, Answer>): Trial {
  let questions = 0;
  const begin = (): (() => boolean) => {
    questions += 1;
    const question = questions;
    return () => question === questions;
  };
  const tryOut = async (): Promise<void> => {
    const isLatest = begin();
    change(() => trying);
    const asked = present();
    if (asked === null) return;
    const answer = await ask(asked);
    if (isLatest() && present() !== null) await take(answer, asked);
  };
  return { tryOut, begin };
}

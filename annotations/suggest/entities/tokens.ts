/** A word of a text. `start` and `end` count UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, with the curly apostrophe. */
  readonly text: string;
  /** The same in small letters. */
  readonly low: string;
  readonly isCapital: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** It opens a sentence, a line or what stands in quote marks. */
  readonly opens: boolean;
}

/** What an English name is joined with by a hyphen without becoming another name: “Iran-backed”. */
const AFTER_NAME = `led backed made built born based era style owned flagged run held controlled occupied administered registered supplied funded financed trained brokered mediated
sponsored allied aligned linked dominated designed friendly operated armed installed imposed drafted commanded hosted chaired ruled speaking bound mandated majority wide claimed
sanctioned affiliated appointed supported educated annexed besieged sized assembled manufactured developed leaning`.split(/\s+/u).join('|');
const WORD = new RegExp(String.raw`(?:\p{Lu}\.){2,}|(?:[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Qq]uelqu|[Pp]resqu|[Qq]u|[CDJLMNSTcdjlmnst])[’'](?=[\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[’'](?!s(?![\p{L}]))|-(?!(?:${AFTER_NAME})(?![\p{L}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\+?`, 'gu');
const ENDS_SENTENCE = /[.!?…\n:«“"—|]/u;
const HEADER_MONTH = /^\d{4}-\d{2}$/u;
const SHORTENED = /^(?:M|MM|Mme|Mmes|Mlle|Mr|Mrs|Ms|Dr|Pr|Me|Gen|Gén|Lt|Col|Capt|Adm|Maj|Brig|Sgt|Sen|Rep|St|Ste|\p{Lu})$/u;

/** The words of a text in order; an elided word stands for itself, and an English genitive is left out. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, match.index);
    const written = match[0].replaceAll("'", '’');
    const before = tokens.at(-1);
    const isShort = before !== undefined && gap === '. ' && SHORTENED.test(before.text);
    end = match.index + match[0].length;
    tokens.push({ start: match.index, end, text: written, low: written.toLowerCase(), isCapital: /^\p{Lu}/u.test(written), gap, opens: before === undefined || HEADER_MONTH.test(before.text) || (ENDS_SENTENCE.test(gap) && !isShort) });
  }
  return tokens;
}

/** Nothing but a space, or an elision, lies between a word and the one before. */
export function isJoined({ gap }: Token): boolean {
  return gap === ' ' || gap === '\u00a0' || gap === '\u202f' || gap === '';
}

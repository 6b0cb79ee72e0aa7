/** Kinds of quotation marks; computed from a quote's text whenever they are wanted, never stored. */
export const QUOTE_MARKS = ['guillemets', 'straight', 'curly', 'none'] as const;
export type QuoteMark = (typeof QUOTE_MARKS)[number];

const DOUBLE_MARK = /[«»‹›“”„‟"]/u;
const SINGLE_MARKS = /^\s*(?:'[^]*'|[‘‚][^]*[’‘])\s*$/u;

/**
 * Names the outermost marks of a quote: the first double mark in its text decides, so that nested marks do not. Single marks
 * count only around the whole text, since inside it they are apostrophes.
 */
export function quoteMark(text: string): QuoteMark {
  const around = SINGLE_MARKS.test(text) ? text.trim().charAt(0) : '';
  return kindOf(around === '' ? DOUBLE_MARK.exec(text)?.[0] ?? '' : around);
}

function kindOf(mark: string): QuoteMark {
  if (mark === '') return 'none';
  if ('«»‹›'.includes(mark)) return 'guillemets';
  return mark === '"' || mark === "'" ? 'straight' : 'curly';
}

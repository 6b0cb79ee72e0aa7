/** Longest pattern that a schema may hold, in UTF-16 units. */
export const MAX_PATTERN_LENGTH = 200;
/** Longest value that is held against a pattern, in UTF-16 units. */
export const MAX_MATCHED_LENGTH = 100;

// With values of at most 100 characters these keep the worst match within milliseconds.
const MAX_REPEATS = 3;
const MAX_OPTIONS = 8;

const TOKEN = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|(?:[*+?]|\{\d+(?:,\d*)?\})\??|\||[^]/gu;

/**
 * Compiles a schema's pattern so that it must match a whole value; null when it does not compile, is too long,
 * or could be made to search for minutes (repeated groups that repeat or choose inside, back references, too many open repeats).
 */
export function compilePattern(pattern: string): RegExp | null {
  if (pattern.length > MAX_PATTERN_LENGTH) return null;
  try {
    const compiled = new RegExp(`^(?:${pattern})$`, 'u');
    // A pattern such as `a)|(b` only compiles inside our own group.
    new RegExp(pattern, 'u');
    return isTame(pattern) ? compiled : null;
  } catch {
    return null;
  }
}

/** Says whether a value matches a pattern as a whole; false for a pattern that `compilePattern` refuses. */
export function matchesPattern(pattern: string, value: string): boolean {
  return value.length <= MAX_MATCHED_LENGTH && compilePattern(pattern)?.test(value) === true;
}

function isTame(pattern: string): boolean {
  const tokens = pattern.match(TOKEN) ?? [];
  const repeats = tokens.filter(isOpenRepeat).length;
  const options = tokens.filter((token) => token === '|' || /^\?\??$/.test(token)).length;
  const refersBack = tokens.some((token) => /^\\[1-9k]/.test(token));
  return repeats <= MAX_REPEATS && options <= MAX_OPTIONS && !refersBack && !repeatsRestlessGroup(tokens);
}

/** Finds a repeated group that holds a repeat or a choice of its own: the classic cause of exponential search. */
function repeatsRestlessGroup(tokens: readonly string[]): boolean {
  const open: boolean[] = [];
  let closed: boolean | null = null;
  for (const token of tokens) {
    if (closed === true && isRepeat(token)) return true;
    closed = null;
    if (token.startsWith('(')) open.push(false);
    else if (token === ')') closed = open.pop() ?? false;
    if (closed === true || isVariable(token)) open.fill(true);
  }
  return false;
}

const isOpenRepeat = (token: string): boolean => /^(?:[*+]|\{\d+,\d*\})\??$/.test(token);
const isRepeat = (token: string): boolean => /^(?:[*+]|\{\d+(?:,\d*)?\})\??$/.test(token);
const isVariable = (token: string): boolean => isOpenRepeat(token) || token === '|' || /^\?\??$/.test(token);

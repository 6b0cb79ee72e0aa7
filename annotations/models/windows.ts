/** A window on a list of tokens: those from `start` to `end` are read, the labels of those from `from` to `to` are taken, since they see enough on both sides. */
export interface TokenWindow {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Windows of at most `size` tokens over a list of `count`, each overlapping the one before by a quarter; every token is taken once. */
export function planWindows(count: number, size: number): readonly TokenWindow[] {
  const overlap = size >> 2;
  const windows: TokenWindow[] = [];
  for (let start = 0, from = 0; from < count; start += size - overlap) {
    const end = Math.min(count, start + size);
    const to = end === count ? count : end - (overlap >> 1);
    windows.push({ start, end, from, to });
    from = to;
  }
  return windows;
}

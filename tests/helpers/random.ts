/** Random numbers between 0 and 1 that the environment variable SEED repeats; the seed is printed. */
export function seededRandom(what: string): () => number {
  let state = Number(process.env['SEED'] ?? Date.now() % 2 ** 31) >>> 0;
  console.log(`${what}: SEED=${String(state)}`);
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

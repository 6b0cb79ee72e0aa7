/** Random numbers between 0 and 1 that the environment variable SEED repeats; the seed is printed. */
export function seededRandom(what: string): () => number {
  const seed = chosenSeed();
  console.log(`${what}: SEED=${String(seed)}`);
  return randomFrom(seed);
}

/** The environment variable SEED, or one that differs from run to run. */
export function chosenSeed(): number {
  return Number(process.env['SEED'] ?? Date.now() % 2 ** 31) >>> 0;
}

/** Random numbers between 0 and 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

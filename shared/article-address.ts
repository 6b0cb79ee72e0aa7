import type { ArticleMeta } from './records.ts';

/** Under which names imports bring the address of the page that an article was taken from, the likeliest first. */
const NAMES = ['url', 'source_url', 'link', 'canonical_url', 'permalink'] as const;

/** The address of the page that an article was taken from, as its metadata has it, or null. Only text: who opens it must parse and refuse. */
export function articleAddress(meta: ArticleMeta): string | null {
  for (const name of NAMES) {
    const value = Object.hasOwn(meta, name) ? meta[name] : undefined;
    if (typeof value === 'string' && /^https:\/\/\S{1,1990}$/i.test(value)) return value;
  }
  return null;
}

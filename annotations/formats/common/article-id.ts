import { articleIdSchema, type ArticleId } from '../../../shared/ids.ts';

const ID_LENGTH = 16;

/** Derives an article's id from the hash of its text; the same text always has the same id. */
export function articleIdOf(textSha256: string): ArticleId {
  return articleIdSchema.parse(textSha256.slice(0, ID_LENGTH));
}

import { createHash } from 'node:crypto';
import { articleIdSchema, type ArticleId } from '../../shared/ids.ts';

/** SHA-256 in hex, of bytes or of a text's UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** An article's id: the first 16 hex digits of its text's SHA-256. */
export function articleIdOf(textSha256: string): ArticleId {
  return articleIdSchema.parse(textSha256.slice(0, 16));
}

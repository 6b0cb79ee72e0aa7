import { isRawObject, type RawObject } from '../common/field-reader.ts';

const BOOKKEEPING = ['_input_hash', '_task_hash', '_view_id', '_session_id', '_annotator_id', '_timestamp', '_is_binary'] as const;

/** The answers that a person may give to a task. */
export const ANSWERS = ['accept', 'reject', 'ignore'] as const;

/** Keys of a task that have a meaning of their own, or none beyond Prodigy's own book-keeping. */
export const TASK_KEYS: readonly string[] = ['text', 'tokens', 'spans', 'relations', 'meta', 'answer', 'accept', 'label', 'versions', 'sessions', ...BOOKKEEPING];

/** Whether an object has keys that only Prodigy writes, or tokens with their places. */
export function hasProdigyKeys(raw: RawObject): boolean {
  const { answer, tokens } = raw;
  const isAnswered = ANSWERS.some((known) => known === answer);
  const first: unknown = Array.isArray(tokens) ? tokens[0] : undefined;
  // spaCy writes tokens without their words.
  const hasTokens = isRawObject(first) && typeof first['text'] === 'string' && typeof first['start'] === 'number';
  return isAnswered || hasTokens || BOOKKEEPING.some((key) => Object.hasOwn(raw, key));
}

import type { AppError, ErrorCode, ErrorParams } from './errors.ts';

/** The outcome of something that may be refused: a value, or an error that is itself a value. */
export type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps an expected refusal; `params` fill the placeholders of the catalogue's sentence for `code`. */
export const refuse = (code: ErrorCode, params: ErrorParams = {}): Result<never> => ({
  ok: false,
  error: { code, params },
});

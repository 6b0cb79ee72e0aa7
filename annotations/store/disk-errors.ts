import type { AppError, ErrorCode } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

/** Carries a refusal through code that can only throw, such as lowdb's adapter; `attempt` takes it out again. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk.full', EDQUOT: 'disk.full', EROFS: 'disk.read_only', EACCES: 'disk.denied', EPERM: 'disk.denied', EBUSY: 'disk.busy',
};

/** The errno name of a system error, or an empty string for any other error. */
export function errnoOf(error: unknown): string {
  const isSystemError = error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
  return isSystemError && typeof error.code === 'string' ? error.code : '';
}

/** Says whether an error only means that nothing is at the path. */
export function isMissing(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === 'ENOENT' || errno === 'ENOTDIR';
}

/** Turns a system error into a refusal about `path`; an error of any other kind is thrown again. */
export function toRefusal(error: unknown, path: string): AppError {
  if (error instanceof Refusal) return error.error;
  const errno = errnoOf(error);
  if (errno === '') throw error;
  return { code: CODES[errno] ?? 'disk.failed', params: { path, reason: errno } };
}

/**
 * Whether a refusal says that the disk gave no answer, which may be another one the next time. Of bytes that it cannot read (EIO) nothing more is to be had: they
 * count as damaged.
 */
export function isUnanswered({ code, params }: AppError): boolean {
  return code.startsWith('disk.') && params['reason'] !== 'EIO';
}

/** Does something with the disk and answers a system error as a refusal about `path`. */
export async function attempt<T>(path: string, action: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    return { ok: false, error: toRefusal(error, path) };
  }
}

/** The value of a result, or its refusal thrown, for use inside `attempt`. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}

/** What an action gives, or null where nothing is at the path. */
export async function orMissing<T>(action: () => Promise<T>): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

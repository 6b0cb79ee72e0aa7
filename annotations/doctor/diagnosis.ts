import type { Finding, FindingCode } from '../../shared/doctor.ts';
import type { Project } from '../../shared/project.ts';
import type { Result } from '../../shared/result.ts';
import { pathIn } from '../backup/project-parts.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { Donors } from './donors.ts';

/** The project that is examined. */
export interface Patient {
  readonly env: StoreEnvironment;
  /** Its real path. */
  readonly folder: string;
  /** What its own file says, or what a backup of it says; null where nothing can be read of it. */
  readonly project: Project | null;
  readonly donors: Donors;
}

/** One finding, and how to mend it. */
export interface Diagnosis {
  readonly finding: Finding;
  /** Mends it, keeping the bytes that go; null where nothing can or need be done. */
  readonly mend: (() => Promise<Result<void>>) | null;
}

/** A finding that says no more than where, what, how bad and what would be done. */
export function found({ file, code }: { file: string; code: FindingCode }, [severity, repair]: readonly [Finding['severity'], Finding['repair']], count = 1): Finding {
  return { file, code, severity, repair, count, mended: false };
}

/** The bytes at a path inside the project: none where nothing is there, and null where it is no file. */
export async function readPart({ env, folder }: Pick<Patient, 'env' | 'folder'>, path: string): Promise<Result<{ readonly bytes: Uint8Array | null; readonly isFile: boolean }>> {
  const full = pathIn(folder, path);
  return attempt(full, async () => {
    const stat = await orMissing(() => env.files.stat(full));
    if (stat === null) return { bytes: null, isFile: true };
    return stat.kind === 'file' ? { bytes: await orMissing(() => env.files.read(full)), isFile: true } : { bytes: null, isFile: false };
  });
}

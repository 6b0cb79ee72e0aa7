import type { AppError } from '../../shared/errors.ts';
import type { ExportChoices, ExportPreviewed, ImportChoices, OfferedFormat } from '../../shared/exchange.ts';
import type { Annotator } from '../../shared/records.ts';
import type { ImportReport } from '../../shared/reports.ts';
import type { SyncChoices, SyncReport } from '../../shared/sync.ts';

/** An import that was begun: what was chosen is read first, and nothing written before the person has seen what it is. */
export interface Importing {
  readonly choices: ImportChoices;
  /** The formats that can be read. */
  readonly formats: readonly OfferedFormat[];
  /** What the last reading found; null while the first one is under way. */
  readonly tried: ImportReport | null;
  readonly phase: 'trying' | 'ready' | 'running';
}

/** A colleague's work that is to be brought in: what would come is tried anew with each choice, and nothing written before the person says so. */
export interface Bringing {
  readonly choices: SyncChoices;
  /** What would come, and in the end what came; null while it is tried for the first time. */
  readonly tried: SyncReport | null;
  readonly phase: 'trying' | 'ready' | 'running' | 'done';
}

/** An export that is being chosen: what would be lost is tried anew with each choice, and nothing written before the person says so. */
export interface Exporting {
  readonly choices: ExportChoices;
  /** The formats that can be written. */
  readonly formats: readonly OfferedFormat[];
  readonly people: readonly Annotator[];
  readonly seesOthers: boolean;
  /** What the last trial came to; it belongs to earlier choices while another one is under way. */
  readonly tried: ExportPreviewed | null;
  /** Why there is nothing to export, or why it was not written. */
  readonly refusal: AppError | null;
  readonly phase: 'trying' | 'ready' | 'writing';
}

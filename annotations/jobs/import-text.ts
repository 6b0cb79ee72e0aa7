import type { AppError } from '../../shared/errors.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { articleFromText } from '../formats/text.ts';
import type { Article } from '../../shared/records.ts';
import { attempt } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { sha256 } from '../store/hash.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { endsImport, type ImportTarget } from './import-target.ts';
import type { ImportTally } from './import-tally.ts';
import type { FoundFile } from './walk-files.ts';

type FileToRead = Extract<FoundFile, { kind: 'file' }>;

/** The largest text file that is read, in megabytes. */
export const LARGEST_TEXT = 64;
const MEGABYTE = 1024 * 1024;

/** What importing one file works with. */
export interface ImportSession {
  readonly env: StoreEnvironment;
  readonly target: ImportTarget;
  readonly tally: ImportTally;
}

/** Imports one text file as an article. A bad file is listed in the tally; only what ends the whole import is refused. */
export async function importText(session: ImportSession, file: FileToRead): Promise<Result<void>> {
  const read = await readText(session, file);
  if (!read.ok) return listOrEnd(session, file, read.error);
  const { article, decoded } = read.value;
  const namesakes = session.target.articlesFrom(file.name);
  const added = await session.target.add(article);
  if (!added.ok) return listOrEnd(session, file, added.error);
  session.tally.article(article.id, added.value === 'added');
  tellRepairs(session.tally, file.name, decoded);
  if (added.value === 'added' && namesakes.length > 0) session.tally.notice({ file: file.name, kind: 'other_text', detail: namesakes.join(' ') });
  return ok(undefined);
}

async function readText({ env }: ImportSession, file: FileToRead): Promise<Result<{ article: Article; decoded: DecodedText }>> {
  if (file.size > LARGEST_TEXT * MEGABYTE) return refuse('import.too_large', { limit: LARGEST_TEXT });
  const bytes = await attempt(file.path, () => env.files.read(file.path));
  if (!bytes.ok) return refuse('import.unreadable', { reason: String(bytes.error.params['reason'] ?? '') });
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const source = { name: file.name, text: text.text, sha256: sha256(bytes.value), encoding, imported_at: env.clock() };
  return ok({ article: articleFromText(source, sha256), decoded: decoded.value });
}

function listOrEnd({ tally }: ImportSession, file: FileToRead, error: AppError): Result<void> {
  if (endsImport(error)) return { ok: false, error };
  tally.refuse({ file: file.name, line: null }, error);
  return ok(undefined);
}

function tellRepairs(tally: ImportTally, file: string, { notice, text: { repairs } }: DecodedText): void {
  if (notice !== null) tally.notice({ file, kind: 'encoding', detail: notice });
  if (repairs.bom) tally.notice({ file, kind: 'bom', detail: '1' });
  if (repairs.lineEnds > 0) tally.notice({ file, kind: 'line_ends', detail: String(repairs.lineEnds) });
  if (repairs.loneSurrogates > 0) tally.notice({ file, kind: 'surrogates', detail: String(repairs.loneSurrogates) });
}

import type { Finding, FindingCode } from '../../shared/doctor.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { checkImportedPlace } from '../formats/common/imported-place.ts';
import { emptySet, setFromRecord, type AnnotationSet } from '../model/annotation-set.ts';
import { changeBetween } from '../model/set-difference.ts';
import { goingBytes, rebuildSet, type RebuiltSet, type SetBytes } from '../backup/rebuild-set.ts';
import { attempt, orMissing, orThrow } from '../store/disk-errors.ts';
import { openEnvelope } from '../store/envelope.ts';
import { SNAPSHOT_FILE, type Snapshot } from '../store/file-kinds.ts';
import { JOURNAL_VERSION, splitLines } from '../store/journal-line.ts';
import { JOURNAL_ENDING, layout, type SetKey } from '../store/layout.ts';
import { createQuarantine } from '../store/quarantine.ts';
import { readJournal, replayJournal, type JournalContent } from '../store/replay.ts';
import { isBeginning } from '../sync/compare-sets.ts';
import { StagedSets } from '../sync/staged-sets.ts';
import { found, readPart, type Diagnosis, type Patient } from './diagnosis.ts';

/** Which set is examined, on which text (null where it is lost), and whether the list of articles speaks of it. */
export interface SetToExamine {
  readonly key: SetKey;
  readonly article: Article | null;
  readonly isExpected: boolean;
}

/** Examines one person's set of one article: both files, their agreement, and the places of its tags. */
export async function examineSet(patient: Patient, wanted: SetToExamine): Promise<Result<readonly Diagnosis[]>> {
  const { key } = wanted;
  const base = `annotations/${key.article}/${key.annotator}`;
  const files = { journal: `${base}${JOURNAL_ENDING}`, snapshot: `${base}.json` };
  const [journal, snapshot] = [await readPart(patient, files.journal), await readPart(patient, files.snapshot)];
  if (!journal.ok || !snapshot.ok) return journal.ok ? snapshot.ok ? ok([]) : snapshot : journal;
  for (const [file, { isFile }] of [[files.journal, journal.value], [files.snapshot, snapshot.value]] as const) {
    if (!isFile) return ok([{ finding: found({ file, code: 'not_a_file' }, ['loss', null]), mend: null }]);
  }
  const present = { journal: journal.value.bytes, snapshot: snapshot.value.bytes };
  if (present.journal === null && present.snapshot === null && !wanted.isExpected) return ok([]);
  return ok(await diagnose(patient, wanted, { present, files }));
}

interface SetFiles {
  readonly present: SetBytes;
  readonly files: { readonly journal: string; readonly snapshot: string };
}

async function diagnose(patient: Patient, wanted: SetToExamine, { present, files }: SetFiles): Promise<readonly Diagnosis[]> {
  const seen = lookFor(wanted, present);
  if (seen.isNewer) return [{ finding: found({ file: files.journal, code: 'newer_version' }, ['harmless', null]), mend: null }];
  const cut = seen.codes.length === 0 ? await findCut(patient, { journal: present.journal, file: files.journal }) : null;
  const codes: readonly FindingCode[] = cut === null ? seen.codes : [cut];
  if (codes.length === 0) return wrongTags(wanted.article, seen.set, files.snapshot);
  const [journals, snapshots] = [await patient.donors.copiesOf(files.journal), await patient.donors.copiesOf(files.snapshot)];
  const donors = [...journals.map((bytes) => ({ journal: bytes, snapshot: null })), ...snapshots.map((bytes) => ({ journal: null, snapshot: bytes }))];
  const name = patient.project?.people.find(({ id }) => id === wanted.key.annotator)?.name ?? null;
  const rebuilt = rebuildSet(patient.env, { key: wanted.key, name, present, donors });
  return codes.map((code, index) => ({ finding: judge({ code, files, rebuilt, expected: seen.expected }), mend: index === 0 ? mending(patient, wanted.key, { rebuilt, present }) : null }));
}

interface Seen {
  readonly set: AnnotationSet | null;
  readonly codes: readonly FindingCode[];
  readonly isNewer: boolean;
  /** The revision that the files once reached, as far as anybody can tell. */
  readonly expected: number;
}

/** What the two files tell; a set that the list of articles speaks of and that says nothing has lost what it said. */
function lookFor({ key, isExpected }: SetToExamine, present: SetBytes): Seen {
  const seen = look(key, present);
  const isEmptied = isExpected && seen.set?.revision === 0 && seen.codes.every((code) => code === 'journal_torn');
  return isEmptied ? { ...seen, codes: ['journal_cut'], expected: 1 } : seen;
}

/** What the two files of a set tell by themselves. */
function look(key: SetKey, { journal, snapshot }: SetBytes): Seen {
  const opened = snapshot === null ? null : openEnvelope(SNAPSHOT_FILE, snapshot, key.article);
  const content = journal === null ? null : readJournal(journal);
  const isNewer = (opened?.ok === true && opened.value.newer) || (opened?.ok === false && opened.error.code === 'project.newer_version') || (content?.head?.version ?? 0) > JOURNAL_VERSION;
  const data = opened?.ok === true && opened.value.data.set.article === key.article && opened.value.data.set.annotator.id === key.annotator ? opened.value.data : null;
  if (journal === null && snapshot === null) return { set: null, codes: ['set_missing'], isNewer, expected: 0 };
  const codes: FindingCode[] = snapshot !== null && data === null ? ['snapshot_damaged'] : [];
  if (content === null || journal === null) return { set: data === null ? null : setFromRecord(data.set), codes: [...codes, 'journal_missing'], isNewer, expected: data?.set.revision ?? 1 };
  const read = readWhole(key, content, journal);
  codes.push(...read.codes, ...compareSnapshot(key, { content, data, read }));
  return { set: read.set, codes, isNewer, expected: Math.max(read.expected, data?.set.revision ?? 0) };
}

interface ReadJournal {
  readonly set: AnnotationSet;
  readonly codes: readonly FindingCode[];
  readonly expected: number;
}

function readWhole(key: SetKey, content: JournalContent, journal: Uint8Array): ReadJournal {
  const ours = content.entries.every((entry) => (entry.kind === 'head' ? isKey(key, { article: entry.head.article, annotator: entry.head.annotator.id }) : entry.kind === 'bad' || isKey(key, { article: entry.commit.article, annotator: entry.commit.author })));
  const replayed = replayJournal(emptySet(key.article, { id: key.annotator, name: key.annotator }), 0, content);
  const isWhole = ours && content.head !== null && replayed.damage === null && content.entries.every(({ kind }) => kind !== 'bad');
  const last = content.entries.reduce((highest, entry) => (entry.kind === 'commit' ? Math.max(highest, entry.commit.revision) : highest), 0);
  const lostAtEnd = badAtEnd(journal, content);
  // A first line that never came to its end is what a crash leaves; so is an empty file.
  if (content.entries.length === 0 && lostAtEnd === 0) return { set: replayed.set, codes: content.length > 0 ? ['journal_torn'] : [], expected: 0 };
  if (!isWhole || lostAtEnd > 0) return { set: replayed.set, codes: ['journal_damaged'], expected: last + lostAtEnd };
  return { set: replayed.set, codes: content.wholeLength < content.length ? ['journal_torn'] : [], expected: last };
}

/** Lines behind the last whole one that have their end: they were on the disk once, and are no torn write. */
function badAtEnd(journal: Uint8Array, { wholeLength }: JournalContent): number {
  return splitLines(journal.subarray(wholeLength)).filter(({ ended }) => ended).length;
}

function isKey(a: SetKey, b: SetKey): boolean {
  return a.article === b.article && a.annotator === b.annotator;
}

/** Where the journal is whole, the snapshot must be a state on its way. */
function compareSnapshot(key: SetKey, { content, data, read }: { content: JournalContent; data: Snapshot | null; read: ReadJournal }): readonly FindingCode[] {
  if (data === null || read.codes.includes('journal_damaged')) return [];
  if (data.set.revision > read.set.revision) return ['journal_cut'];
  const upTo = content.entries.filter((entry) => entry.kind === 'head' || (entry.kind === 'commit' && entry.commit.revision <= data.set.revision));
  const then = replayJournal(emptySet(key.article, { id: key.annotator, name: key.annotator }), 0, { ...content, entries: upTo });
  return changeBetween(then.set, setFromRecord(data.set)).length === 0 ? [] : ['snapshot_differs'];
}

/** A journal only grows: one that is the beginning of the backup's has lost its end, however whole it looks. */
async function findCut({ donors }: Patient, { journal, file }: { journal: Uint8Array | null; file: string }): Promise<FindingCode | null> {
  const size = donors.newestSize(file);
  if (journal === null || size === null || size <= journal.length) return null;
  const [newest] = await donors.copiesOf(file);
  return newest !== undefined && newest.length > journal.length && isBeginning(journal, newest) ? 'journal_cut' : null;
}

function judge({ code, files, rebuilt, expected }: { code: FindingCode; files: SetFiles['files']; rebuilt: RebuiltSet | null; expected: number }): Finding {
  const file = code.startsWith('snapshot') ? files.snapshot : files.journal;
  if (code === 'journal_torn' && rebuilt === null) return found({ file, code }, ['repairable', 'remove']);
  return found({ file, code }, rebuilt === null || isLoss(rebuilt, expected) ? ['loss', 'give_up'] : ['repairable', code === 'set_missing' ? 'from_backup' : 'rebuild']);
}

function isLoss({ isLossy, reaches }: RebuiltSet, expected: number): boolean {
  return isLossy || reaches < expected;
}

function mending({ env, folder }: Patient, key: SetKey, { rebuilt, present }: { rebuilt: RebuiltSet | null; present: SetBytes }): () => Promise<Result<void>> {
  if (rebuilt === null) return () => takeAway({ env, folder }, key, present);
  return async () => {
    const staged = new StagedSets(env, folder);
    const beside = await staged.stage({ key, journal: rebuilt.journal, snapshot: rebuilt.snapshot, replaced: goingBytes(present, rebuilt) });
    const put = beside.ok ? await staged.put(() => undefined) : beside;
    await staged.discard();
    return put.ok ? ok(undefined) : put;
  };
}

/** Nothing of it can be read: its bytes go to quarantine, and the set begins anew. */
function takeAway({ env, folder }: Pick<Patient, 'env' | 'folder'>, key: SetKey, present: SetBytes): Promise<Result<void>> {
  const quarantine = createQuarantine(env, layout.quarantine(folder));
  return attempt(layout.sets(folder, key.article), async () => {
    for (const [path, bytes] of [[layout.set(folder, key), present.snapshot], [layout.journal(folder, key), present.journal]] as const) {
      if (bytes !== null) orThrow(await quarantine.keep(path, bytes));
      await orMissing(() => env.files.remove(path));
    }
    await orMissing(() => env.files.syncFolder(layout.sets(folder, key.article)));
  });
}

/** Tags whose words are not where they should stand, and links without an end, in a set whose files are whole. */
function wrongTags(article: Article | null, set: AnnotationSet | null, file: string): readonly Diagnosis[] {
  if (article === null || set === null) return [];
  const map = createOffsetMap(article.text);
  const tags = [...set.spans.values()].filter((span) => !checkImportedPlace(map, span).ok).length;
  const links = [...set.relations.values()].filter(({ from, to }) => !set.spans.has(from) || !set.spans.has(to)).length;
  return tags + links === 0 ? [] : [{ finding: found({ file, code: 'tags_wrong' }, ['loss', null], tags + links), mend: null }];
}

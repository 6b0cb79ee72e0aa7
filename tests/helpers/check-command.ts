import { expect } from 'vitest';
import { applyChange, setFromRecord, setToRecord, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { applyCommand } from '../../annotations/model/apply-command.ts';
import { invertChange } from '../../annotations/model/change.ts';
import { changeSchema } from '../../shared/change.ts';
import { commandSchema, type Command } from '../../shared/command.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { annotationSetRecordSchema, type AnnotationSetRecord } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { TIME, type MarkedText } from './marked-text.ts';

/**
 * Applies a command and checks all that must hold of any command: it survives JSON, its change applies, survives JSON,
 * and inverts to the byte-identical set. Returns the set after it.
 */
export function checkCommand(marked: MarkedText, command: Command): AnnotationSet {
  const { set, offsets } = marked;
  const before = JSON.stringify(setToRecord(set));
  const travelled = commandSchema.parse(JSON.parse(JSON.stringify(command)));
  const change = applyCommand({ schema: defaultSchema, offsets, time: TIME }, set, travelled);
  if (!change.ok) throw new Error(`refused: ${JSON.stringify(change.error)}`);
  const replayed = changeSchema.parse(JSON.parse(JSON.stringify(change.value)));
  const after = applyChange(set, replayed);
  const record = annotationSetRecordSchema.parse(JSON.parse(JSON.stringify(setToRecord(after))));
  expect(setToRecord(setFromRecord(record))).toEqual(setToRecord(after));
  const undone = setToRecord(applyChange(after, invertChange(replayed)));
  expect(sorted({ ...undone, revision: set.revision })).toBe(sorted(setToRecord(set)));
  expect(JSON.stringify(setToRecord(set))).toBe(before);
  return after;
}

/** Applies a command that must be refused, leaving the set as it was; returns the code. */
export function refusalOf({ set, offsets }: MarkedText, command: Command): ErrorCode {
  const before = JSON.stringify(setToRecord(set));
  const change = applyCommand({ schema: defaultSchema, offsets, time: TIME }, set, command);
  expect(JSON.stringify(setToRecord(set))).toBe(before);
  if (change.ok) throw new Error('the command was not refused');
  return change.error.code;
}

function sorted(record: AnnotationSetRecord): string {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  return JSON.stringify({ ...record, spans: [...record.spans].sort(byId), relations: [...record.relations].sort(byId), rejections: [...record.rejections ?? []].sort(byId) });
}

import type { ProcessMark } from './environment.ts';

const TEMP_NAME = /^\..+\.(?<host>[0-9a-z]+)-(?<pid>\d+)-(?<session>[0-9a-z]+)-[0-9a-z]+\.tmp$/;

/** How long another computer's temporary file is left alone, in milliseconds: no honest write takes a day. */
const FOREIGN_AGE = 24 * 60 * 60 * 1000;

/** The name of a temporary file beside `name`: hidden, unique, and telling who writes it. */
export function tempName(name: string, writer: ProcessMark, unique: string): string {
  return `.${name}.${writer.host}-${String(writer.pid)}-${writer.session}-${unique}.tmp`;
}

/** A found file with the age of its last change in milliseconds. */
export interface FoundTemp {
  readonly name: string;
  readonly age: number;
}

/** Says whether a name is that of a temporary file. */
export function isTempName(name: string): boolean {
  return TEMP_NAME.test(name);
}

/** Says whether a temporary file was left behind by a program that is no longer there to finish it. */
export function isAbandoned(found: FoundTemp, reader: ProcessMark, isAlive: (pid: number) => boolean): boolean {
  const groups = TEMP_NAME.exec(found.name)?.groups;
  if (groups === undefined) return false;
  if (groups['host'] !== reader.host) return found.age > FOREIGN_AGE;
  const pid = Number(groups['pid']);
  if (pid === reader.pid) return groups['session'] !== reader.session;
  return !isAlive(pid);
}

import log from 'electron-log/node.js';
import path from 'node:path';
import { maskQuoted } from '../shared/mask-text.ts';

/** Where the log lies and how to write to it. Never holds article text: what an error quotes is left out. */
export interface Log {
  readonly file: string;
  info(message: string): void;
  error(message: string, cause: unknown): void;
}

const LARGEST_BYTES = 1_000_000;

/** Opens the program's log in the user-data folder; one older file is kept beside it. */
export function openLog(userDataFolder: string): Log {
  const file = path.join(userDataFolder, 'logs', 'guillemet.log');
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = LARGEST_BYTES;
  log.transports.console.level = false;
  return {
    file,
    info: (message) => log.info(message),
    error: (message, cause) => log.error(message, describeCause(cause)),
  };
}

/** What the log says of an error: its name, its message without quotations, and the places in our own files where it arose. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return maskQuoted(String(cause));
  return [`${cause.name}: ${maskQuoted(cause.message)}`, ...framesOf(cause.stack ?? '')].join('\n');
}

// The head of a stack repeats the message, which may have several lines.
const FRAME = /^\s*at .*$/gmu;

/** The frames of a stack, without the message above them. */
export function framesOf(stack: string): readonly string[] {
  return stack.match(FRAME) ?? [];
}

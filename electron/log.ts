import log from 'electron-log/node.js';
import path from 'node:path';

/** Where the log lies and how to write to it. Never holds article text. */
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
    error: (message, cause) => log.error(message, cause instanceof Error ? cause.stack ?? cause.message : String(cause)),
  };
}

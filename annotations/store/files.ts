/** What a path holds; links are never followed. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** In bytes. */
  readonly size: number;
  /** Last change in milliseconds since 1970. */
  readonly modified: number;
}

/** A file kept open for writing. */
export interface OpenFile {
  /** Hands bytes to the system and tells how many it took, which may be fewer than given. */
  write(bytes: Uint8Array): Promise<number>;
  /** Waits until contents and size are on the disk. */
  dataSync(): Promise<void>;
  size(): Promise<number>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * The only way of the store and the jobs to the disk. Each call is one step of the system, so that a test can let any one fail.
 * Calls reject with the system's own error (`code` is an errno name); `attempt` turns it into a refusal.
 */
export interface Files {
  /** Creates a file that must not exist. */
  openNew(path: string): Promise<OpenFile>;
  /** Opens for appending; creates the file where it is missing. */
  openAppend(path: string): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  /** Reads from a place in bytes to the end. */
  readFrom(path: string, offset: number): Promise<Uint8Array>;
  readChunks(path: string): AsyncIterable<Uint8Array>;
  list(folder: string): Promise<readonly string[]>;
  stat(path: string): Promise<FileStat>;
  /** Creates a folder with its parents; one that exists is fine. */
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Waits until the folder's entries are on the disk; does nothing where the system has no such thing. */
  syncFolder(folder: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes an empty folder. */
  removeFolder(path: string): Promise<void>;
  /** The absolute path without links. */
  realPath(path: string): Promise<string>;
  /** Waits before a rename is tried again, in milliseconds. */
  pause(milliseconds: number): Promise<void>;
}

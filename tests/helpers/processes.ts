import { readdirSync, readFileSync } from 'node:fs';

/** A running process as the kernel tells of it. */
export interface ProcessFacts {
  readonly id: number;
  readonly parent: number;
  readonly user: number;
  /** 2 when the kernel filters its system calls. */
  readonly seccomp: number;
  /** How many process namespaces deep it lives; 1 is ours. */
  readonly depth: number;
  readonly command: readonly string[];
}

/** What Linux tells of one process, or null when it is gone. */
export function processFacts(id: number): ProcessFacts | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string): string[] => new RegExp(`^${name}:\\s+(.*)$`, 'mu').exec(status)?.[1]?.trim().split(/\s+/u) ?? [];
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').split(/[\0 ]/u).filter((part) => part !== '');
    return { id, parent: Number(field('PPid')[0]), user: Number(field('Uid')[0]), seccomp: Number(field('Seccomp')[0]), depth: field('NSpid').length, command };
  } catch {
    return null;
  }
}

/** A process and all that descend from it. */
export function processTree(top: number): ProcessFacts[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).flatMap((name) => processFacts(Number(name)) ?? []);
  const below = (parent: number): ProcessFacts[] => all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.id)]);
  return [...all.filter(({ id }) => id === top), ...below(top)];
}

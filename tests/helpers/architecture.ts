import path from 'node:path';
import { importRefusal, roomOf } from '../../build/boundaries.mjs';
import { readSourceFacts, type SourceFacts } from './source-facts.ts';

/** Files by their path from the top of the tree, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

type Facts = ReadonlyMap<string, SourceFacts>;

/** Every breach of the house's rules in a tree of files, one sentence each; empty when all holds. */
export function architectureBreaches(tree: SourceTree): string[] {
  const facts: Facts = new Map([...tree].map(([file, text]) => [file, readSourceFacts(file, text)]));
  const single = [...facts].flatMap(([file, fact]) => breachesOf(file, fact));
  return [...single, ...cyclesOf(facts)];
}

function breachesOf(file: string, { imports, importsUnknown, hasDefaultExport, isBarrel }: SourceFacts): string[] {
  const mayImportAll = roomOf(file)?.packages.includes('*') ?? false;
  const breaches = imports.map((specifier) => importRefusal(file, specifier)).filter((refusal) => refusal !== undefined);
  if (imports.length === 0 && roomOf(file) === undefined) breaches.push(`${file} lies in no room of the table`);
  if (importsUnknown && !mayImportAll) breaches.push(`${file} imports something that only the running program knows`);
  if (hasDefaultExport && !/\.config\.(?:ts|mjs)$/.test(file)) breaches.push(`${file} has a default export`);
  if (isBarrel) breaches.push(`${file} is a barrel`);
  return breaches;
}

function cyclesOf(facts: Facts): string[] {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) cycles.push(`cycle: ${[...way.slice(way.indexOf(file)), file].join(' -> ')}`);
    if (finished.has(file) || way.includes(file)) return;
    for (const next of filesImportedBy(file, facts)) visit(next, [...way, file]);
    finished.add(file);
  };
  for (const file of facts.keys()) visit(file, []);
  return cycles;
}

function filesImportedBy(file: string, facts: Facts): string[] {
  const relative = (facts.get(file)?.imports ?? []).filter((specifier) => specifier.startsWith('.'));
  const targets = relative.map((specifier) => path.posix.join(path.posix.dirname(file), specifier));
  return [...new Set(targets)].filter((target) => facts.has(target));
}

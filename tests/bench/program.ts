import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { giveToApplication } from '../e2e/launch.ts';
import { chartsPart } from './charts-part.ts';
import type { Figure } from './figures.ts';
import { exchangePart } from './exchange-part.ts';
import { largePart } from './large-part.ts';
import { memoryPart } from './memory-part.ts';
import { memoryWindowPart } from './memory-window-part.ts';
import { exportPart, importPart, openingPart, storePart } from './store-parts.ts';
import { responsivePart } from './responsive-part.ts';
import { reviewPart } from './review-part.ts';
import { editPart, openPart, projectPart, startPart } from './window-parts.ts';
import { searchPart } from './search-part.ts';
import { suggestPart } from './suggest-part.ts';
import { walkPart } from './walk-part.ts';
import { Workshop } from './workshop.ts';

// In this order an edit disturbs no part that comes after it: those that leave tags behind come last.
const parts: Readonly<Record<string, (workshop: Workshop) => Promise<readonly Figure[]>>> = {
  start: startPart,
  open: openPart,
  walk: walkPart,
  import: importPart,
  export: exportPart,
  exchange: exchangePart,
  review: reviewPart,
  project: async (workshop) => [await openingPart(workshop), ...await projectPart(workshop)],
  suggest: suggestPart,
  charts: chartsPart,
  search: searchPart,
  memory: memoryPart,
  memoryWindow: memoryWindowPart,
  large: largePart,
  responsive: responsivePart,
  edit: editPart,
  store: storePart,
};

/** Runs the parts that are named and writes their figures as JSON. */
async function main([output = '', ...names]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'guillemet-bench-'));
  const figures: Figure[] = [];
  try {
    const workshop = new Workshop(folder);
    giveToApplication(folder);
    await workshop.introduce();
    for (const [name, run] of Object.entries(parts)) {
      if (!names.includes(name)) continue;
      const from = Date.now();
      figures.push(...await run(workshop));
      console.log(`${name}: ${((Date.now() - from) / 1000).toFixed(0)} s`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeFileSync(output, JSON.stringify(figures));
}

await main(process.argv.slice(2));

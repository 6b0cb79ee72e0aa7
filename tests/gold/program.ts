import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldLine } from './gold-line.ts';
import { GOLD_PARTS, readPart } from './gold-folders.ts';
import { readStandOff } from './stand-off.ts';

/** Writes the gold of each part as PART.jsonl, and its articles as text files in a folder PART: `tests` is the folder of the marked articles, `output` where it goes. */
function main([tests = '', output = '', corpus = '']: readonly string[]): void {
  for (const part of GOLD_PARTS) writePart(part, readPart(part, tests));
  const real = readStandOff(join(tests, 'corpus'), corpus);
  for (const why of real.skipped) console.log(why);
  if (real.articles.length > 0) writePart('corpus', real.articles);

  function writePart(part: string, articles: ReturnType<typeof readPart>): void {
    mkdirSync(join(output, part), { recursive: true });
    for (const { article } of articles) writeFileSync(join(output, part, article.meta.source), article.text);
    writeFileSync(join(output, `${part}.jsonl`), articles.map(goldLine).join(''));
    const tags = articles.reduce((sum, { set }) => sum + set.spans.length, 0);
    const links = articles.reduce((sum, { set }) => sum + set.relations.length, 0);
    console.log(`${part}: ${String(articles.length)} articles, ${String(tags)} tags, ${String(links)} links`);
  }
}

main(process.argv.slice(2));

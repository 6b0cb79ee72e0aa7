// `node build/formats-table.mjs`: writes the table of formats into README.md, between its two marks, from the registry and the catalogues.
// `npm test` fails where the two differ.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

const BEGIN = '<!-- formats: made by build/formats-table.mjs -->';
const END = '<!-- end of formats -->';

/**
 * @typedef {{ name: string, title: string, about: string, use: string, positions: string, carries: string }} Row
 * @typedef {{ name: string, reads: boolean, writes: boolean, unit: 'code_point' | 'utf_16' | 'byte' | 'token' | null, carries: readonly any[] }} Format
 * @typedef {typeof import('../shared/format-words.ts')} Words
 */

/**
 * The rows of the table, in the order of the registry.
 * @param {readonly Format[]} formats @param {Words} words @param {(key: string) => string} translate
 * @returns {Row[]}
 */
export function tableRows(formats, words, translate) {
  return formats.map(({ name, reads, writes, unit, carries }) => ({
    name, title: words.formatTitle(translate, name), about: words.formatAbout(translate, name),
    use: [reads ? 'reads' : '', writes ? 'writes' : ''].filter((word) => word !== '').join(', '),
    positions: unit === null ? '' : words.unitWords(translate, unit), carries: writes ? words.carriedWords(translate, carries) : '',
  }));
}

/**
 * The README with its table made anew; throws where the marks are missing.
 * @param {string} readme @param {readonly Row[]} rows
 */
export function withTable(readme, rows) {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`README.md lacks the marks ${BEGIN} and ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n${markdown(rows)}\n${readme.slice(end)}`;
}

/** @param {readonly Row[]} rows */
function markdown(rows) {
  const cells = rows.map(({ name, about, use, positions, carries }) => [`\`${name}\``, about, use, positions, carries]);
  const lines = [['name', 'what it is for', 'use', 'positions in', 'an export carries'], ['---', '---', '---', '---', '---'], ...cells];
  return lines.map((line) => `| ${line.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

async function main() {
  const { createServer } = await import('vite');
  const server = await createServer({ root, configFile: false, logLevel: 'error', server: { middlewareMode: true, watch: null }, appType: 'custom', optimizeDeps: { noDiscovery: true } });
  try {
    const { listFormats } = await server.ssrLoadModule('/annotations/formats/registry.ts');
    const words = await server.ssrLoadModule('/shared/format-words.ts');
    const { createTranslator } = await server.ssrLoadModule('/shared/i18n/translator.ts');
    const { enExchange } = await server.ssrLoadModule('/shared/i18n/en-exchange.ts');
    const translate = createTranslator('en', { en: enExchange, fr: {} });
    const file = path.join(root, 'README.md');
    await writeFile(file, withTable(await readFile(file, 'utf8'), tableRows(listFormats(), /** @type {Words} */ (words), translate)));
  } finally {
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
}

/** An element with text or elements in it, which must be HTML already. */
export function element(tag: string, attributes: Readonly<Record<string, string | number>>, ...inside: readonly string[]): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');
  return `<${tag}${written}>${inside.join('')}</${tag}>`;
}

/** A table from texts; the first cell of a row is its heading, or one below the last when it begins with an em space; the others stand to the right. Nothing for a table without rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], caption = ''): string {
  if (rows.length === 0) return '';
  const heads = header.map((title) => element('th', { scope: 'col' }, escaped(title)));
  const body = rows.map(([first = '', ...cells]) => element('tr', {}, element('th', { scope: 'row', ...(first.startsWith('\u2003') ? { class: 'sub' } : {}) }, escaped(first.trim())), ...cells.map((cell) => element('td', {}, figureCell(cell)))));
  return element('table', {}, caption === '' ? '' : element('caption', {}, escaped(caption)), element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...body));
}

// What a figure was computed from stands in brackets behind it, and smaller.
function figureCell(cell: string): string {
  const parts = /^(.+?) \(([^()]+)\)$/.exec(cell);
  return parts === null ? escaped(cell) : `${escaped(parts[1] ?? '')} ${element('small', {}, escaped(parts[2] ?? ''))}`;
}

/** The short Markdown of guidelines: paragraphs, lists, bold and italic words. All else stays text. */
export function guidelineMarkup(markdown: string): string {
  return markdown.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    const items = lines.map((line) => /^\s*[-*] (.*)$/.exec(line)?.[1]);
    if (items.every((item) => item !== undefined)) return element('ul', {}, ...items.map((item) => element('li', {}, inline(item ?? ''))));
    return element('p', {}, lines.map(inline).join('<br>'));
  }).join('');
}

function inline(text: string): string {
  return escaped(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>').replace(/(?<!\*)\*([^*]+)\*(?!\*)/g, '<em>$1</em>');
}

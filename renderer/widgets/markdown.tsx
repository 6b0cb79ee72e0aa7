import { Fragment, type ReactNode } from 'react';

/**
 * Short texts in a small part of Markdown, as React elements: headings, paragraphs, lists, emphasis, code; links are shown as text
 * with their address. Everything else stays the text that it is, so nothing of it is ever markup.
 */
export function Markdown({ text }: { text: string }) {
  return <div className="markdown">{blocksOf(text).map((block, at) => <Fragment key={at}>{block}</Fragment>)}</div>;
}

const HEADING = /^#{1,6} +(.*?)#* *$/;
const BULLET = /^ {0,3}[-*+] +(.*)$/;
const NUMBERED = /^ {0,3}\d{1,9}[.)] +(.*)$/;
const FENCE = /^ {0,3}```/;

function blocksOf(text: string): ReactNode[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: ReactNode[] = [];
  for (let at = 0; at < lines.length;) {
    const [block, length] = blockAt(lines, at);
    if (block !== null) blocks.push(block);
    at += length;
  }
  return blocks;
}

/** The block that begins at a line, and how many lines it takes. */
function blockAt(lines: readonly string[], at: number): readonly [ReactNode, number] {
  const line = lines[at] ?? '';
  const heading = HEADING.exec(line);
  if (line.trim() === '') return [null, 1];
  if (FENCE.test(line)) return codeAt(lines, at);
  if (heading !== null) return [<h4>{inlineOf(heading[1] ?? '')}</h4>, 1];
  if (BULLET.test(line)) return listAt(lines, at, BULLET);
  if (NUMBERED.test(line)) return listAt(lines, at, NUMBERED);
  const length = countWhile(lines, at, isPlain);
  return [<p>{inlineOf(lines.slice(at, at + length).map((each) => each.trim()).join(' '))}</p>, length];
}

function codeAt(lines: readonly string[], at: number): readonly [ReactNode, number] {
  const length = countWhile(lines, at + 1, (line) => !FENCE.test(line));
  return [<pre><code>{lines.slice(at + 1, at + 1 + length).join('\n')}</code></pre>, length + 2];
}

/** A list with one level; a line that goes on belongs to the item before it. */
function listAt(lines: readonly string[], at: number, mark: RegExp): readonly [ReactNode, number] {
  const items: string[] = [];
  let length = 0;
  for (const line of lines.slice(at)) {
    const item = mark.exec(line)?.[1];
    if (item === undefined && !isPlain(line)) break;
    if (item !== undefined) items.push(item);
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
    length += 1;
  }
  const shown = items.map((item, index) => <li key={index}>{inlineOf(item)}</li>);
  return [mark === BULLET ? <ul>{shown}</ul> : <ol>{shown}</ol>, length];
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && ![HEADING, BULLET, NUMBERED, FENCE].some((mark) => mark.test(line));
}

function countWhile(lines: readonly string[], at: number, isMeant: (line: string) => boolean): number {
  const end = lines.slice(at).findIndex((line) => !isMeant(line));
  return end === -1 ? lines.length - at : end;
}

// Each alternative ends at the next mark of its kind, so that matching takes one pass.
const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|(?<![\p{L}\p{N}])_([^_\s][^_]*)_(?![\p{L}\p{N}])|\[([^\]]+)\]\(([^()\s]+)\)/gu;

function inlineOf(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(from, match.index), <Fragment key={match.index}>{markedOf(match)}</Fragment>);
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

function markedOf([, code, strong, strongToo, emphasis, emphasisToo, words, address]: RegExpExecArray): ReactNode {
  if (code !== undefined) return <code>{code}</code>;
  if (strong !== undefined || strongToo !== undefined) return <strong>{inlineOf(strong ?? strongToo ?? '')}</strong>;
  if (emphasis !== undefined || emphasisToo !== undefined) return <em>{inlineOf(emphasis ?? emphasisToo ?? '')}</em>;
  return words === address ? words : `${words ?? ''} (${address ?? ''})`;
}

import type { FileHead, ReadingFormat, WritingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import type { ArticleWork } from './common/format-writer.ts';
import { refusedItem, type ReadItem, type RecordProblem } from './common/foreign-record.ts';
import { tokensBySentence } from './common/sentence-tokens.ts';
import { iob2Tags, readTokenTag, TokenText } from './common/token-tags.ts';
import { WHITE_SPACE, type Token } from './common/tokens.ts';
import { cellsOf, isDocumentStart, isHeader, isRemark, readRows, saysSpacing, type ConllRow } from './conll/rows.ts';

const OWN_ENDINGS = ['.conll', '.conll03', '.conll2003', '.iob', '.iob2', '.bio', '.bilou', '.bioes'] as const;

/** Columns of tokens and tags (CoNLL-2003, IOB): read in any scheme and with any number of columns, written as IOB2 in two. */
export const conllFormat: ReadingFormat & WritingFormat = {
  name: 'conll',
  unit: 'token',
  carries: ['type', 'text'],
  endings: [...OWN_ENDINGS, '.txt', '.tsv'],
  recognises: (head) => OWN_ENDINGS.some((ending) => head.name.toLowerCase().endsWith(ending)) || looksLikeColumns(head),
  read: readConll,
  write: {
    layout: 'one_file',
    fit: {
      needsTokens: true,
      writtenName: (name) => name.replace(new RegExp(`[${WHITE_SPACE}]+`, 'gu'), '_'),
      writtenText: (work) => sentencesOf(work).map((tokens) => tokens.map(writtenToken).join(' ')).join('\n'),
      // A NUL would make the whole file a binary one.
      refusesSpan: ({ text }) => (text.includes('\0') ? 'text' : null),
    },
    pieces: writeArticle,
  },
};

/** How many megabytes of text one document may have; in a file that names no documents, all of it is one. */
const LARGEST_DOCUMENT = 64;

async function* readConll(input: FormatInput): AsyncGenerator<ReadItem> {
  let document = new ConllDocument();
  for await (const row of readRows(input)) {
    if (row.kind === 'refused') yield refusedItem(row.line, row.error);
    else if (row.kind === 'document') {
      yield* document.finish(input);
      document = new ConllDocument();
    } else document.take(row);
  }
  yield* document.finish(input);
}

/** One article while its rows are read. */
class ConllDocument {
  readonly #text = new TokenText();
  readonly #refused: RecordProblem[] = [];
  #line: number | null = null;
  #between = '';
  #isTooLarge = false;

  take(row: Extract<ConllRow, { kind: 'token' | 'sentence_end' }>): void {
    if (row.kind === 'sentence_end') {
      this.#between = '\n';
      this.#text.breakOff();
    } else if (!this.#isTooLarge) this.#takeToken(row);
  }

  #takeToken({ line, token, tag, isGlued }: Extract<ConllRow, { kind: 'token' }>): void {
    this.#line ??= line;
    const read = readTokenTag(tag);
    if (read === null) this.#refused.push({ line, error: { code: 'import.bad_field', params: { field: 'tag', problem: tag } } });
    this.#text.add(token, this.#between, read ?? { kind: 'outside' });
    this.#between = isGlued ? '' : ' ';
    this.#isTooLarge = this.#text.length > LARGEST_DOCUMENT * 1024 * 1024;
  }

  *finish({ name }: FormatInput): Generator<ReadItem> {
    if (this.#line === null) return;
    if (this.#isTooLarge) {
      yield refusedItem(this.#line, { code: 'import.too_large', params: { limit: LARGEST_DOCUMENT } });
      return;
    }
    yield {
      kind: 'record',
      record: { line: this.#line, ...this.#text.finish(), source: name, annotator: null, unit: 'code_point', relations: [], refused: this.#refused },
    };
  }
}

/** Whether each line of a beginning has a token and a tag, and one of them more than `O`. */
function looksLikeColumns({ text }: Pick<FileHead, 'text'>): boolean {
  const whole = text.endsWith('\n') || !text.includes('\n') ? text : text.slice(0, text.lastIndexOf('\n'));
  const lines = whole.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '' && !isRemark(line));
  const rows = lines.filter((line, index) => !isDocumentStart(line) && !(index === 0 && isHeader(line))).map((line) => cellsOf(line).slice(1));
  const tags = rows.map((cells) => cells.findLast((cell) => cell !== '_' && !saysSpacing(cell)) ?? '_');
  const areTags = rows.every(({ length }) => length > 0) && tags.every((tag) => readTokenTag(tag) !== null);
  return areTags && (tags.some((tag) => tag.length > 2) || lines.some(isDocumentStart));
}

/** The tokens of an article by sentence; a sentence that ends inside a tag goes on, since no tag reaches over a blank line. */
function sentencesOf({ article, sets }: ArticleWork): readonly (readonly Token[])[] {
  const tags = sets.flatMap((set) => set?.spans ?? []).toSorted((a, b) => a.start - b.start);
  return tokensBySentence(article.text, tags);
}

function writeArticle(work: ArticleWork): readonly string[] {
  const sentences = sentencesOf(work);
  const tokens = sentences.flat();
  return work.sets.map((set) => {
    const tags = iob2Tags(tokens, set?.spans ?? []);
    let at = 0;
    const written = sentences.map((sentence) => `${sentence.map((token) => `${writtenToken(token)} ${tags[at++] ?? 'O'}\n`).join('')}\n`);
    return `-DOCSTART- O\n\n${written.join('')}`;
  });
}

function writtenToken({ text }: Token): string {
  return text.replaceAll('\0', '\uFFFD');
}

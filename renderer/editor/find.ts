import { desk } from '../state/desk.ts';
import { monaco } from './monaco-setup.ts';

const SHOWN_AT_MOST = 1000;

/** The places of some words in the open article, and which of them is selected (1-based; 0 for none). */
export interface Found {
  readonly count: number;
  readonly at: number;
}

/** Opens the find bar of the article on the screen, or brings the keyboard back to it. */
export function openArticleFind(): void {
  desk.setState(({ find }) => ({ find: { query: find?.query ?? '' } }));
  // The bar takes the keyboard as it comes; only one that was open already, or lost the keyboard to a closing dialog, is brought back to.
  // What was typed meanwhile must not be selected: the next letter would replace it.
  const isOpen = selectQuery();
  if (!isOpen) requestAnimationFrame(selectQuery);
}

/** Selects what the find bar holds unless the keyboard is there already; says whether there is a bar. */
function selectQuery(): boolean {
  const field = document.querySelector<HTMLInputElement>('#find-in-article');
  if (field !== null && document.activeElement !== field) field.select();
  return field !== null;
}

/** Marks every place of a query in the article, in any case, and selects the first at or after the caret. An empty query marks nothing. */
export class ArticleFind {
  readonly #marks: monaco.editor.IEditorDecorationsCollection | undefined = monaco.editor.getEditors()[0]?.createDecorationsCollection();
  #places: readonly monaco.Range[] = [];

  search(query: string): Found {
    const [editor] = monaco.editor.getEditors();
    const model = editor?.getModel();
    const matches = query === '' ? [] : model?.findMatches(query, false, false, false, null, false, SHOWN_AT_MOST) ?? [];
    this.#places = matches.map(({ range }) => range);
    this.#marks?.set(this.#places.map((range) => ({ range, options: { inlineClassName: 'found' } })));
    const start = editor?.getSelection()?.getStartPosition();
    const next = this.#places.findIndex((range) => start === undefined || !range.getStartPosition().isBefore(start));
    return this.#select(next === -1 ? 0 : next);
  }

  /** Selects the next or previous place, round the ends. */
  step(from: Found, by: 1 | -1): Found {
    return this.#select((from.at - 1 + by + this.#places.length) % Math.max(1, this.#places.length));
  }

  /** Takes the marks away and leaves the selection. */
  end(): void {
    this.#marks?.clear();
  }

  #select(index: number): Found {
    const [editor] = monaco.editor.getEditors();
    const place = this.#places[index];
    if (place === undefined) return { count: 0, at: 0 };
    editor?.setSelection(place);
    editor?.revealRangeInCenterIfOutsideViewport(place, monaco.editor.ScrollType.Immediate);
    return { count: this.#places.length, at: index + 1 };
  }
}

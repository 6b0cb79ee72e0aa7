import { desk } from '../state/desk.ts';
import { monaco } from './monaco-setup.ts';

/**
 * In focus mode, marks the paragraphs that the caret or selection touches; style sheets dim all other lines, so that a move costs one mark
 * however long the article is. Returns the function that stops it.
 */
export function keepParagraphInFocus(editor: monaco.editor.IStandaloneCodeEditor): () => void {
  const marks = editor.createDecorationsCollection();
  let marked = '';
  const follow = (): void => {
    const selection = desk.getState().isFocusMode ? editor.getSelection() : null;
    const lines = selection === null ? '' : `${selection.startLineNumber} ${selection.endLineNumber}`;
    if (lines === marked) return;
    marked = lines;
    if (selection === null) return marks.clear();
    const range = new monaco.Range(selection.startLineNumber, 1, selection.endLineNumber, 1);
    marks.set([{ range, options: { isWholeLine: true, className: 'in-focus', inlineClassName: 'in-focus-ink' } }]);
  };
  const forget = (): void => {
    marked = '';
    follow();
  };
  const listeners = [editor.onDidChangeCursorSelection(follow), editor.onDidChangeModel(forget)];
  const stopFollowing = desk.subscribe((state, before) => {
    if (state.isFocusMode !== before.isFocusMode) follow();
  });
  return () => {
    stopFollowing();
    listeners.forEach((listener) => listener.dispose());
  };
}

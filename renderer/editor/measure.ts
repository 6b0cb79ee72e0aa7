import { USUAL_READING } from '../../shared/settings.ts';
import { desk } from '../state/desk.ts';
import { monaco } from './monaco-setup.ts';

/** Widths of the letter n that a character of running text takes: 0.69 in French, 0.71 in English, and a little for the ragged edge. */
const LETTER_SHARE = 0.72;
const SMALLEST_MARGIN = 28;

/** Keeps the text column in the middle of the editor and about as many characters wide as the settings say; returns the function that stops it. */
export function keepMeasure(editor: monaco.editor.IStandaloneCodeEditor): () => void {
  const centre = (): void => {
    const { width, verticalScrollbarWidth } = editor.getLayoutInfo();
    const letter = Number(editor.getOption(monaco.editor.EditorOption.fontInfo).typicalHalfwidthCharacterWidth);
    const wanted = Math.round((desk.getState().settings?.reading ?? USUAL_READING).measure * LETTER_SHARE);
    const columns = Math.min(wanted, Math.floor((width - verticalScrollbarWidth - 2 * SMALLEST_MARGIN) / letter));
    const column = letter * columns;
    const margin = Math.max(SMALLEST_MARGIN, Math.floor((width - verticalScrollbarWidth - column) / 2));
    // The headline above the editor stands on the same line as the text.
    document.documentElement.style.setProperty('--text-margin', `${margin}px`);
    document.documentElement.style.setProperty('--text-width', `${Math.round(column)}px`);
    editor.updateOptions({ lineDecorationsWidth: margin, wordWrapColumn: Math.max(1, columns) });
  };
  centre();
  const listeners = [editor.onDidLayoutChange(centre), editor.onDidChangeConfiguration((event) => {
    if (event.hasChanged(monaco.editor.EditorOption.fontInfo)) centre();
  })];
  const stopFollowing = desk.subscribe((state, before) => {
    if (state.settings?.reading.measure !== before.settings?.reading.measure) centre();
  });
  return () => {
    stopFollowing();
    listeners.forEach((listener) => listener.dispose());
  };
}

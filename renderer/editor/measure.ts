import { monaco } from './monaco-setup.ts';

/** Columns of a comfortable line, counted in widths of the letter n; about 75 characters of running text. */
const COLUMNS = 66;
const SMALLEST_MARGIN = 28;

/** Keeps the text column in the middle of the editor and 70 to 80 characters wide; returns the function that stops it. */
export function keepMeasure(editor: monaco.editor.IStandaloneCodeEditor): () => void {
  const centre = (): void => {
    const { width, verticalScrollbarWidth } = editor.getLayoutInfo();
    const letter = Number(editor.getOption(monaco.editor.EditorOption.fontInfo).typicalHalfwidthCharacterWidth);
    const columns = Math.min(COLUMNS, Math.floor((width - verticalScrollbarWidth - 2 * SMALLEST_MARGIN) / letter));
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
  return () => listeners.forEach((listener) => listener.dispose());
}

import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/codeEditor/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';

export { monaco };

const QUIET: monaco.editor.IStandaloneThemeData['colors'] = {
  'editorWidget.border': '#8888', 'editor.lineHighlightBorder': '#0000', focusBorder: '#0000', 'editorCursor.foreground': '#C2410C',
};

/** Where text larger than this is wrapped by counted columns instead of by measuring it (UTF-16 units). */
export const MEASURED_WRAPPING_LIMIT = 64 * 1024;

/** Tells Monaco where its bundled worker lies and what paper and ink look like. Call once, before the first editor. */
export function setUpMonaco(): void {
  self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
  monaco.editor.defineTheme('guillemet-light', {
    base: 'vs', inherit: true, rules: [],
    colors: { ...QUIET, 'editor.background': '#FFFFFF', 'editor.foreground': '#1B1F24', 'editor.selectionBackground': '#B6D4FE', 'editor.inactiveSelectionBackground': '#DCE9FB' },
  });
  monaco.editor.defineTheme('guillemet-dark', {
    base: 'vs-dark', inherit: true, rules: [],
    colors: { ...QUIET, 'editor.background': '#1B1F24', 'editor.foreground': '#E6E8EB', 'editor.selectionBackground': '#2F4F7A', 'editor.inactiveSelectionBackground': '#2A3A52' },
  });
}

/** Options that make Monaco a page to read: no code ornaments, no rewriting, no prompts about unusual characters. */
export const READING_OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  readOnly: true, domReadOnly: true, readOnlyMessage: { value: '' },
  language: 'plaintext', lineNumbers: 'off', glyphMargin: false, folding: false, lineDecorationsWidth: 24, lineNumbersMinChars: 0,
  minimap: { enabled: false }, overviewRulerLanes: 0, overviewRulerBorder: false, hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none', renderWhitespace: 'none', renderControlCharacters: false, guides: { indentation: false }, matchBrackets: 'never',
  occurrencesHighlight: 'off', selectionHighlight: false, links: false, contextmenu: false, colorDecorators: false, hover: { enabled: 'off' },
  quickSuggestions: false, wordBasedSuggestions: 'off', unusualLineTerminators: 'off',
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  fontFamily: "'Literata Variable', Georgia, serif", disableMonospaceOptimizations: true, fontLigatures: false,
  wordWrap: 'bounded', wrappingIndent: 'none', wrappingStrategy: 'advanced', scrollBeyondLastLine: false, smoothScrolling: false,
  padding: { top: 24, bottom: 48 }, scrollbar: { useShadows: false, verticalScrollbarSize: 12 }, cursorBlinking: 'solid', cursorWidth: 2,
  dragAndDrop: false, dropIntoEditor: { enabled: false }, tabFocusMode: true, stickyScroll: { enabled: false }, automaticLayout: true,
  cursorSurroundingLines: 3, roundedSelection: false,
};

import { useEffect, useRef } from 'react';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { desk } from '../state/desk.ts';
import { presentKeyMap } from '../state/key-map.ts';
import { ArticleView } from './article-view.ts';
import { FOCUS_IDS } from './focus.ts';
import { articleAction } from './keymap.ts';
import { keepMeasure } from './measure.ts';
import { monaco, READING_OPTIONS } from './monaco-setup.ts';
import { runAction } from './run-action.ts';
import { typeStyles } from './type-styles.ts';

/** The article's text with its tags. One editor for the whole session; React only gives it a place. */
export function ArticleEditor({ schema, textSize, theme }: { schema: LabelSchema; textSize: number; theme: 'light' | 'dark' }) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null);

  useEffect(() => {
    if (host.current === null) return;
    const made = monaco.editor.create(host.current, { ...READING_OPTIONS, ...sizeOptions(desk.getState().settings?.textSize ?? 18) });
    const view = new ArticleView(made, schema);
    const stopMeasuring = keepMeasure(made);
    listenToKeys(made, schema);
    editor.current = made;
    made.focus();
    return () => {
      stopMeasuring();
      view.dispose();
      made.dispose();
    };
  }, [schema]);

  useEffect(() => editor.current?.updateOptions(sizeOptions(textSize)), [textSize]);
  useEffect(() => monaco.editor.setTheme(`guillemet-${theme}`), [theme]);
  useEffect(() => adoptStyles(typeStyles(schema)), [schema]);

  return <div id={FOCUS_IDS.text} className="article-text" ref={host} />;
}

function sizeOptions(textSize: number): monaco.editor.IEditorOptions {
  return { fontSize: textSize, lineHeight: Math.round(textSize * 1.75) };
}

function listenToKeys(editor: monaco.editor.IStandaloneCodeEditor, schema: LabelSchema): void {
  editor.onKeyDown((event) => {
    const action = articleAction(schema, presentKeyMap(), event.browserEvent);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    void runAction(action);
  });
}

/** Lays style rules over the page as a constructed sheet, so that no markup is ever written. */
function adoptStyles(rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

import { useEffect, useRef } from 'react';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { USUAL_READING, USUAL_TEXT_SIZE } from '../../shared/settings.ts';
import { desk, type Desk } from '../state/desk.ts';
import { presentKeyMap } from '../state/key-map.ts';
import { useDesk } from '../state/use-desk.ts';
import { ArticleView } from './article-view.ts';
import { FOCUS_IDS } from './focus.ts';
import { keepParagraphInFocus } from './focus-mode.ts';
import { holdCaretKey } from './held-keys.ts';
import { articleAction } from './keymap.ts';
import { keepMeasure } from './measure.ts';
import { monaco, READING_OPTIONS } from './monaco-setup.ts';
import { keepOverview } from './overview-marks.ts';
import { runAction } from './run-action.ts';
import { TagOverlay } from './tag-overlay.ts';
import { useTypeStyles } from './use-type-styles.ts';

/** The article's text with its tags. One editor for the whole session; React only gives it a place. */
export function ArticleEditor({ schema, theme }: { schema: LabelSchema; theme: 'light' | 'dark' }) {
  const host = useRef<HTMLDivElement>(null);
  const textSize = useDesk((state) => textOf(state).textSize);
  const lineHeight = useDesk((state) => textOf(state).lineHeight);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null);

  useEffect(() => {
    if (host.current === null) return;
    const made = monaco.editor.create(host.current, { ...READING_OPTIONS, ...sizeOptions(textOf(desk.getState())) });
    const view = new ArticleView(made, schema);
    const overlay = new TagOverlay(made, host.current, schema);
    const stopMeasuring = keepMeasure(made);
    const stopFocusing = keepParagraphInFocus(made);
    const stopOverview = keepOverview(made, schema);
    listenToKeys(made, schema);
    editor.current = made;
    // A schema may change under a dialog, which keeps the keyboard.
    if (desk.getState().dialog === null) made.focus();
    return () => {
      stopMeasuring();
      overlay.dispose();
      stopFocusing();
      stopOverview();
      view.dispose();
      made.dispose();
    };
  }, [schema]);

  useEffect(() => editor.current?.updateOptions(sizeOptions({ textSize, lineHeight })), [textSize, lineHeight]);
  // Under narrow lines there is less room between two underlines.
  useEffect(() => document.documentElement.style.setProperty('--underline-step', lineHeight < 1.7 ? '2px' : '3px'), [lineHeight]);
  useEffect(() => monaco.editor.setTheme(`guillemet-${theme}`), [theme]);
  useTypeStyles(schema);

  return <div id={FOCUS_IDS.text} className="article-text" ref={host} />;
}

interface TextLooks {
  readonly textSize: number;
  readonly lineHeight: number;
}

function textOf({ settings }: Desk): TextLooks {
  return { textSize: settings?.textSize ?? USUAL_TEXT_SIZE, lineHeight: (settings?.reading ?? USUAL_READING).lineHeight };
}

function sizeOptions({ textSize, lineHeight }: TextLooks): monaco.editor.IEditorOptions {
  return { fontSize: textSize, lineHeight: Math.round(textSize * lineHeight) };
}

function listenToKeys(editor: monaco.editor.IStandaloneCodeEditor, schema: LabelSchema): void {
  editor.onKeyDown((event) => {
    const action = articleAction(schema, presentKeyMap(), event.browserEvent);
    if (action === null && !holdCaretKey(event.browserEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    if (action !== null) void runAction(action);
  });
}

import '@fontsource-variable/literata/wght.css';
import { keepMeasure } from '../../../renderer/editor/measure.ts';
import { monaco, READING_OPTIONS, setUpMonaco } from '../../../renderer/editor/monaco-setup.ts';

/** Shows a text in Monaco as our window sets it, and nothing else: no tags, no card, no lists. What our window is compared with. */
async function show(text: string): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  setUpMonaco();
  await document.fonts.load("18px 'Literata Variable'");
  const editor = monaco.editor.create(root, { ...READING_OPTIONS, fontSize: 18, lineHeight: 32, wrappingStrategy: 'simple', value: text });
  keepMeasure(editor);
  editor.setPosition(editor.getModel()?.getPositionAt(text.length / 2) ?? { lineNumber: 1, column: 1 });
  editor.revealPositionInCenter(editor.getPosition() ?? { lineNumber: 1, column: 1 });
  editor.focus();
}

Object.assign(window, { benchShow: show });

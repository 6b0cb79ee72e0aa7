import { monaco } from './monaco-setup.ts';

/** Opens the find bar of the article on the screen. */
export function openArticleFind(): void {
  const [editor] = monaco.editor.getEditors();
  editor?.focus();
  editor?.trigger('menu', 'actions.find', null);
}

import '../../../renderer/no-eval.ts';
import '../../../renderer/theme/styles.ts';
import { createRoot } from 'react-dom/client';
import { ArticleEditor } from '../../../renderer/editor/article-editor.tsx';
import { monaco, setUpMonaco } from '../../../renderer/editor/monaco-setup.ts';
import { startTranslation } from '../../../renderer/i18n/translation.ts';
import { TagList } from '../../../renderer/panels/tag-list.tsx';
import { Workbench } from '../../../renderer/screens/workbench.tsx';
import { desk, type Desk } from '../../../renderer/state/desk.ts';
import { perform } from '../../../renderer/state/edits.ts';
import { openPage } from '../../../renderer/state/page.ts';
import { spanIdSchema } from '../../../shared/ids.ts';
import { defaultSchema } from '../../../shared/schema/default-schema.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { PeerAdapter } from './peers-page.ts';
import { annotator, installStandIn, rowOf, sentDocument, typeOf, type SentDocument } from './stand-in-main.ts';

/** `reuse`: the editor with the tag list is on the screen already. `first`: nothing is. `window`: the whole workbench is. */
export type Mode = 'reuse' | 'first' | 'window';

const PROJECT: NonNullable<Desk['project']> = {
  project: { id: 'bench', title: 'Bench', created_at: '2025-01-01T00:00:00.000Z', owner: annotator.id, people: [annotator], schema: defaultSchema },
  annotator, readOnly: null, recovery: { replayed: 0, swept: 0, quarantined: [], settled: 0 },
};

/** Our editor with its tag list as the harness of the peers drives one. */
export function ourAdapter(name: string, mode: Mode): PeerAdapter {
  let sent: SentDocument;
  return {
    name,
    async prepare(document) {
      sent = sentDocument(document);
      installStandIn(sent);
      if (mode === 'first') return;
      await showEmptyDesk(mode);
      showDocument(sentDocument({ text: 'Une page ouverte avant.\n', spans: [] }));
    },
    async mount() {
      if (mode === 'first') await showEmptyDesk(mode);
      showDocument(sent);
    },
    async add(span) {
      const id = spanIdSchema.parse(span.id);
      if (!await perform({ kind: 'span.add', id, type: typeOf(span.label), ...sent.place(span) }, { chosen: id })) throw new Error('refused');
    },
    async remove(span) {
      if (!await perform({ kind: 'span.remove', id: spanIdSchema.parse(span.id) })) throw new Error('refused');
    },
    count: () => model().getAllDecorations().filter(({ options }) => options.className?.startsWith('tag ') === true).length,
    reveal: (offset) => { editor().revealPositionInCenter(model().getPositionAt(offset), monaco.editor.ScrollType.Immediate); },
    scroller: () => ({
      max: () => editor().getScrollHeight() - editor().getLayoutInfo().height,
      set: (top) => { editor().setScrollTop(top, monaco.editor.ScrollType.Immediate); },
    }),
  };
}

/** What renderer/main.tsx does before the first article, without asking main. */
async function showEmptyDesk(mode: Mode): Promise<void> {
  startTranslation('fr');
  setUpMonaco();
  await document.fonts.load("18px 'Literata Variable'");
  desk.setState({ settings: { ...defaultSettings('fr') }, project: PROJECT });
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  createRoot(root).render(mode === 'window' ? <Workbench project={PROJECT} /> : <EditorAndList />);
  while (monaco.editor.getEditors().length === 0) await new Promise((resolve) => { setTimeout(resolve); });
}

function EditorAndList() {
  return (
    <div style={{ display: 'flex', height: '100vh' }}>
      <main className="reading" style={{ flex: 1 }}>
        <div className="article-holder"><ArticleEditor schema={defaultSchema} theme="light" /></div>
      </main>
      <aside className="details" style={{ width: 332 }}><TagList schema={defaultSchema} /></aside>
    </div>
  );
}

function showDocument({ article, record }: SentDocument): void {
  desk.setState({ articles: [rowOf(article, record.spans.length)], page: openPage(article, record), caret: null, chosen: null });
}

function editor(): monaco.editor.ICodeEditor {
  const [first] = monaco.editor.getEditors();
  if (first === undefined) throw new Error('no editor');
  return first;
}

function model(): monaco.editor.ITextModel {
  const present = editor().getModel();
  if (present === null) throw new Error('no model');
  return present;
}

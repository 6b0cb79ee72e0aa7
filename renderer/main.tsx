import './no-eval.ts';
import './theme/styles.ts';
import { createRoot } from 'react-dom/client';
import { InvariantError } from '../shared/errors.ts';
import { App } from './app.tsx';
import { BreakGuard } from './widgets/break-guard.tsx';
import { request } from './api/client.ts';
import { setUpMonaco } from './editor/monaco-setup.ts';
import { startTranslation } from './i18n/translation.ts';
import { followListing } from './state/listed-articles.ts';
import { desk } from './state/desk.ts';
import { showProject } from './state/projects.ts';
import { keepSuggestions } from './state/suggesting.ts';
import { followMain } from './state/follow-main.ts';
import { tellMishap } from './state/mishaps.ts';
import { reportProblems } from './state/problems.ts';
import { listenToShortcuts } from './state/commands.ts';

async function start(): Promise<void> {
  reportProblems();
  const reply = await request('app.start', {});
  if (!reply.ok) throw new InvariantError(`the program could not start: ${reply.error.code}`);
  const { opened, ...state } = reply.value;
  startTranslation(state.settings.language);
  setUpMonaco();
  await document.fonts.load("18px 'Literata Variable'");
  desk.setState({ ...state, dialog: state.profile === null ? { kind: 'profile' } : null });
  followMain();
  keepSuggestions();
  followListing();
  listenToShortcuts();
  if (opened !== null) await showProject(opened);
  else tellMishap();
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<BreakGuard><App /></BreakGuard>);
}

void start();

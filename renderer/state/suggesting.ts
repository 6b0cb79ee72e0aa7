import { gatherSuggestions, NOTHING_GATHERED, NOTHING_OPEN, openAfter, openSuggestions, saysTheSame, type OpenSuggestions } from '../../annotations/suggest/open-suggestions.ts';
import type { ArticleId } from '../../shared/ids.ts';
import { USUAL_ENGINE, USUAL_SUGGESTIONS, type SuggestionSettings } from '../../shared/settings.ts';
import { CLAIMS } from '../../shared/suggestions.ts';
import { onEvent, request } from '../api/client.ts';
import { desk, type Desk } from './desk.ts';
import { sayError } from './messages.ts';
import type { Page } from './page.ts';
import { changeSettings } from './preferences.ts';
import { NO_SUGGESTIONS } from './suggesting-state.ts';

// Taking in what engines say anew costs more than a key stroke may: it waits until the hands rest.
const HANDS_REST_MS = 600;

/** Keeps the suggestions of the article on the screen: asked for when it is opened, or when what engines know has changed and no edit follows; answered by each edit. */
export function keepSuggestions(): () => void {
  let later: ReturnType<typeof setTimeout> | null = null;
  const stopWaiting = (): void => {
    if (later !== null) clearTimeout(later);
    later = null;
  };
  const askNow = (): void => {
    stopWaiting();
    void askEngines();
  };
  const askLater = (): void => {
    stopWaiting();
    later = setTimeout(askNow, HANDS_REST_MS);
  };
  const stopListening = onEvent('suggestions.stale', askLater);
  const stopFollowing = desk.subscribe((state, before) => {
    if (later !== null && state.page !== before.page) askLater();
    if (state.chosen !== before.chosen && state.chosen !== null && state.chosenSuggestion !== null) desk.setState({ chosenSuggestion: null });
    // What is gathered depends on the schema, also where engines say the same under both.
    if (hasOther(state, before, 'schema')) desk.setState(regathered);
    if (hasOther(state, before, 'article') || hasOther(state, before, 'schema') || settingsOf(state).isOn !== settingsOf(before).isOn || heard(state) !== heard(before)) askNow();
    else if (settingsOf(state) !== settingsOf(before)) desk.setState(regathered);
    else if (state.page !== before.page) desk.setState(reopened(state, before.page));
  });
  return () => {
    stopWaiting();
    stopListening();
    stopFollowing();
  };
}

function hasOther(state: Desk, before: Desk, what: 'article' | 'schema'): boolean {
  return what === 'article' ? state.page?.article.id !== before.page?.article.id : state.project?.project.schema !== before.project?.project.schema;
}

/** How suggestions are heard. */
export function settingsOf({ settings }: Desk): SuggestionSettings {
  return settings?.suggestions ?? USUAL_SUGGESTIONS;
}

/** How one engine is heard. */
export function engineSettings(settings: SuggestionSettings, engine: string): SuggestionSettings['engines'][string] {
  return settings.engines[engine] ?? USUAL_ENGINE;
}

/** Changes how one engine is heard. */
export function changeEngine(engine: string, change: Partial<SuggestionSettings['engines'][string]>): Promise<void> {
  const settings = settingsOf(desk.getState());
  return changeSettings({ suggestions: { ...settings, engines: { ...settings.engines, [engine]: { ...engineSettings(settings, engine), ...change } } } });
}

/** Shows or hides all suggestions. */
export function toggleSuggestions(): Promise<void> {
  const settings = settingsOf(desk.getState());
  return changeSettings({ suggestions: { ...settings, isOn: !settings.isOn } });
}

/** Asks for claims, or asks no more. */
export function toggleClaims(): Promise<void> {
  return changeEngine(CLAIMS, { isOn: !engineSettings(settingsOf(desk.getState()), CLAIMS).isOn });
}

function heard(state: Desk): string {
  const settings = settingsOf(state);
  return state.suggesting.engines.filter((engine) => engineSettings(settings, engine).isOn).join('\n');
}

/** What is gathered and open once an engine answered or a threshold changed. */
function regathered(state: Desk): Partial<Desk> {
  const { project, suggesting } = state;
  const heardAs = settingsOf(state);
  if (project === null) return {};
  const threshold = (engine: string): number | null => {
    const { isOn, threshold: from } = engineSettings(heardAs, engine);
    return isOn ? from : null;
  };
  const gathered = heardAs.isOn ? gatherSuggestions({ schema: project.project.schema, threshold }, suggesting.suggested) : NOTHING_GATHERED;
  return reopened({ ...state, suggesting: { ...suggesting, gathered } }, null);
}

/** What is open once the page changed; the chosen suggestion is let go where it is answered. Costs as much as the edit where `before` is the page that it was made on. */
function reopened(state: Desk, before: Page | null): Partial<Desk> {
  const open = openOf(state, before);
  if (open === state.suggesting.open) return { suggesting: state.suggesting };
  const isThere = open.list.some(({ key }) => key === state.chosenSuggestion);
  return { suggesting: { ...state.suggesting, open }, ...(isThere || state.chosenSuggestion === null ? {} : { chosenSuggestion: null, isWhyOpen: false }) };
}

function openOf({ page, project, suggesting }: Desk, before: Page | null): OpenSuggestions {
  if (page === null || project === null || suggesting.article !== page.article.id) return NOTHING_OPEN;
  const answering = { schema: project.project.schema, index: page.index, rejections: page.set.rejections };
  const isOneEdit = before !== null && page.article === before.article && page.set.revision === before.set.revision + 1 && page.hidden.size === 0 && page.set.rejections.size === before.set.rejections.size;
  if (isOneEdit) return openAfter(suggesting.open, suggesting.gathered, { answering, places: page.touched.flatMap((span) => [span.before ?? [], span.after ?? []].flat()) });
  const open = openSuggestions(answering, suggesting.gathered);
  return page.hidden.size === 0 ? open : { ...open, list: open.list.filter(({ span }) => !page.hidden.has(span.type)) };
}

/** Asks every engine that is heard about the article on the screen; each answer is shown as it comes, and one for an article that has gone is dropped. */
async function askEngines(): Promise<void> {
  const { page } = desk.getState();
  if (page === null || !settingsOf(desk.getState()).isOn) return desk.setState({ suggesting: NO_SUGGESTIONS, chosenSuggestion: null });
  const article = page.article.id;
  if (desk.getState().suggesting.article !== article) desk.setState(({ suggesting }) => ({ suggesting: { ...NO_SUGGESTIONS, article, engines: suggesting.engines }, chosenSuggestion: null }));
  const known = await request('suggestions.engines', {});
  if (!known.ok || !isShown(article)) return;
  const { engines } = known.value;
  const settings = settingsOf(desk.getState());
  const waiting = engines.filter((engine) => engineSettings(settings, engine).isOn);
  desk.setState((state) => {
    const suggested = state.suggesting.suggested.filter(({ engine }) => waiting.includes(engine));
    const suggesting = { ...state.suggesting, engines, waiting, suggested };
    return suggested.length === state.suggesting.suggested.length ? { suggesting } : regathered({ ...state, suggesting });
  });
  await Promise.all(waiting.map((engine) => askEngine(article, engine)));
}

async function askEngine(article: ArticleId, engine: string): Promise<void> {
  const reply = await request('suggestions.of', { article, engine });
  if (!isShown(article)) return;
  const isSuperseded = !reply.ok && reply.error.code === 'set.cancelled';
  if (isSuperseded) return;
  if (!reply.ok) sayError(reply.error);
  desk.setState((state) => {
    const { suggesting } = state;
    const waiting = suggesting.waiting.filter((each) => each !== engine);
    const before = suggesting.suggested.find((each) => each.engine === engine);
    if (reply.ok && before !== undefined && saysTheSame(before, reply.value)) return { suggesting: { ...suggesting, waiting } };
    const others = suggesting.suggested.filter((each) => each.engine !== engine);
    return regathered({ ...state, suggesting: { ...suggesting, suggested: reply.ok ? [...others, reply.value] : others, waiting } });
  });
}

function isShown(article: ArticleId): boolean {
  const { page, suggesting } = desk.getState();
  return page?.article.id === article && suggesting.article === article;
}

import type { Language, Settings } from '../../shared/settings.ts';
import { request } from '../api/client.ts';
import { setLanguage } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { presentRoom } from '../theme/use-room.ts';
import { sayError } from './messages.ts';

/** Changes some settings at once on the screen and writes them down. */
export async function changeSettings(changed: Partial<Settings>): Promise<void> {
  const { settings } = desk.getState();
  if (settings === null) return;
  const next = { ...settings, ...changed };
  desk.setState({ settings: next });
  setLanguage(next.language);
  const reply = await request('settings.save', next);
  if (!reply.ok) sayError(reply.error);
}

/** Shows or hides one of the side panels; in a narrow window and in focus mode the card lies over the text instead. */
export function togglePanel(panel: 'showArticles' | 'showDetails'): Promise<void> {
  const { isFocusMode } = desk.getState();
  if (panel === 'showDetails' && (isFocusMode || presentRoom() !== 'wide')) {
    desk.setState(({ isDrawerOpen }) => ({ isDrawerOpen: !isDrawerOpen }));
    return Promise.resolve();
  }
  const panels = desk.getState().settings?.panels;
  desk.setState({ isFocusMode: false });
  if (isFocusMode && panels?.[panel] === true) return Promise.resolve();
  return panels === undefined ? Promise.resolve() : changeSettings({ panels: { ...panels, [panel]: !panels[panel] } });
}

/** Says who is at the keyboard; says whether the name was taken. */
export async function saveProfile(name: string, language: Language): Promise<boolean> {
  const reply = await request('profile.save', { name, language });
  if (!reply.ok) {
    sayError(reply.error);
    return false;
  }
  desk.setState(({ project }) => ({
    profile: reply.value.profile, settings: reply.value.settings,
    project: project === null ? null : { ...project, annotator: { ...project.annotator, name: reply.value.profile.name } },
  }));
  setLanguage(reply.value.settings.language);
  return true;
}

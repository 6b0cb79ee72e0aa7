import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { say, sayError } from './messages.ts';

/** Says whether nobody but the owner sees the tags of others. */
export async function setBlind(blind: boolean): Promise<void> {
  const reply = await request('project.setBlind', { blind });
  if (!reply.ok) return sayError(reply.error);
  const { articles: _articles, history: _history, ...project } = reply.value;
  desk.setState({ project });
  say('good', translator.t(blind ? 'blind.on' : 'blind.off'));
}

import type { ModelReport } from '../../shared/model-report.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { say, sayError } from './messages.ts';

/** Asks for a model's folder, lets it read every article in the background, and tells what it suggests. */
export async function suggestWithModel(): Promise<void> {
  const reply = await request('model.run', {});
  desk.setState({ job: null });
  if (reply.ok) return reply.value === null ? undefined : tell(reply.value);
  if (reply.error.code === 'set.cancelled') say('good', translator.t('models.stopped'));
  else sayError(reply.error);
}

function tell({ engine, articles, suggestions, left_out, refused }: ModelReport): void {
  const left = Object.entries(left_out).map(([type, count]) => translator.t('models.type', { type, count })).join(', ');
  const sentences = [
    translator.t('models.done', { name: engine, articles, count: suggestions }),
    ...(left === '' ? [] : [translator.t('models.leftOut', { types: left })]),
    ...(refused.length === 0 ? [] : [translator.t('models.refused', { count: refused.length })]),
  ];
  // What was left out is to be read in peace.
  say('good', sentences[0] ?? '');
  if (sentences.length > 1) say('bad', sentences.slice(1).join(' '));
}

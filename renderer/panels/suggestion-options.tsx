import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Suggesting } from '../state/suggesting-state.ts';
import { USUAL_SUGGESTIONS, type SuggestionSettings } from '../../shared/settings.ts';
import { desk } from '../state/desk.ts';
import { changeEngine, engineSettings, toggleSuggestions } from '../state/suggesting.ts';
import { useDesk } from '../state/use-desk.ts';
import { useEngineName } from './use-engine-name.ts';

/** How many suggestions wait for an answer, and behind it which engines are heard, from which confidence on. */
export function SuggestionOptions() {
  const { t } = useTranslation();
  const isOpen = useDesk(({ areSuggestionOptionsOpen }) => areSuggestionOptionsOpen);
  const settings = useDesk(({ settings }) => settings?.suggestions) ?? USUAL_SUGGESTIONS;
  const hasPage = useDesk(({ page }) => page !== null);
  const suggesting = useDesk(({ suggesting }) => suggesting);
  if (!hasPage) return null;
  const count = suggesting.open.list.length;
  const label = !settings.isOn ? t('suggestions.off') : count === 0 && suggesting.waiting.length > 0 ? t('suggestions.waiting') : t('suggestions.button', { count });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => desk.setState({ areSuggestionOptionsOpen: open })}>
      <Button className="quiet suggestion-button">{label}</Button>
      <Popover className="popover" placement="top end">
        <Dialog className="suggestion-options" aria-label={t('suggestions.title')}>
          <label><input type="checkbox" checked={settings.isOn} onChange={() => void toggleSuggestions()} /> {t('suggestions.show')}</label>
          <p className="hint">{t('suggestions.hint')}</p>
          {settings.isOn ? suggesting.engines.map((engine) => <Engine key={engine} engine={engine} settings={settings} suggesting={suggesting} />) : null}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Engine({ engine, settings, suggesting }: { engine: string; settings: SuggestionSettings; suggesting: Suggesting }) {
  const { t } = useTranslation();
  const name = useEngineName()(engine);
  const { isOn, threshold } = engineSettings(settings, engine);
  const count = suggesting.open.list.filter(({ voices }) => voices.some((voice) => voice.engine === engine)).length;
  return (
    <div className="suggestion-engine" role="group" aria-label={name}>
      <label><input type="checkbox" checked={isOn} onChange={() => void changeEngine(engine, { isOn: !isOn })} /> {name}</label>
      <span className="count">{isOn ? t('suggestions.count', { count }) : t('suggestions.notHeard')}</span>
      {isOn ? (
        <label className="suggestion-threshold">
          <span aria-hidden>{t('suggestions.threshold')}</span>
          <input type="range" min={0} max={1} step={0.05} value={threshold} aria-label={t('suggestions.thresholdOf', { engine: name })} onChange={({ target }) => void changeEngine(engine, { threshold: Number(target.value) })} />
          <output>{t('suggestions.percent', { value: Math.round(threshold * 100) })}</output>
        </label>
      ) : null}
    </div>
  );
}

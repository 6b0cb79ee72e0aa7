import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { THEMES } from '../../shared/settings.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { desk } from '../state/desk.ts';
import { changeSettings } from '../state/preferences.ts';
import { nextValue, readingValue, resetReading, stepReading, type ReadingOption } from '../state/reading.ts';
import { useDesk } from '../state/use-desk.ts';

/** How the article is set: text size, line height, line length and theme, seen at once in the text. */
export function ReadingOptions() {
  const { t } = useTranslation();
  const isOpen = useDesk(({ isReadingOptionsOpen }) => isReadingOptionsOpen);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(isOpen) => desk.setState({ isReadingOptionsOpen: isOpen })}>
      <Button className="quiet reading-button" aria-label={t('reading.button')}>Aa</Button>
      <Popover className="popover" placement="top end">
        <Dialog className="reading-options" aria-label={t('reading.button')}>
          <Stepper option="textSize" />
          <Stepper option="lineHeight" />
          <Stepper option="measure" />
          <ThemeChoice />
          <button type="button" className="quiet" onClick={() => void resetReading()}>{t('reading.usual')}</button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Stepper({ option }: { option: ReadingOption }) {
  const { t, i18n } = useTranslation();
  const settings = useDesk(({ settings }) => settings);
  const value = readingValue(settings, option);
  const name = t(`reading.${option}`);
  const step = (by: 1 | -1) => (
    <button type="button" className="reading-step" aria-label={t(by === 1 ? 'reading.more' : 'reading.less', { option: name })} aria-disabled={nextValue(settings, option, by) === null}
      onClick={() => void stepReading(option, by)}>{by === 1 ? '+' : '−'}</button>
  );
  return (
    <div className="reading-option" role="group" aria-label={name}>
      <span>{name}</span>
      {step(-1)}
      <output>{option === 'measure' ? t('reading.characters', { count: value }) : formatNumber(value, i18n.language)}</output>
      {step(1)}
    </div>
  );
}

function ThemeChoice() {
  const { t } = useTranslation();
  const theme = useDesk(({ settings }) => settings?.theme);
  return (
    <fieldset className="reading-themes">
      <legend className="visually-hidden">{t('reading.theme')}</legend>
      {THEMES.map((name) => (
        <label key={name}>
          <input type="radio" name="reading-theme" checked={theme === name} onChange={() => void changeSettings({ theme: name })} />
          <span>{t(`reading.themes.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

import { USUAL_READING, USUAL_TEXT_SIZE, type Settings } from '../../shared/settings.ts';
import { desk } from './desk.ts';
import { changeSettings } from './preferences.ts';

/** What can be changed about the looks of the article's text. */
export type ReadingOption = 'textSize' | 'lineHeight' | 'measure';

/** The steps of each option, from smallest to largest. */
const STEPS: Readonly<Record<ReadingOption, readonly number[]>> = {
  textSize: [12, 14, 16, USUAL_TEXT_SIZE, 20, 22, 24, 26, 28, 30, 32, 34, 36],
  lineHeight: [1.5, 1.6, USUAL_READING.lineHeight, 1.9, 2.05, 2.2],
  measure: [60, 65, 70, USUAL_READING.measure, 80, 85, 90],
};

/** The present value of an option: text size in CSS pixels, line height as a multiple of it, measure in characters. */
export function readingValue(settings: Settings | null, option: ReadingOption): number {
  return option === 'textSize' ? settings?.textSize ?? USUAL_TEXT_SIZE : (settings?.reading ?? USUAL_READING)[option];
}

/** The value one step on or back; null at the end. */
export function nextValue(settings: Settings | null, option: ReadingOption, by: 1 | -1): number | null {
  const present = readingValue(settings, option);
  const next = by === 1 ? STEPS[option].find((value) => value > present) : STEPS[option].findLast((value) => value < present);
  return next ?? null;
}

/** Takes one step of an option; stays at the ends. */
export async function stepReading(option: ReadingOption, by: 1 | -1): Promise<void> {
  const { settings } = desk.getState();
  const value = nextValue(settings, option, by);
  if (settings === null || value === null) return;
  await changeSettings(option === 'textSize' ? { textSize: value } : { reading: { ...settings.reading, [option]: value } });
}

/** Sets the article as it was before anybody changed its looks. */
export function resetReading(): Promise<void> {
  return changeSettings({ textSize: USUAL_TEXT_SIZE, reading: USUAL_READING });
}

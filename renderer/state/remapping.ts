import type { AppError } from '../../shared/errors.ts';
import type { KeyAction, KeyOverrides } from '../../shared/key-map.ts';
import { remap, withUsualKeys, type KeyContext } from '../../shared/remap.ts';
import type { Result } from '../../shared/result.ts';
import { acceleratorOf, type KeyStroke } from '../../shared/shortcuts.ts';
import { desk } from './desk.ts';
import { changeSettings } from './preferences.ts';

/** Lets an action wait for its new keys. */
export function startRemapping(action: KeyAction): void {
  desk.setState({ remapping: action });
}

/** Leaves all keys as they are. */
export function stopRemapping(): void {
  if (desk.getState().remapping !== null) desk.setState({ remapping: null });
}

/** Gives the waiting action the keys that were struck; the answer is the refusal, after which it still waits. A modifier alone changes nothing. */
export function takeStroke(stroke: KeyStroke): AppError | null {
  const { remapping, platform } = desk.getState();
  if (remapping === null || acceleratorOf(stroke, platform === 'darwin') === null) return null;
  const refusal = keep(remap(context(), remapping, stroke));
  if (refusal === null) stopRemapping();
  return refusal;
}

/** Gives an action its usual keys again; the answer is the refusal when something else has them by now. */
export function giveUsualKeys(action: KeyAction): AppError | null {
  return keep(withUsualKeys(context(), action));
}

/** Gives every action its usual keys again. */
export function giveAllUsualKeys(): void {
  void changeSettings({ keys: {} });
}

function context(): KeyContext {
  const { settings, platform, project } = desk.getState();
  return { overrides: settings?.keys ?? {}, isMac: platform === 'darwin', types: project?.project.schema.types ?? [] };
}

function keep(result: Result<KeyOverrides>): AppError | null {
  if (!result.ok) return result.error;
  void changeSettings({ keys: { ...result.value } });
  return null;
}

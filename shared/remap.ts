import { defaultKeysOf, isArticleKey, ownerOf, type KeyAction, type KeyOverrides } from './key-map.ts';
import { ok, refuse, type Result } from './result.ts';
import type { LabelSchema } from './schema/label-schema.ts';
import { acceleratorOf, canonicalAccelerator, type KeyStroke } from './shortcuts.ts';

/** What decides whether an action may have some keys: the keys of all others, the system, and the types of the open project. */
export interface KeyContext {
  readonly overrides: KeyOverrides;
  readonly isMac: boolean;
  readonly types: LabelSchema['types'];
}

/** Gives an action the keys that were struck. Refused with `keys.*`; the params hold accelerators, and names of actions and types. */
export function remap(context: KeyContext, action: KeyAction, stroke: KeyStroke): Result<KeyOverrides> {
  const keys = acceleratorOf(stroke, context.isMac);
  if (keys === null) return refuse('keys.reserved', { keys: stroke.key });
  const usual = defaultKeysOf(action).some((usual) => canonicalAccelerator(usual, context.isMac) === keys);
  if (usual) return withUsualKeys(context, action);
  const allowed = checkKind(action, keys, stroke);
  if (!allowed.ok) return allowed;
  const free = checkFree(context, action, keys);
  return free.ok ? ok({ ...context.overrides, [action]: keys }) : free;
}

/** Gives an action back its usual keys; refused with `keys.taken` or `keys.type` when something else has them by now. */
export function withUsualKeys(context: KeyContext, action: KeyAction): Result<KeyOverrides> {
  for (const keys of defaultKeysOf(action)) {
    const free = checkFree(context, action, keys);
    if (!free.ok) return free;
  }
  const { [action]: _given, ...others } = context.overrides;
  return ok(others);
}

function checkFree({ overrides, isMac, types }: KeyContext, action: KeyAction, keys: string): Result<void> {
  const owner = ownerOf(keys, { ...overrides, [action]: '' }, isMac);
  if (owner !== undefined) return refuse('keys.taken', { keys, action: owner });
  const letter = /^(?:Shift\+)?(.)$/u.exec(keys)?.[1];
  const type = letter === undefined ? undefined : types.find(({ key }) => key === letter);
  return type === undefined ? ok(undefined) : refuse('keys.type', { keys, type: type.name });
}

// Tab and F6 leave the text, the arrows move in it, Control with these letters copies and pastes, and the rest belongs to menu or system.
const MOVING = /^(?:CmdOrCtrl\+)?(?:Shift\+)?(?:ArrowLeft|ArrowRight|Home|End)$|^(?:Shift\+)?(?:ArrowUp|ArrowDown|PageUp|PageDown)$/;
const EDITING = /^CmdOrCtrl\+(?:[ACVX]|Insert|Backspace|Delete)$|^Shift\+(?:Insert|Delete)$/;
const SYSTEM = /^CmdOrCtrl\+(?:[QMH0=-]|Plus)$|Tab$|(?:^|\+)Escape$|^(?:.+\+)?F(?:6|10|11)$|^Alt\+F4$|Super\+|Alt\+(?:Shift\+)?(?:.|Space)$|Media|Browser|Launch|Audio/u;
const ANYWHERE = /^CmdOrCtrl\+(?:Alt\+)?(?:Shift\+)?(?:[ -~]|Plus|Space|Enter|PageUp|PageDown|Arrow\w+|F\d+)$|^(?:Shift\+)?F\d+$/;

/** Whether keys of this kind can serve at all, whoever has them. */
function checkKind(action: KeyAction, keys: string, stroke: KeyStroke): Result<void> {
  if ([MOVING, EDITING, SYSTEM].some((reserved) => reserved.test(keys))) return refuse('keys.reserved', { keys });
  if (!isArticleKey(action)) return ANYWHERE.test(keys) ? ok(undefined) : refuse('keys.needs_modifier', { keys });
  const isDigit = /^(?:Digit|Numpad)[1-9]$/.test(stroke.code) && !stroke.ctrlKey && !stroke.altKey && !stroke.metaKey;
  return isDigit ? refuse('keys.value', { keys }) : ok(undefined);
}

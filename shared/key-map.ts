import { ARTICLE_KEYS, type ArticleKey } from './article-keys.ts';
import { MENU_COMMANDS, type MenuCommand } from './ipc/menu-commands.ts';
import { canonicalAccelerator, SHORTCUTS } from './shortcuts.ts';

/** What a person can give keys to: an action of the article, or a command that works anywhere. */
export type KeyAction = ArticleKey | MenuCommand;

/** The keys that a person gave to actions, by the action's name. */
export type KeyOverrides = Readonly<Record<string, string>>;

/** What each key means now. Made once and again only when the person changes a key, so that a key stroke is one look-up. */
export interface KeyMap {
  readonly isMac: boolean;
  readonly article: ReadonlyMap<string, ArticleKey>;
  readonly window: ReadonlyMap<string, MenuCommand>;
}

/** The actions of the article in the order of the sheet. */
export const ARTICLE_ACTIONS: readonly ArticleKey[] = Object.keys(ARTICLE_KEYS).filter(isArticleKey);

/** Says whether a name is that of an action of the article. */
export function isArticleKey(name: string): name is ArticleKey {
  return Object.hasOwn(ARTICLE_KEYS, name);
}

/** The keys that an action has unless the person gave it others; none for a command without keys. */
export function defaultKeysOf(action: KeyAction): readonly string[] {
  if (isArticleKey(action)) return ARTICLE_KEYS[action];
  const keys = SHORTCUTS[action];
  return keys === undefined ? [] : [keys];
}

/** The keys that an action has now, the one to show first. */
export function keysOf(action: KeyAction, overrides: KeyOverrides): readonly string[] {
  const given = Object.hasOwn(overrides, action) ? overrides[action] : undefined;
  return given === undefined ? defaultKeysOf(action) : [given];
}

/** The action that has some keys now, wherever it works; undefined when they are free. */
export function ownerOf(accelerator: string, overrides: KeyOverrides, isMac: boolean): KeyAction | undefined {
  const wanted = canonicalAccelerator(accelerator, isMac);
  return [...MENU_COMMANDS, ...ARTICLE_ACTIONS].find((action) => keysOf(action, overrides).some((keys) => canonicalAccelerator(keys, isMac) === wanted));
}

/** Lays the person's own keys over the usual ones. */
export function createKeyMap(overrides: KeyOverrides, isMac: boolean): KeyMap {
  return { isMac, article: byKeys(ARTICLE_ACTIONS, overrides, isMac), window: byKeys(MENU_COMMANDS, overrides, isMac) };
}

function byKeys<Action extends KeyAction>(actions: readonly Action[], overrides: KeyOverrides, isMac: boolean): ReadonlyMap<string, Action> {
  return new Map(actions.flatMap((action) => keysOf(action, overrides).map((keys) => [canonicalAccelerator(keys, isMac), action] as const)));
}

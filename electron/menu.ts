import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/ipc/menu-commands.ts';
import type { RecentProject } from '../shared/project.ts';
import { keysOf } from '../shared/key-map.ts';
import type { Settings } from '../shared/settings.ts';
import type { Translate } from '../shared/i18n/translator.ts';

/** What the native menu shows and whom it tells. */
export interface MenuContext {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly settings: Settings;
  readonly recent: readonly RecentProject[];
  readonly run: (command: MenuCommand) => void;
  readonly openRecent: (id: string) => void;
}

/** Builds the native menu in the person's language. Made anew when language, theme or recent projects change. */
export function showMenu(context: MenuContext): void {
  const { t, isMac } = context;
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(isMac ? [macApplicationMenu(context)] : []),
    { label: t('menu.file'), submenu: fileMenu(context) },
    { label: t('menu.edit'), submenu: editMenu(context) },
    { label: t('menu.view'), submenu: viewMenu(context) },
    { label: t('menu.review'), submenu: [...items(context, ['review.open', 'review.agreement', 'review.corrections', 'project.overview']), { type: 'separator' }, ...items(context, ['project.blind', 'project.notBlind'])] },
    { label: t('menu.article'), submenu: items(context, ['article.next', 'article.previous', 'article.nextUnfinished', 'article.doneAndNext', 'article.skip']) },
    ...(isMac ? [{ role: 'windowMenu' as const, label: t('menu.window') }] : []),
    { label: t('menu.help'), role: 'help', submenu: [
      ...items(context, ['app.palette', 'app.shortcuts']), { type: 'separator' }, ...items(context, ['app.log', 'app.diagnostics', ...(isMac ? [] : ['app.about' as const])]),
    ] },
  ]));
}

function macApplicationMenu(context: MenuContext): MenuItemConstructorOptions {
  const { t } = context;
  return {
    label: 'Guillemet',
    submenu: [
      item(context, 'app.about'), { type: 'separator' }, item(context, 'app.profile'), { type: 'separator' },
      { role: 'hide', label: t('menu.hide') }, { role: 'hideOthers', label: t('menu.hideOthers') }, { role: 'unhide', label: t('menu.unhide') },
      { type: 'separator' }, { role: 'quit', label: t('menu.quit') },
    ],
  };
}

function fileMenu(context: MenuContext): MenuItemConstructorOptions[] {
  const { t, recent, isMac } = context;
  return [
    ...items(context, ['project.new', 'project.openFolder', 'project.open']),
    { label: t('menu.openRecent'), enabled: recent.length > 0, submenu: recent.map(({ id, title, exists }) => ({
      label: title.replaceAll('&', '&&'), enabled: exists, click: () => context.openRecent(id),
    })) },
    item(context, 'project.openSample'), { type: 'separator' },
    ...items(context, ['import.files', 'import.folder', 'import.colleague', 'suggest.model']), { type: 'separator' },
    item(context, 'schema.edit'), { type: 'separator' },
    ...items(context, ['export.mine', 'export.all']), { type: 'separator' },
    ...items(context, ['project.saveCopy', 'project.backups']), { type: 'separator' },
    item(context, 'project.close'),
    ...(isMac ? [] : [item(context, 'app.profile'), { type: 'separator' as const }, { role: 'quit' as const, label: t('menu.quit') }]),
  ];
}

function editMenu(context: MenuContext): MenuItemConstructorOptions[] {
  const { t } = context;
  return [
    ...items(context, ['edit.undo', 'edit.redo', 'edit.history']), { type: 'separator' },
    { role: 'cut', label: t('menu.cut') }, { role: 'copy', label: t('menu.copy') }, { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') }, { type: 'separator' }, item(context, 'edit.find'), item(context, 'search.project'),
  ];
}

function viewMenu(context: MenuContext): MenuItemConstructorOptions[] {
  const { t, settings } = context;
  return [
    ...items(context, ['view.articles', 'view.details', 'view.allLinks', 'view.focusMode']), { type: 'separator' },
    ...items(context, ['suggest.toggle', 'suggest.claims', 'suggest.options']), { type: 'separator' },
    ...items(context, ['view.textLarger', 'view.textSmaller', 'view.textReset', 'view.readingOptions']), { type: 'separator' },
    { label: t('menu.theme'), submenu: (['system', 'light', 'dark'] as const).map((theme) =>
      ({ ...item(context, `theme.${theme}`), type: 'radio', checked: settings.theme === theme })) },
    { label: t('menu.language'), submenu: (['fr', 'en'] as const).map((language) =>
      ({ ...item(context, `language.${language}`), type: 'radio', checked: settings.language === language })) },
    { type: 'separator' },
    { role: 'zoomIn', label: t('menu.zoomIn') }, { role: 'zoomOut', label: t('menu.zoomOut') }, { role: 'resetZoom', label: t('menu.resetZoom') },
    { role: 'togglefullscreen', label: t('menu.fullScreen') },
  ];
}

function items(context: MenuContext, commands: readonly MenuCommand[]): MenuItemConstructorOptions[] {
  return commands.map((command) => item(context, command));
}

// The window itself listens to the keys, on every system alike; the menu only shows them.
function item(context: MenuContext, command: MenuCommand): MenuItemConstructorOptions {
  const [keys] = keysOf(command, context.settings.keys);
  return {
    id: command, label: context.t(`commands.${command}`), click: () => context.run(command),
    ...(keys === undefined ? {} : { accelerator: keys.replace('Arrow', ''), registerAccelerator: false }),
  };
}

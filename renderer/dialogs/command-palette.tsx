import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/ipc/menu-commands.ts';
import { keysOf } from '../../shared/key-map.ts';
import { keyWords } from '../i18n/key-words.ts';
import { isAvailable, runCommand } from '../state/commands.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** Every command by its name: type, choose, Enter. */
export function CommandPalette() {
  const { t } = useTranslation();
  const { contains } = useFilter({ sensitivity: 'base' });
  const platform = useDesk(({ platform }) => platform);
  const overrides = useDesk(({ settings }) => settings?.keys) ?? {};
  const commands = MENU_COMMANDS.filter((command) => command !== 'app.palette' && isAvailable(command));
  const run = (command: MenuCommand): void => {
    closeDialog();
    void runCommand(command);
  };
  return (
    <ModalDialog title={t('commands.app.palette')} className="modal-palette">
      <Autocomplete filter={contains}>
        <SearchField autoFocus className="search" aria-label={t('commandPalette.search')}><Input maxLength={100} placeholder={t('commandPalette.search')} /></SearchField>
        {/* Arrows walk the commands from the field; the list itself takes the focus only to be scrolled. */}
        <div className="command-scroll" tabIndex={0}>
          <Menu className="command-menu" items={commands.map((id) => ({ id }))} aria-label={t('commands.app.palette')}
            renderEmptyState={() => <p className="hint">{t('commandPalette.nothing')}</p>}>
            {({ id }) => (
              <MenuItem id={id} textValue={t(`commands.${id}`)} className="command" onAction={() => run(id)}>
                <span>{t(`commands.${id}`)}</span>
                {keysOf(id, overrides).map((keys) => <kbd key={keys}>{keyWords(t, keys, platform)}</kbd>)}
              </MenuItem>
            )}
          </Menu>
        </div>
      </Autocomplete>
    </ModalDialog>
  );
}

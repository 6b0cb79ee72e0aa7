import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../shared/i18n/translator.ts';

/** The system's own dialogs, in the person's language. Each answers null when the person cancels. */
export class FileDialogs {
  readonly #window: BrowserWindow;
  readonly #translate: () => Translate;

  constructor(window: BrowserWindow, translate: () => Translate) {
    this.#window = window;
    this.#translate = translate;
  }

  /** Asks for one folder; `create` lets the person make one. */
  async chooseFolder(title: string, create = false): Promise<string | null> {
    const { filePaths, canceled } = await dialog.showOpenDialog(this.#window, {
      title: this.#translate()(title), properties: ['openDirectory', ...(create ? ['createDirectory' as const] : [])],
    });
    return canceled ? null : filePaths[0] ?? null;
  }

  /** Asks for any number of files to import; `endings` are those that can be read, without dots. */
  async chooseFiles(endings: readonly string[]): Promise<readonly string[] | null> {
    const t = this.#translate();
    const { filePaths, canceled } = await dialog.showOpenDialog(this.#window, {
      title: t('dialogs.importFiles'), properties: ['openFile', 'multiSelections'],
      filters: [{ name: t('dialogs.readable'), extensions: [...endings] }, { name: '*', extensions: ['*'] }],
    });
    return canceled || filePaths.length === 0 ? null : filePaths;
  }

  /** Asks for a file that holds a label schema. */
  async chooseSchema(): Promise<string | null> {
    const t = this.#translate();
    const { filePaths, canceled } = await dialog.showOpenDialog(this.#window, {
      title: t('schemaEditor.importTitle'), properties: ['openFile'], filters: [{ name: t('schemaEditor.file'), extensions: ['json'] }],
    });
    return canceled ? null : filePaths[0] ?? null;
  }

  /** Asks where a label schema is to be written. */
  async chooseSchemaExport(suggestedName: string): Promise<string | null> {
    const t = this.#translate();
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window, {
      title: t('schemaEditor.exportTitle'), defaultPath: suggestedName, filters: [{ name: t('schemaEditor.file'), extensions: ['json'] }],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** Asks where a report of agreement is to be written; `ending` is without its dot. */
  async chooseReport(suggestedName: string, ending: string): Promise<string | null> {
    const t = this.#translate();
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window, {
      title: t('agreementPage.exportTitle'), defaultPath: suggestedName, filters: [{ name: t(`agreementPage.as.${ending}`), extensions: [ending] }],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** Asks where a chart or its table is to be written; `ending` is without its dot. */
  async chooseChart(suggestedName: string, ending: string): Promise<string | null> {
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window, {
      title: this.#translate()('overviewPage.exportTitle'), defaultPath: suggestedName, filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** Asks where a text for whoever helps with a fault is to be written. */
  async chooseDiagnostics(): Promise<string | null> {
    const t = this.#translate();
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window, {
      title: t('diagnostics.saveAs'), defaultPath: 'guillemet-diagnostics.txt', filters: [{ name: t('diagnostics.file'), extensions: ['txt'] }],
    });
    return canceled || filePath === '' ? null : filePath;
  }

  /** Asks for the file that an export is to be written to. */
  async chooseExport(suggestedName: string, kind: { readonly title: string; readonly ending: string }): Promise<string | null> {
    const t = this.#translate();
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window, {
      title: t('dialogs.exportTo'), defaultPath: suggestedName, filters: kind.ending === '' ? [] : [{ name: kind.title, extensions: [kind.ending] }],
    });
    return canceled || filePath === '' ? null : filePath;
  }
}

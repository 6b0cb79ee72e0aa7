import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './content-policy.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** The page's own background, so that no white flash precedes the dark theme. */
const BACKGROUND = { light: '#FFFFFF', dark: '#1B1F24' } as const;

/** What the one window needs to know to be made. */
export interface MainWindowOptions {
  readonly preloadFile: string;
  readonly stateFile: string;
  readonly iconFile: string;
  readonly onFailure: (cause: unknown) => void;
}

/** Makes the one window of the program, sandboxed and isolated, where it was when it was last closed. The only place that makes a window. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const state = readWindowState(options.stateFile);
  const window = new BrowserWindow({
    width: state?.width ?? 1280, height: state?.height ?? 820, minWidth: 640, minHeight: 480,
    ...(state === null ? {} : { x: state.x, y: state.y }),
    show: false, icon: options.iconFile, title: 'Guillemet',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: options.preloadFile,
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, spellcheck: false,
    },
  });
  if (state?.maximised === true) window.maximize();
  keepWindowState(window, options.stateFile, options.onFailure);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(state?.zoom ?? 1));
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

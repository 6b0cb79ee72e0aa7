import { app, session, type Session, type WebContents } from 'electron';
import { APP_SCHEME } from './content-policy.ts';

/**
 * What Chromium would do on the network of its own accord, switched off, with no name to be looked up and no proxy to be found. Must run before the
 * application is ready.
 */
export function closeNetwork(): void {
  const switches = [
    'disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'disable-sync', 'disable-breakpad', 'no-pings', 'no-proxy-server',
  ];
  for (const name of switches) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.on('session-created', forgoSpelling);
}

// A new session looks for dictionaries at once and fetches them from the maker of Chromium, past every rule for requests; so it has no language, and nowhere to fetch from.
function forgoSpelling(created: Session): void {
  created.setSpellCheckerEnabled(false);
  created.setSpellCheckerLanguages([]);
  created.setSpellCheckerDictionaryDownloadURL(`${APP_SCHEME}://nowhere/`);
}

const NETWORK_ADDRESSES = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

/** Lets no request to any network leave the program, whatever a page's policy says. */
export function denyRequests(): void {
  session.defaultSession.webRequest.onBeforeRequest({ urls: NETWORK_ADDRESSES }, (_details, answer) => answer({ cancel: true }));
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
}

/** Denies every permission, device and download to every page: the window needs none of them. */
export function denyPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
}

/** Keeps every page where it is: no navigation, no redirect, no second window, no embedded page. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

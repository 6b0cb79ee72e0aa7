import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const windowStateSchema = z.strictObject({
  x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300), maximised: z.boolean(), zoom: z.number().min(0.3).max(3),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** Reads where the window was; null when that is unknown or lies on no screen of today. */
export function readWindowState(file: string): WindowState | null {
  try {
    const state = windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isOnSomeScreen(state) ? state : null;
  } catch {
    // Only a place on the screen: absent or unreadable means the default place, and nothing is lost.
    return null;
  }
}

/** Remembers the window's place and zoom each time it is about to close. */
export function keepWindowState(window: BrowserWindow, file: string, onFailure: (cause: unknown) => void): void {
  window.on('close', () => {
    const state: WindowState = {
      ...window.getNormalBounds(), maximised: window.isMaximized(), zoom: window.webContents.getZoomFactor(),
    };
    try {
      writeFileSync(file, JSON.stringify(state));
    } catch (cause) {
      onFailure(cause);
    }
  });
}

function isOnSomeScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) =>
    bounds.x < workArea.x + workArea.width - 80 && bounds.x + bounds.width > workArea.x + 80
    && bounds.y >= workArea.y - 20 && bounds.y < workArea.y + workArea.height - 80);
}

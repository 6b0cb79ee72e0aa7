import { expect, test } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import { expectNoComplaints, focusText, introduce, launchAtSample, openSample, tagWords } from './desk.ts';
import { launch, type Running } from './launch.ts';

const RUN = 'window.ran=1';
const MARKUP = `<b>gras</b><img src=x onerror="${RUN}"><script>${RUN}</script><a href="javascript:${RUN}">lien</a><iframe src="https://evil.invalid/"></iframe>`;

/** What lies on the clipboard: plain, and the same in the kinds that carry more than text. */
const CLIPS = [
  { text: MARKUP, html: MARKUP, rtf: '{\\rtf1\\ansi {\\field{\\*\\fldinst HYPERLINK "https://evil.invalid/"}{\\fldrslt x}}\\objdata 0105}' },
  { text: 'a\u0001b\u0007c\u001b[31md\u007f\u0085e\u202ef\u200bg', html: '<p>a</p>', rtf: '{\\rtf1}' },
  { text: 'x'.repeat(300_000), html: `<p>${'x'.repeat(300_000)}</p>`, rtf: '{\\rtf1}' },
  { text: `e${'\u0301'.repeat(5_000)}\n`.repeat(3), html: '<svg onload=1>', rtf: '{\\rtf1}' },
] as const;

test('whatever is pasted into whatever field stays text within the field’s bound', async () => {
  const running = await launch();
  const { page } = running;
  const attacks = watchFor(page);
  await pasteAll(running, page.getByLabel('Your name'));
  await introduce(page);
  await openSample(page);
  await focusText(page);
  await pasteInto(running, CLIPS[0]);
  await tagWords(page, 'Valmore', 'l');
  await pasteAll(running, page.getByPlaceholder('Search articles'));
  await page.getByPlaceholder('Search articles').fill('');
  await pasteAll(running, page.locator('#card-note'));
  await page.keyboard.press('Control+f');
  await pasteAll(running, page.getByPlaceholder('Find in article'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await pasteAll(running, page.getByPlaceholder('Type a command'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await pasteAll(running, page.locator('#project-title'));
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => ({ ran: 'ran' in window, bold: document.querySelectorAll('b, iframe, img[src=x], a[href]').length }))).toEqual({ ran: false, bold: 0 });
  expect(attacks()).toEqual([]);
  expectNoComplaints(running);
  await running.close();
});

test('links, markup, text and made-up files dropped on window, text and fields go nowhere, run nothing and write nothing', async () => {
  const running = await launchAtSample();
  const { page } = running;
  const attacks = watchFor(page);
  await tagWords(page, 'Valmore', 'l');
  const items = [
    { mimeType: 'text/uri-list', data: 'https://evil.invalid/' }, { mimeType: 'text/html', data: MARKUP }, { mimeType: 'text/plain', data: `javascript:${RUN}` },
    { mimeType: 'text/uri-list', data: `javascript:${RUN}` }, { mimeType: 'text/uri-list', data: 'file:///etc/passwd' },
  ];
  const session = await page.context().newCDPSession(page);
  for (const target of [page.locator('.article-text'), page.getByPlaceholder('Search articles'), page.locator('#card-note'), page.locator('.status-bar, footer').first()]) {
    const box = await target.boundingBox();
    if (box === null) throw new Error('nothing to drop on');
    for (const item of items) {
      const drag = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 100), data: { items: [item], files: [], dragOperationsMask: 1 } };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...drag });
    }
  }
  // A file that a page made has no path, so it names nothing on this machine.
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"format":"guillemet/1"}'], '../../evil.jsonl'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.message-bad')).toBeVisible();
  expect(await page.getByPlaceholder('Search articles').inputValue()).toBe('');
  expect(await page.locator('#card-note').inputValue()).toBe('');
  expect(await page.evaluate(() => ({ ran: 'ran' in window, address: window.location.href }))).toEqual({ ran: false, address: 'app://bundle/' });
  await expect(page.getByText('0 of 8 finished')).toBeVisible();
  expect(attacks()).toEqual([]);
  expectNoComplaints(running);
  await running.close();
});

async function pasteAll(running: Running, field: Locator): Promise<void> {
  await field.waitFor();
  for (const clip of CLIPS) {
    await field.fill('');
    await field.focus();
    await pasteInto(running, clip);
    const { length, most } = await field.evaluate((element) => ({ length: element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value.length : -1, most: Number(element.getAttribute('maxlength') ?? -1) }));
    expect(most).toBeGreaterThan(0);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(most);
  }
  await field.fill('');
}

/** Puts all kinds of a clip on the system's clipboard, as another program does, and pastes it where the focus is. */
async function pasteInto({ page }: Running, clip: (typeof CLIPS)[number]): Promise<void> {
  await page.evaluate(({ text, html, rtf }) => {
    document.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/rtf', rtf);
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { once: true, capture: true });
  }, clip);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
}

function watchFor(page: Page): () => string[] {
  const seen: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith('app://bundle/')) seen.push(`asked for ${request.url().slice(0, 200)}`); });
  page.on('framenavigated', (frame) => { seen.push(`went to ${frame.url()}`); });
  page.on('frameattached', (frame) => { seen.push(`a frame: ${frame.url()}`); });
  page.on('popup', (popup) => { seen.push(`a window: ${popup.url()}`); });
  return () => seen;
}

import { element, escaped } from '../../agreement/report/markup.ts';
import { PATTERNS, type Bar, type Box, type Drawing, type Fill, type Mark, type Pattern } from './drawing.ts';

/** The lines or dots of each pattern on a field of six by six; nothing for a plain one. */
export const PATTERN_PATHS: Readonly<Record<Pattern, string>> = {
  plain: '', rising: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5', dots: 'M2 3h2', falling: 'M-1 -1L7 7M5 -1L7 1M-1 5L1 7', level: 'M0 3h6', cross: 'M0 3h6M3 0v6', upright: 'M3 0v6',
};

const TEXT = { title: { fill: '#1b1f24', 'font-size': 15, 'font-weight': 600 }, ink: { fill: '#1b1f24' }, soft: { fill: '#55606b' } } as const;

/** A drawing as a file of its own, on white paper. */
export function chartSvg({ width, height, title, marks, bars }: Drawing): string {
  const used = PATTERNS.filter((pattern) => pattern !== 'plain' && (bars.some((bar) => bar.pattern === pattern) || marks.some((mark) => mark.kind === 'swatch' && mark.fill.pattern === pattern)));
  const [w, h] = [width + 32, height + 24];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: w, height: h, viewBox: `-16 -8 ${String(w)} ${String(h)}`, role: 'img', 'font-family': 'system-ui, sans-serif', 'font-size': 12 },
    element('title', {}, written(title)),
    ...(used.length === 0 ? [] : [element('defs', {}, ...used.map(patternMarkup))]),
    element('rect', { x: -16, y: -8, width: w, height: h, fill: '#ffffff' }),
    ...marks.map(markMarkup), ...bars.map(barMarkup))}\n`;
}

function patternMarkup(pattern: Pattern): string {
  return element('pattern', { id: `fill-${pattern}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, element('path', { d: PATTERN_PATHS[pattern], stroke: '#ffffff', 'stroke-width': pattern === 'dots' ? 2 : 1.2, fill: 'none' }));
}

function markMarkup(mark: Mark): string {
  switch (mark.kind) {
    case 'line': return element('line', { x1: round(mark.x1), x2: round(mark.x2), y1: round(mark.y1), y2: round(mark.y2), stroke: '#d5d9dd' });
    case 'swatch': return filled(mark.box, mark.fill, '');
    case 'text': return element('text', { x: round(mark.x), y: round(mark.y), 'text-anchor': mark.anchor, ...TEXT[mark.look] }, written(mark.text));
  }
}

function barMarkup(bar: Bar): string {
  return filled(bar, bar, element('title', {}, written(bar.words)));
}

function filled(box: Box, { colour, pattern }: Fill, inside: string): string {
  const place = { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) };
  const cover = pattern === 'plain' ? '' : element('rect', { ...place, fill: `url(#fill-${pattern})` });
  return element('g', {}, inside, element('rect', { ...place, fill: colour.light }), cover);
}

/** Text that XML takes: controls that it forbids even as numbers are left out. */
function written(text: string): string {
  return escaped(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

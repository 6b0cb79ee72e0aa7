import { useRef, useState, type KeyboardEvent } from 'react';
import { PATTERN_PATHS } from '../../annotations/overview/charts/chart-svg.ts';
import { PATTERNS, TITLE_HEIGHT, type Bar, type Box, type Colour, type Drawing, type Fill, type Mark } from '../../annotations/overview/charts/drawing.ts';
import { openTarget } from '../state/open-target.ts';

interface ChartViewProps {
  readonly name: string;
  readonly drawing: Drawing;
  /** How one walks over the bars, for those who hear the page. */
  readonly hint: string;
}

/** A chart whose bars are walked with the arrow keys and opened with Enter or a click; it takes one Tab. */
export function ChartView({ name, drawing: { width, height, title, marks, bars }, hint }: ChartViewProps) {
  const [chosen, setChosen] = useState(0);
  const chart = useRef<SVGSVGElement>(null);
  const at = Math.min(chosen, bars.length - 1);
  const walk = (event: KeyboardEvent): void => {
    const next = stepTo(event.key, at, bars.length);
    if (event.key === 'Enter' || event.key === ' ') open(bars[at]);
    else if (next === null) return;
    else {
      setChosen(next);
      chart.current?.querySelectorAll<SVGElement>('.chart-bar').item(next).focus();
    }
    event.preventDefault();
  };
  return (
    <svg ref={chart} className="chart" role="group" aria-label={`${title}. ${hint}`} viewBox={`0 ${String(TITLE_HEIGHT)} ${String(width)} ${String(height - TITLE_HEIGHT)}`} width={width} height={height - TITLE_HEIGHT}>
      <defs>
        {PATTERNS.filter((pattern) => pattern !== 'plain').map((pattern) => (
          <pattern key={pattern} id={`${name}-${pattern}`} width={6} height={6} patternUnits="userSpaceOnUse"><path className="chart-hatch" d={PATTERN_PATHS[pattern]} strokeWidth={pattern === 'dots' ? 2 : 1.2} /></pattern>
        ))}
      </defs>
      <g aria-hidden>{marks.map((mark, place) => <Around key={place} name={name} mark={mark} />)}</g>
      {bars.map((bar, place) => (
        <g key={place} className="chart-bar" role="button" tabIndex={place === at ? 0 : -1} aria-label={bar.words} onKeyDown={walk} onFocus={() => setChosen(place)} onClick={() => open(bar)}>
          <title>{bar.words}</title>
          <rect className="chart-field" {...boxOf(bar.field)} />
          <Filled name={name} box={bar} fill={bar} />
        </g>
      ))}
    </svg>
  );
}

function open(bar: Bar | undefined): void {
  if (bar !== undefined && bar.target !== null) void openTarget(bar.target);
}

function stepTo(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': return Math.min(count - 1, at + 1);
    case 'ArrowLeft': case 'ArrowUp': return Math.max(0, at - 1);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}

function Around({ name, mark }: { name: string; mark: Mark }) {
  switch (mark.kind) {
    case 'line': return <line className="chart-grid" x1={mark.x1} x2={mark.x2} y1={mark.y1} y2={mark.y2} />;
    case 'swatch': return <Filled name={name} box={mark.box} fill={mark.fill} />;
    case 'text': return mark.look === 'title' ? null : <text className={`chart-${mark.look}`} x={mark.x} y={mark.y} textAnchor={mark.anchor}>{mark.text}</text>;
  }
}

function Filled({ name, box, fill: { colour, pattern } }: { name: string; box: Box; fill: Fill }) {
  return (
    <>
      <rect {...boxOf(box)} fill={paint(colour)} />
      {pattern === 'plain' ? null : <rect {...boxOf(box)} fill={`url(#${name}-${pattern})`} />}
    </>
  );
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function paint({ light, dark }: Colour): string {
  return `light-dark(${light}, ${dark})`;
}

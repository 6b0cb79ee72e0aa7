import { describe, expect, test } from 'vitest';
import { colourFigures, PAPERS, WANTED_CONTRAST, WANTED_DISTANCE, type Paper } from '../../../shared/schema/colour-check.ts';
import { contrastRatio, inkOn } from '../../../shared/schema/colour-contrast.ts';
import { ciede2000, colourDistance, type LabColour } from '../../../shared/schema/colour-distance.ts';
import { defaultSchema } from '../../../shared/schema/default-schema.ts';

/** The test data of Sharma, Wu and Dalal (2005), table 1. */
const PUBLISHED: readonly (readonly [LabColour, LabColour, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425], [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615], [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1], [[50, -1.1848, -84.8006], [50, 0, -82.7485], 1], [[50, -0.9009, -85.5211], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669], [[50, -1, 2], [50, 0, 0], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792], [[50, 2.49, -0.001], [50, -2.49, 0.001], 7.1792], [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195], [[50, 2.49, -0.001], [50, -2.49, 0.0012], 7.2195],
  [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045], [[50, -0.001, 2.49], [50, 0.001, -2.49], 4.8045], [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065], [[50, 2.5, 0], [73, 25, -18], 27.1492], [[50, 2.5, 0], [61, -5, 29], 22.8977], [[50, 2.5, 0], [56, -27, -3], 31.903], [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[50, 2.5, 0], [50, 3.1736, 0.5854], 1], [[50, 2.5, 0], [50, 3.2972, 0], 1], [[50, 2.5, 0], [50, 1.8634, 0.5757], 1], [[50, 2.5, 0], [50, 3.2592, 0.335], 1],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644], [[63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263], [[61.2901, 3.7196, -5.3901], [61.4292, 2.248, -4.962], 1.8731],
  [[35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645], [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373], [[36.4612, 47.858, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146],
  [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441], [[90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381], [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377], [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

test('CIEDE2000 gives the published value for each of the published pairs, either way round', () => {
  for (const [one, two, expected] of PUBLISHED) {
    expect(ciede2000(one, two)).toBeCloseTo(expected, 4);
    expect(ciede2000(two, one)).toBeCloseTo(expected, 4);
  }
});

test('contrast is that of WCAG, and ink on a colour is the one that reads better', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrastRatio('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  expect([inkOn('#FFFFFF'), inkOn('#000000'), inkOn('#FBECC5')]).toEqual(['#000000', '#FFFFFF', '#000000']);
});

test('red and green that differ for most are near one another for those who see no green', () => {
  expect(colourDistance('#C05020', '#707010', 'normal')).toBeGreaterThan(2 * colourDistance('#C05020', '#707010', 'deutan'));
  expect(colourDistance('#123456', '#123456', 'tritan')).toBe(0);
});

describe('the colours of the default schema', () => {
  const figures = (paper: Paper) => defaultSchema.types.map((type) => colourFigures(defaultSchema, type, paper));

  test.each(['light', 'dark'] as const)('stand out from %s paper and from one another', (paper) => {
    for (const { contrast, nearest } of figures(paper)) {
      expect(contrast).toBeGreaterThanOrEqual(Math.max(WANTED_CONTRAST, 3.1));
      expect(nearest?.distance ?? Infinity).toBeGreaterThanOrEqual(WANTED_DISTANCE);
    }
  });

  test('are as far apart as schema.md says', () => {
    const smallest = (paper: Paper): number => Math.min(...figures(paper).map(({ nearest }) => nearest?.distance ?? Infinity));
    expect([smallest('light').toFixed(1), smallest('dark').toFixed(1)]).toEqual(['17.6', '15.5']);
  });

  test('a colour like the page’s is told with its figure, and so is one like another type’s', () => {
    const [first, second, ...others] = defaultSchema.types;
    if (first === undefined || second === undefined) throw new Error('no types');
    const pale = { ...first, colours: { light: '#F0F0F0', dark: PAPERS.dark } };
    const copy = { ...second, colours: pale.colours };
    const found = colourFigures({ ...defaultSchema, types: [pale, copy, ...others] }, pale, 'light');
    expect(found.contrast).toBeLessThan(WANTED_CONTRAST);
    expect(found.nearest).toMatchObject({ type: { name: second.name }, distance: 0 });
  });
});

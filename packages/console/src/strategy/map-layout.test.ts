import { expect, test } from 'vitest';
import { layoutOf, type StrategyMap, wrapped } from './map-layout.ts';

const layer = (at: number) => ({
  layer: at,
  perspectiveId: `p${at}`,
  name: `Perspective ${at}`,
  weight: 1,
  score: null,
  coverage: 0,
  band: null,
});

const node = (objectiveId: string, at: number, kpis = 0): StrategyMap['nodes'][number] => ({
  objectiveId,
  name: `Objective ${objectiveId}`,
  perspectiveId: `p${at}`,
  perspectiveName: `Perspective ${at}`,
  layer: at,
  indicator: null,
  weight: 1,
  score: null,
  coverage: 0,
  band: null,
  kpis: Array.from({ length: kpis }, (_, k) => ({
    kpiId: `${k}`,
    name: 'K',
    indicator: 'leading',
    score: null,
    state: 'noData',
  })),
  goals: 0,
});

const edge = (causeId: string, effectId: string) =>
  ({ causeId, effectId, causeName: causeId, effectName: effectId }) as StrategyMap['edges'][number];

test('layers stand below one another without overlap, and a layer is as high as its highest box', () => {
  const { bands, boxes, height } = layoutOf({
    layers: [layer(0), layer(1)],
    nodes: [node('a', 0, 4), node('b', 0), node('c', 1)],
    edges: [],
  });
  const [first, second] = bands;
  const [a, b, c] = boxes;
  expect(first && second && first.y + first.height < second.y).toBe(true);
  expect(a && b && a.height > b.height && a.y === b.y).toBe(true);
  expect(a && first && a.y + a.height <= first.y + first.height).toBe(true);
  expect(c && second && c.y > second.y && c.y + c.height <= height).toBe(true);
});

test('the boxes of a layer do not overlap, and fewer stand in the middle below more', () => {
  const { boxes } = layoutOf({
    layers: [layer(0), layer(1)],
    nodes: [node('a', 0), node('b', 0), node('c', 1)],
    edges: [],
  });
  const [a, b, c] = boxes;
  expect(a && b && a.x + a.width < b.x).toBe(true);
  expect(a && b && c && c.x - a.x === b.x - c.x).toBe(true);
});

test('an arrow goes from the top of the cause to the bottom of the effect above it', () => {
  const { arrows, boxes } = layoutOf({
    layers: [layer(0), layer(1)],
    nodes: [node('effect', 0), node('cause', 1)],
    edges: [edge('cause', 'effect')],
  });
  const [effect, cause] = boxes;
  expect(arrows[0]?.path.startsWith(`M275,${cause?.y} `)).toBe(true);
  expect(arrows[0]?.path.endsWith(` 275,${(effect?.y ?? 0) + (effect?.height ?? 0)}`)).toBe(true);
});

test('an arrow within a layer is an arc above both boxes', () => {
  const { arrows, boxes } = layoutOf({
    layers: [layer(0)],
    nodes: [node('a', 0), node('b', 0)],
    edges: [edge('a', 'b')],
  });
  const top = boxes[0]?.y ?? 0;
  expect(arrows[0]?.path).toBe(`M275,${top} C275,${top - 28} 555,${top - 28} 555,${top}`);
});

test('a link to an objective that is not on the map has no arrow', () => {
  expect(layoutOf({ layers: [layer(0)], nodes: [node('a', 0)], edges: [edge('a', 'gone')] }).arrows).toEqual(
    [],
  );
});

test('a text is broken between words, and a long word has its own line', () => {
  expect(wrapped('Grow people who grow', 11)).toEqual(['Grow people', 'who grow']);
  expect(wrapped('a Wirtschaftsprüfung b', 8)).toEqual(['a', 'Wirtschaftsprüfung', 'b']);
});

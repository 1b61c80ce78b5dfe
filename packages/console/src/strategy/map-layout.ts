import type { Reply } from '../api/types.ts';

export type StrategyMap = Reply<'/v1/scorecards/{scorecardId}/strategy-map'>;
type MapNode = StrategyMap['nodes'][number];
type Edge = StrategyMap['edges'][number];

export type Box = {
  node: MapNode;
  title: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
};
export type Band = {
  layer: StrategyMap['layers'][number];
  name: readonly string[];
  y: number;
  height: number;
};
export type Arrow = { edge: Edge; path: string };
export type Layout = {
  width: number;
  height: number;
  bands: readonly Band[];
  boxes: readonly Box[];
  arrows: readonly Arrow[];
};

const boxWidth = 250;
const gap = 30;
/** Room for the names of the layers, so that no arrow runs through one. */
const gutter = 150;
const between = 56;
const padding = 14;
const line = 18;

/** A text in lines of at most `most` letters; a longer word has a line of its own. */
export const wrapped = (text: string, most: number): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

const titleOf = ({ name }: MapNode) => wrapped(name, 28);

/** Below the title stand the score and a line for each KPI. */
const heightOf = (node: MapNode): number =>
  2 * padding + (titleOf(node).length + 1 + node.kpis.length) * line + 6;

const middle = ({ x, width }: Box): number => x + width / 2;

/** From the cause up to its effect; down, or in an arc above both, if the effect does not stand above. */
const pathOf = (cause: Box, effect: Box): string => {
  const [from, to] = [middle(cause), middle(effect)];
  if (cause.y === effect.y) {
    const top = cause.y - between / 2;
    return `M${from},${cause.y} C${from},${top} ${to},${top} ${to},${effect.y}`;
  }
  const up = cause.y > effect.y;
  const start = up ? cause.y : cause.y + cause.height;
  const end = up ? effect.y + effect.height : effect.y;
  const half = (start + end) / 2;
  return `M${from},${start} C${from},${half} ${to},${half} ${to},${end}`;
};

/** The map in layers from the top down, each as high as its highest box, with the boxes of a layer in its middle. */
export const layoutOf = ({
  layers,
  nodes,
  edges,
}: Pick<StrategyMap, 'layers' | 'nodes' | 'edges'>): Layout => {
  const inLayer = (layer: number) => nodes.filter((node) => node.layer === layer);
  const most = Math.max(1, ...layers.map(({ layer }) => inLayer(layer).length));
  const width = gutter + most * (boxWidth + gap);
  const boxes: Box[] = [];
  const bands: Band[] = [];
  let y = 0;
  for (const layer of layers) {
    const here = inLayer(layer.layer);
    const tallest = Math.max(line, ...here.map(heightOf));
    const height = 2 * padding + tallest;
    const start = gutter + ((most - here.length) * (boxWidth + gap)) / 2;
    bands.push({ layer, name: wrapped(layer.name, 17), y, height });
    for (const [at, node] of here.entries())
      boxes.push({
        node,
        title: titleOf(node),
        x: start + at * (boxWidth + gap),
        y: y + padding,
        width: boxWidth,
        height: heightOf(node),
      });
    y += height + between;
  }
  const boxOf = (id: string) => boxes.find(({ node }) => node.objectiveId === id);
  const arrows = edges.flatMap((edge) => {
    const [cause, effect] = [boxOf(edge.causeId), boxOf(edge.effectId)];
    return cause && effect ? [{ edge, path: pathOf(cause, effect) }] : [];
  });
  return { width, height: Math.max(y - between, 0), bands, boxes, arrows };
};

import type { Anchors, kpiDirections } from '@cairn/contracts/kpi.values';
import { refuseField } from '@cairn/contracts/rejection';

type Direction = (typeof kpiDirections)[number];

const refuse = (path: string, message: string): never =>
  refuseField('kpi/anchors-out-of-order', `${path} must be ${message}.`, { path, message });

const refuseShape = (message: string): never =>
  refuseField('kpi/anchors-of-another-direction', `This direction needs the anchors ${message}.`, {
    path: 'anchors',
    message,
  });

/** Throws if the anchors are out of order for their direction. A range needs redLow < goalLow ≤ goalHigh < redHigh. */
export const checkAnchors = (direction: Direction, anchors: Anchors): void => {
  if ('red' in anchors) {
    const { red, goal } = anchors;
    if (direction === 'range') refuseShape('redLow, goalLow, goalHigh and redHigh');
    if (direction === 'up' && goal <= red) refuse('anchors/goal', `above red, ${red}`);
    if (direction === 'down' && goal >= red) refuse('anchors/goal', `below red, ${red}`);
    return;
  }
  const { redLow, goalLow, goalHigh, redHigh } = anchors;
  if (direction !== 'range') refuseShape('red and goal');
  if (goalLow <= redLow) refuse('anchors/goalLow', `above redLow, ${redLow}`);
  if (goalHigh < goalLow) refuse('anchors/goalHigh', `goalLow, ${goalLow}, or above`);
  if (redHigh <= goalHigh) refuse('anchors/redHigh', `above goalHigh, ${goalHigh}`);
};

const sides = ['red', 'goal', 'redLow', 'goalLow', 'goalHigh', 'redHigh'] as const;

export const sameAnchors = (one: Partial<Anchors>, other: Partial<Anchors>): boolean => {
  const [a, b]: Partial<Record<string, number>>[] = [one, other];
  return sides.every((side) => a?.[side] === b?.[side]);
};

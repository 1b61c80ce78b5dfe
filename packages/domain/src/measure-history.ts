import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { MeasureInForce } from '@cairn/contracts/key-result.values';

type Revised = Extract<GoalEvent, { type: 'KeyResultRevised' | 'GoalWeightsRevised' }>;

const sumOf = (weights: readonly { weight: number }[]): number =>
  weights.reduce((sum, { weight }) => sum + weight, 0);

/** What a revision leaves of a key result: its measure and weight, and by what factor it changed the sum of all weights. */
const revisedTo = (
  { type, data }: Revised,
  keyResultId: string,
  { measure, weight }: MeasureInForce,
): MeasureInForce => {
  if (type === 'KeyResultRevised')
    return { measure: data.keyResult.measure, weight: data.keyResult.weight, factor: 1 };
  const given = data.weights.find((each) => each.keyResultId === keyResultId);
  return { measure, weight: given?.weight ?? weight, factor: sumOf(data.weights) / sumOf(data.from) };
};

const isSame = (a: MeasureInForce, b: MeasureInForce): boolean =>
  a.weight === b.weight && a.factor === b.factor && JSON.stringify(a.measure) === JSON.stringify(b.measure);

/**
 * The measure that a revision of this key result puts in force; undefined if it changes neither its measure nor any weight.
 * `last` is the one in force before.
 */
export const measureAfter = (
  event: Revised,
  keyResultId: string,
  last: MeasureInForce,
): MeasureInForce | undefined => {
  const next = revisedTo(event, keyResultId, last);
  return isSame(next, { ...last, factor: 1 }) ? undefined : next;
};

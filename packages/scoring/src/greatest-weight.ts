import type { Measure, MeasureInForce } from '@cairn/contracts/key-result.values';

type Weights = ReadonlyMap<string, number>;

const sum = (weights: Iterable<number>): number => [...weights].reduce((total, weight) => total + weight, 0);

const partsOf = (measure: Measure): Weights | undefined =>
  measure.kind === 'milestone'
    ? new Map(measure.parts.map(({ milestoneId, weight }) => [milestoneId, weight]))
    : undefined;

/** How the sum of the parts' weights changes, if every part is kept. A part that is taken away rescales nothing. */
function factorOf(before: Weights, after: Weights): number {
  const kept = [...before.keys()].map((id) => after.get(id));
  return kept.every((weight) => weight !== undefined) ? sum(kept) / sum(before.values()) : 1;
}

function greatestParts(greatest: Weights, before: Weights, after: Weights): Weights {
  const factor = factorOf(before, after);
  const scaled = new Map([...greatest].map(([id, weight]) => [id, weight * factor]));
  for (const [id, weight] of after) scaled.set(id, Math.max(weight, scaled.get(id) ?? 0));
  return scaled;
}

/** The share of a milestone's parts, by the greatest weight that each ever had, that is still there. 1 for other kinds. */
function partsKept(measures: readonly Measure[]): number {
  const [first, ...others] = measures.flatMap((measure) => partsOf(measure) ?? []);
  if (!first) return 1;
  let [greatest, now] = [first, first];
  for (const parts of others) [greatest, now] = [greatestParts(greatest, now, parts), parts];
  return sum(now.values()) / sum(greatest.values());
}

/**
 * The greatest weight that a key result ever had, and how much of it still counts: its weight now, less the share of its
 * milestone's parts that were revised away. One event that revises all weights together rescales the greatest ones with
 * their sum. `measures` are oldest first.
 */
export function greatestWeight(measures: readonly MeasureInForce[]): { greatest: number; counts: number } {
  let greatest = 0;
  for (const { weight, factor } of measures) greatest = Math.max(greatest * factor, weight);
  const counts = (measures.at(-1)?.weight ?? 0) * partsKept(measures.map(({ measure }) => measure));
  return { greatest, counts };
}

/**
 * Progress of a key result that must stay within [low, high]: the share of planned check-ins inside, in [0, 1].
 * A missed check-in counts as outside. `null` if none was planned yet.
 */
export function stayWithinProgress(facts: {
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
  readonly planned: number;
}): number | null {
  if (facts.planned <= 0) return null;
  const inside = facts.values.filter((value) => value >= facts.low && value <= facts.high).length;
  return inside / Math.max(facts.planned, facts.values.length);
}

import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';

/** The kinds of measures that begin at a baseline. */
export const withBaseline: readonly Measure['kind'][] = ['increase', 'decrease', 'count', 'linkedKpi'];

const reachedFrom = (
  { baseline, target }: { baseline: number; target: number },
  last: CheckInValue | undefined,
): number => {
  const reached = last?.kind === 'number' ? last.number : last?.kind === 'count' ? last.total : baseline;
  // Beyond the target there is nothing to go for from there.
  return target > baseline === target > reached && reached !== target ? reached : baseline;
};

type Titles = ReadonlyMap<string, string>;

/** The measure of a key result that goes on in another cycle: from where it stands now, without days: they were those of the other cycle. */
export const continued = (
  measure: Measure,
  values: readonly CheckInValue[],
  { baseline, titles }: { baseline: number | undefined; titles: Titles },
): MeasureBody => {
  switch (measure.kind) {
    case 'increase':
    case 'decrease':
    case 'count':
      return { ...measure, baseline: baseline ?? reachedFrom(measure, values.at(-1)) };
    case 'milestone': {
      const state = new Map(
        values.flatMap((each) => (each.kind === 'milestone' ? [[each.milestoneId, each.done] as const] : [])),
      );
      const open = measure.parts.filter(({ milestoneId }) => !state.get(milestoneId));
      const parts = (open.length > 0 ? open : measure.parts).map(({ milestoneId, weight }) => ({
        milestoneId,
        weight,
        title: titles.get(milestoneId) ?? milestoneId,
      }));
      return { kind: 'milestone', parts };
    }
    case 'linkedKpi': {
      // Without a chosen baseline, it is frozen anew, where the KPI stands.
      const { baseline: _, ...linked } = measure;
      return baseline === undefined ? linked : { ...linked, baseline };
    }
    case 'yesNo':
      return { kind: 'yesNo' };
    default:
      return measure;
  }
};

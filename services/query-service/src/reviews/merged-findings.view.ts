import { textsSentence } from '@cairn/bias/sentences/sentence';
import type { GroupOutcome } from '@cairn/contracts/screening.values';

const isBySame = (a: GroupOutcome, b: GroupOutcome): boolean =>
  a.detector === b.detector && a.version === b.version;

const together = (outcomes: readonly GroupOutcome[], of: GroupOutcome) => {
  const own = outcomes.filter((each) => isBySame(each, of));
  const sum = (count: 'texts' | 'flagged' | 'withoutData'): number =>
    own.reduce((total, each) => total + each[count], 0);
  const counts = { texts: sum('texts'), flagged: sum('flagged'), withoutData: sum('withoutData') };
  const { detector, version, threshold, source, ours } = of;
  return {
    detector,
    version,
    ...counts,
    threshold,
    source,
    ours,
    sentence: textsSentence({ detector, ...counts }),
  };
};

/**
 * What the detectors found in the texts of whole groups put together: in how many of them, and never in which. Null until all
 * of these groups are screened.
 */
export const findingsIn = (groups: readonly { outcomes: readonly GroupOutcome[] | undefined }[]) => {
  if (groups.some(({ outcomes }) => outcomes === undefined)) return null;
  const outcomes = groups.flatMap((group) => group.outcomes ?? []);
  const first = outcomes.filter((each, i) => outcomes.findIndex((other) => isBySame(each, other)) === i);
  return first.map((each) => together(outcomes, each));
};

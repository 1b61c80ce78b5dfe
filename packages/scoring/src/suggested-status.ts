import { reaches } from './bands.ts';
import type { CheckInStatus, CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import { milestonesDone, progressOf } from './key-result.ts';
import type { Milestone, StayWithin } from './measure.ts';
import { isInside } from './stay-within.ts';

type Suggestion = Exclude<CheckInStatus, 'onHold'> | null;

function byDates(measure: Milestone, values: readonly CheckInValue[], today: string): Suggestion {
  const done = milestonesDone(measure, values);
  const open = measure.parts.filter((part) => done.get(part.milestoneId) !== true);
  if (measure.parts.length > 0 && open.length === 0) return 'complete';
  if (open.some((part) => part.dueOn !== undefined && part.dueOn < today)) return 'offTrack';
  return measure.parts.some((part) => part.dueOn !== undefined) ? 'onTrack' : null;
}

function byLast(range: StayWithin, values: readonly CheckInValue[]): Suggestion {
  const last = values.findLast(({ kind }) => kind === 'number');
  if (last?.kind !== 'number') return null;
  return isInside(range, last.number) ? 'onTrack' : 'offTrack';
}

/**
 * The status that the figures suggest, beside the one that a person reports; `null` if they suggest none. `values` are
 * oldest first, `expected` comes from `expectedProgress`, and `today` is an ISO date.
 * A trajectory is crushing above 1 and on track from the expected progress on. A limit is on track inside, and so is a range
 * if the last value lies in it. A milestone is off track after the date of an open part. A yes/no measure suggests nothing before its date.
 */
export function suggestedStatus(facts: {
  readonly measure: Measure;
  readonly values: readonly CheckInValue[];
  readonly expected: number | null;
  readonly today: string;
}): Suggestion {
  const { measure, values, expected, today } = facts;
  if (measure.kind === 'milestone') return byDates(measure, values, today);
  if (measure.kind === 'stayWithin') return byLast(measure, values);
  const progress = progressOf(measure, values);
  if (measure.kind === 'yesNo') {
    if (measure.dueOn === undefined || today < measure.dueOn) return null;
    if (progress === 1) return 'complete';
    return measure.dueOn < today ? 'offTrack' : null;
  }
  if (progress === null) return null;
  if (measure.kind === 'atLeast' || measure.kind === 'atMost') return progress === 1 ? 'onTrack' : 'offTrack';
  if (progress > 1) return 'crushing';
  if (expected === null) return null;
  return reaches(progress, expected) ? 'onTrack' : 'offTrack';
}

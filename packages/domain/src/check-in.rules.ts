import { msPerDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import { refuseField } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';

/** The kind of value that each kind of measure takes; null if it reads its value from a KPI. */
export const valueKinds = {
  increase: 'number',
  decrease: 'number',
  atLeast: 'number',
  atMost: 'number',
  stayWithin: 'number',
  count: 'count',
  relative: 'number',
  linkedKpi: null,
  yesNo: 'yesNo',
  milestone: 'milestone',
} as const satisfies Record<Measure['kind'], CheckInValue['kind'] | null>;

/** The kinds whose progress rests on all readings. That of the others rests on the latest. */
export const cumulativeKinds: readonly Measure['kind'][] = ['milestone', 'stayWithin'];

/** Whether progress rests on all readings. */
export const restsOnAll = ({ kind }: Measure): boolean => cumulativeKinds.includes(kind);

/** The kind of value that check-ins on the measure bring. Throws if it reads its value from a KPI. */
export const valueKindOf = ({ kind }: Measure): CheckInValue['kind'] =>
  valueKinds[kind] ??
  refuseField('check-in/linked-kpi', 'This key result reads its value from a KPI.', {
    path: 'keyResultId',
    message: 'a key result that is not linked to a KPI',
  });

/** Throws if the value does not fit the measure: another kind, or a part that the milestone doesn't have. */
export const checkValue = (measure: Measure, value: CheckInValue): void => {
  const kind = valueKindOf(measure);
  if (value.kind !== kind)
    refuseField(
      'check-in/wrong-kind',
      `A key result of kind ${measure.kind} takes a value of kind ${kind}.`,
      { path: 'value/kind', message: kind },
    );
  if (measure.kind !== 'milestone' || value.kind !== 'milestone') return;
  const known = measure.parts.map(({ milestoneId }) => milestoneId);
  if (!known.includes(value.milestoneId))
    refuseField('check-in/unknown-milestone', 'The key result has no such part.', {
      path: 'value/milestoneId',
      message: `one of ${known.join(', ')}`,
    });
};

// A reading taken shortly before the goal begins can be its first; an older one says nothing about the goal.
const daysBefore = 31;

/** Throws if a reading was taken more than a month before the goal begins. */
export const checkReadAt = (occurredAt: Instant, { from }: DayRange): void => {
  const earliest = Date.parse(from) - daysBefore * msPerDay;
  if (Date.parse(occurredAt) < earliest)
    refuseField('check-in/before-the-goal', `The reading was taken long before the goal begins on ${from}.`, {
      path: 'occurredAt',
      message: `at most ${daysBefore} days before ${from}`,
    });
};

/** Whether two values are equal. */
export const isSameValue = (a: CheckInValue, b: CheckInValue): boolean => {
  switch (a.kind) {
    case 'number':
      return b.kind === 'number' && a.number === b.number;
    case 'count':
      return b.kind === 'count' && a.total === b.total;
    case 'yesNo':
      return b.kind === 'yesNo' && a.done === b.done;
    case 'milestone':
      return isSamePart(a, b) && b.kind === 'milestone' && a.done === b.done;
  }
};

/** Whether two values measure the same thing: for a milestone the same part, otherwise the same kind of value. */
export const isSamePart = (a: CheckInValue, b: CheckInValue): boolean =>
  a.kind === 'milestone' ? b.kind === 'milestone' && a.milestoneId === b.milestoneId : a.kind === b.kind;

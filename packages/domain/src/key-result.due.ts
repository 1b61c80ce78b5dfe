import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import type { Measure } from '@cairn/contracts/key-result.values';
import { refuseField } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import type { Goal } from './goal.state.ts';
import { isWithin, leftOut } from './within-days.ts';

type DueThing = { dueOn?: string | undefined; measure: Measure | MeasureBody };
type Day = readonly [path: string, day: string];

/** The days on which a key result, its measure and the parts of its measure are due, each with its path. */
const daysOf = ({ dueOn, measure }: DueThing): Day[] => {
  const days: (readonly [string, string | undefined])[] = [['dueOn', dueOn]];
  if (measure.kind === 'yesNo') days.push(['measure/dueOn', measure.dueOn]);
  if (measure.kind === 'milestone')
    days.push(...measure.parts.map((part, i) => [`measure/parts/${i}/dueOn`, part.dueOn] as const));
  return days.flatMap(([path, day]): Day[] => (day === undefined ? [] : [[path, day]]));
};

/**
 * Throws unless every day of a key result lies in the period of its goal, and those of its parts not after its own. `path` is
 * the key result's path in the body.
 */
export const checkDueDays = (
  keyResult: DueThing,
  { path, period }: { path: string; period: DayRange },
): void => {
  const outside = daysOf(keyResult).find(([, day]) => !isWithin(day, period));
  if (outside)
    refuseField('key-result/due-outside-the-goal', 'A key result is due within the period of its goal.', {
      path: `${path}${outside[0]}`,
      message: `${period.from} to ${period.to}`,
    });
  const { dueOn, measure } = keyResult;
  if (measure.kind === 'yesNo' && dueOn && measure.dueOn && measure.dueOn !== dueOn)
    refuseField('key-result/two-due-days', 'A key result is due on one day.', {
      path: `${path}measure/dueOn`,
      message: `${dueOn} like dueOn, or only one of the two`,
    });
  const late = daysOf({ measure }).find(([, day]) => dueOn !== undefined && day > dueOn);
  if (late)
    refuseField('key-result/part-due-later', 'A part is due on the day of its key result or before.', {
      path: `${path}${late[0]}`,
      message: `${period.from} to ${dueOn}`,
    });
};

/** Throws if a day on which something in the goal is due lies in its period, and would lie outside of the one to come. */
export const refuseDaysLeftOut = ({ keyResults, period: before }: Goal, after: DayRange): void => {
  const days = [...keyResults.values()].flatMap((each) => (each.dropped ? [] : daysOf(each)));
  const left = leftOut(
    days.map(([, day]) => day),
    { before, after },
  );
  if (left)
    refuseField(
      'goal/key-result-due-outside',
      `Something in this goal is due on ${left.day}. Revise that day first.`,
      left.field,
    );
};

/** The measure without the days that do not lie in a period. */
export const withoutDaysOutside = (measure: Measure, period: DayRange | undefined): Measure => {
  const kept = (dueOn: string | undefined) =>
    dueOn !== undefined && period && isWithin(dueOn, period) ? { dueOn } : {};
  if (measure.kind === 'yesNo') return { kind: 'yesNo', ...kept(measure.dueOn) };
  if (measure.kind !== 'milestone') return measure;
  return { ...measure, parts: measure.parts.map(({ dueOn, ...part }) => ({ ...part, ...kept(dueOn) })) };
};

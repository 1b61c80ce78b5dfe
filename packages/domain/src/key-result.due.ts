import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import type { Measure } from '@cairn/contracts/key-result.values';
import { refuseField } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import type { Goal } from './goal.state.ts';
import { partId } from './measure.rules.ts';
import { isWithin, leftOut } from './within-days.ts';

type DueThing = { dueOn?: string | undefined; measure: Measure | MeasureBody };
/** A day on which something is due: its path in the body, and what stays the same when it is revised. */
type Due = { path: string; of: string; day: string };

/** The days on which a key result, its measure and the parts of its measure are due. */
const daysOf = ({ dueOn, measure }: DueThing): Due[] => {
  const days: (Omit<Due, 'day'> & { day: string | undefined })[] = [
    { path: 'dueOn', of: 'dueOn', day: dueOn },
  ];
  if (measure.kind === 'yesNo') days.push({ path: 'measure/dueOn', of: 'measure', day: measure.dueOn });
  if (measure.kind === 'milestone')
    days.push(
      ...measure.parts.map((part, i) => ({
        path: `measure/parts/${i}/dueOn`,
        of: `part ${partId(part, i)}`,
        day: part.dueOn,
      })),
    );
  return days.flatMap(({ day, ...due }): Due[] => (day === undefined ? [] : [{ ...due, day }]));
};

/**
 * Throws unless every day of a key result lies in the period of its goal, and those of its parts not after its own. A day
 * that is as it was `before` may lie anywhere, since a revision is judged by what it changes. `path` is the key result's path
 * in the body.
 */
export const checkDueDays = (
  keyResult: DueThing,
  { path, period, before }: { path: string; period: DayRange; before?: DueThing | undefined },
): void => {
  const was = new Map<string, string>(before && daysOf(before).map(({ of, day }) => [of, day]));
  const isNew = ({ of, day }: Omit<Due, 'path'>): boolean => was.get(of) !== day;
  const outside = daysOf(keyResult).find((due) => isNew(due) && !isWithin(due.day, period));
  if (outside)
    refuseField('key-result/due-outside-the-goal', 'A key result is due within the period of its goal.', {
      path: `${path}${outside.path}`,
      message: `${period.from} to ${period.to}`,
    });
  const { dueOn, measure } = keyResult;
  if (dueOn === undefined) return;
  const ofMeasure = daysOf({ measure }).filter((due) => isNew(due) || isNew({ of: 'dueOn', day: dueOn }));
  const other = ofMeasure.find(({ day }) => measure.kind === 'yesNo' && day !== dueOn);
  if (other)
    refuseField('key-result/two-due-days', 'A key result is due on one day.', {
      path: `${path}${other.path}`,
      message: `${dueOn} like dueOn, or only one of the two`,
    });
  const late = ofMeasure.find(({ day }) => day > dueOn);
  if (late)
    refuseField('key-result/part-due-later', 'A part is due on the day of its key result or before.', {
      path: `${path}${late.path}`,
      message: `${period.from} to ${dueOn}`,
    });
};

/** Throws if a day on which something in the goal is due lies in its period, and would lie outside of the one to come. */
export const refuseDaysLeftOut = ({ keyResults, period: before }: Goal, after: DayRange): void => {
  const days = [...keyResults.values()].flatMap((each) => (each.dropped ? [] : daysOf(each)));
  const left = leftOut(
    days.map(({ day }) => day),
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

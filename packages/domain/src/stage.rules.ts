import type { OpenCycle } from '@cairn/contracts/cycle.commands';
import { refuseField } from '@cairn/contracts/rejection';
import { type Stage, type StageName, stageNames } from '@cairn/contracts/stage.values';
import type { DayRange } from '@cairn/contracts/values';
import { daysBetween, daysLater } from './day-arithmetic.ts';

const place = ({ stage }: Stage): number => stageNames.indexOf(stage);

const refuseBetween = (before: Stage | undefined, current: Stage, path: string): void => {
  if (current.to < current.from)
    refuseField('cycle/ends-before-it-begins', 'A stage ends on or after its first day.', {
      path: `${path}/to`,
      message: `${current.from} or later`,
    });
  if (before && place(before) >= place(current))
    refuseField('cycle/stages-out-of-order', `The stages come in this order: ${stageNames.join(', ')}.`, {
      path: `${path}/stage`,
      message: `a stage after ${before.stage}`,
    });
  if (before && current.to < before.to)
    refuseField('cycle/stages-out-of-order', 'A stage does not end before the one that it follows.', {
      path: `${path}/to`,
      message: `${before.to} or later`,
    });
};

/** Refuses stages that are not in their order or end before those that they follow. The field is that of a stage's place. */
export const checkStages = (stages: readonly Stage[], fieldOf = (place: number) => `stages/${place}`): void =>
  stages.forEach((each, i) => refuseBetween(stages[i - 1], each, fieldOf(i)));

/** Refuses stages of a cycle without reviews. */
export const checkStagesOf = ({ kind, stages = [] }: OpenCycle['data']): void => {
  if (kind !== 'review' && stages.length > 0)
    refuseField('cycle/stages-without-reviews', 'Only a review cycle has stages.', {
      path: 'stages',
      message: 'left out',
    });
  checkStages(stages);
};

/** The stages with other days for one of them. */
export const withStage = (stages: readonly Stage[], name: StageName, days: DayRange): Stage[] =>
  stages.map((each) => (each.stage === name ? { stage: name, ...days } : each));

/** The same stages for another period: each day is as far from its end as from that of the copied period. */
export const stagesAround = (stages: readonly Stage[], copied: DayRange, period: DayRange): Stage[] =>
  stages.map(({ stage, from, to }) => ({
    stage,
    from: daysLater(period.to, daysBetween(copied.to, from)),
    to: daysLater(period.to, daysBetween(copied.to, to)),
  }));

import type { SetGoalFromTemplate } from '@cairn/contracts/goal-template.commands';
import type { GoalTemplateContent, GoalTemplateEvent } from '@cairn/contracts/goal-template.events';
import type { SetGoal } from '@cairn/contracts/goal.commands';
import type { KeyResultBody, MeasureBody } from '@cairn/contracts/key-result.commands';
import { type Personal, unlessErased } from '@cairn/contracts/personal';
import { reject } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import type { CycleState } from './cycle.state.ts';
import { withoutDaysOutside } from './key-result.due.ts';

/** A template as it is now, with its text, which no state holds. */
export type ReadTemplate = { content: GoalTemplateContent; isRetired: boolean };

/** Folds the events of one template, oldest first. Undefined if it was never drafted. */
export const readTemplate = (events: readonly GoalTemplateEvent[]): ReadTemplate | undefined => {
  let content: GoalTemplateContent | undefined;
  for (const event of events) if (event.type !== 'GoalTemplateRetired') content = event.data;
  return content && { content, isRetired: events.some(({ type }) => type === 'GoalTemplateRetired') };
};

const known = (text: Personal): string =>
  unlessErased(text) ??
  reject('conflict', 'goal-template/text-erased', 'The text of the template was erased. Revise it first.');

type OfTemplate = GoalTemplateContent['keyResults'][number];

const measureOf = (
  { measure: drafted, milestones = [] }: OfTemplate,
  period: DayRange | undefined,
): MeasureBody => {
  const measure = withoutDaysOutside(drafted, period);
  if (measure.kind !== 'milestone') return measure;
  const titles = new Map(milestones.map((each) => [each.milestoneId, known(each.title)]));
  const parts = measure.parts.map((part) => ({
    ...part,
    title: titles.get(part.milestoneId) ?? part.milestoneId,
  }));
  return { kind: 'milestone', parts };
};

const keyResultsOf = ({ keyResults }: GoalTemplateContent, period: DayRange | undefined): KeyResultBody[] =>
  keyResults.map((each) => ({
    title: known(each.title),
    weight: each.weight,
    measure: measureOf(each, period),
  }));

/**
 * The command that sets the goal: what is given, and the template's for what is not, without the days that do not lie in the
 * goal's period. Throws for a template that is not offered.
 */
export const fromTemplate = (
  command: SetGoalFromTemplate,
  { template, cycle }: { template?: ReadTemplate | undefined; cycle: CycleState },
): SetGoal => {
  if (!template) return reject('notFound', 'goal-template/unknown', 'No such template was drafted.');
  if (template.isRetired)
    return reject(
      'conflict',
      'goal-template/retired',
      'The template was retired, so no goal is set from it.',
    );
  const { content } = template;
  const { title, description, ambition, tags, keyResults, keyResultIds, ...given } = command.data;
  const own = description ?? (content.description === undefined ? undefined : known(content.description));
  const period = command.data.period ?? (cycle.status === 'unset' ? undefined : cycle.evaluationPeriod);
  const named = (keyResults ?? keyResultsOf(content, period)).flatMap((each, i) => {
    const keyResultId = keyResultIds[i];
    return keyResultId === undefined ? [] : [{ ...each, keyResultId }];
  });
  return {
    ...command,
    type: 'SetGoal',
    data: {
      ...given,
      title: title ?? known(content.title),
      ...(own !== undefined && { description: own }),
      ambition: ambition ?? content.ambition,
      tags: tags ?? content.tags,
      keyResults: named,
    },
  };
};

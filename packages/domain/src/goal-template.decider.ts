import type { Decider } from '@cairn/contracts/decider';
import type {
  DraftGoalTemplate,
  GoalTemplateCommand,
  ReviseGoalTemplate,
} from '@cairn/contracts/goal-template.commands';
import type { GoalTemplateEvent } from '@cairn/contracts/goal-template.events';
import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { sortedTags } from './goal-class.rules.ts';
import { completeMeasure } from './measure.rules.ts';
import { laterOf, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

export type GoalTemplateState =
  | { status: 'unset' }
  | { status: 'offered' | 'retired'; name: string; changedAt: string };

// Its baseline would be frozen long before a goal is set.
const measureOf = (measure: MeasureBody, path: string) =>
  measure.kind === 'linkedKpi'
    ? refuseField(
        'goal-template/linked-kpi',
        'A key result is linked to a KPI in a goal, not in a template.',
        {
          path: `${path}/kind`,
          message: 'a kind that reads no KPI',
        },
      )
    : completeMeasure(measure, { path });

const drafted = ({ data }: DraftGoalTemplate | ReviseGoalTemplate) => ({
  ...data,
  tags: sortedTags(data.tags),
  keyResults: data.keyResults.map(({ title, weight, measure }, i) => ({
    title,
    weight,
    ...measureOf(measure, `keyResults/${i}/measure`),
  })),
});

/** One template for goals. Its state holds its name and no other text, so a revision always counts as a change. */
export const goalTemplate: Decider<GoalTemplateState, GoalTemplateCommand, GoalTemplateEvent> = {
  category: 'goalTemplate',
  initial: { status: 'unset' },
  decide(command, state) {
    refuseFuture(command);
    if (command.type === 'DraftGoalTemplate')
      return state.status === 'unset' ? [{ type: 'GoalTemplateDrafted', data: drafted(command) }] : [];
    if (state.status === 'unset')
      return reject('notFound', 'goal-template/unknown', 'No such template was drafted.');
    if (state.status === 'retired')
      return command.type === 'RetireGoalTemplate'
        ? []
        : reject('conflict', 'goal-template/retired', 'The template was retired.');
    refuseBeforeLastChange(state, command.data.occurredAt);
    return command.type === 'RetireGoalTemplate'
      ? [{ type: 'GoalTemplateRetired', data: command.data }]
      : [{ type: 'GoalTemplateRevised', data: drafted(command) }];
  },
  evolve(state, { type, data }) {
    const { occurredAt } = data;
    if (type === 'GoalTemplateDrafted') return { status: 'offered', name: data.name, changedAt: occurredAt };
    if (state.status === 'unset') return state;
    const changedAt = laterOf(state.changedAt, occurredAt);
    return type === 'GoalTemplateRetired'
      ? { ...state, status: 'retired', changedAt }
      : { ...state, name: data.name, changedAt };
  },
};

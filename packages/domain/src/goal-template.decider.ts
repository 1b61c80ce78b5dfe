import type { Decider } from '@cairn/contracts/decider';
import type {
  DraftGoalTemplate,
  GoalTemplateCommand,
  ReviseGoalTemplate,
} from '@cairn/contracts/goal-template.commands';
import type { GoalTemplateEvent } from '@cairn/contracts/goal-template.events';
import { reject } from '@cairn/contracts/rejection';
import { completeMeasure } from './measure.rules.ts';
import { laterOf, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

export type GoalTemplateState = { status: 'unset' } | { status: 'offered' | 'retired'; changedAt: string };

const drafted = ({ data }: DraftGoalTemplate | ReviseGoalTemplate) => ({
  ...data,
  tags: [...new Set(data.tags)].sort(),
  keyResults: data.keyResults.map(({ title, weight, measure }, i) => ({
    title,
    weight,
    ...completeMeasure(measure, { path: `keyResults/${i}/measure` }),
  })),
});

/** One template for goals. Its state holds no text, so a revision always counts as a change. */
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
  evolve(state, { type, data: { occurredAt } }) {
    if (state.status === 'unset')
      return type === 'GoalTemplateDrafted' ? { status: 'offered', changedAt: occurredAt } : state;
    const changedAt = laterOf(state.changedAt, occurredAt);
    return { status: type === 'GoalTemplateRetired' ? 'retired' : state.status, changedAt };
  },
};

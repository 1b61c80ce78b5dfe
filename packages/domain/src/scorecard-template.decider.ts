import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import type { ScorecardTemplateCommand } from '@cairn/contracts/scorecard-template.commands';
import type {
  ScorecardTemplateContent,
  ScorecardTemplateEvent,
} from '@cairn/contracts/scorecard-template.events';
import { laterOf, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { refuseWrongParts } from './scorecard-template.rules.ts';
import type { NamedKpis, ScorecardTemplateState } from './scorecard-template.state.ts';

const contentOf = ({ name, level, perspectives }: ScorecardTemplateContent): ScorecardTemplateContent => ({
  name,
  level,
  perspectives,
});

// The content is JSON, and both are parsed by a schema, which writes their fields in one order.
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One template for scorecards. */
export const scorecardTemplate: Decider<
  ScorecardTemplateState,
  ScorecardTemplateCommand,
  ScorecardTemplateEvent,
  NamedKpis
> = {
  category: 'scorecardTemplate',
  initial: { status: 'unset' },
  decide(command, state, kpis) {
    refuseFuture(command);
    if (command.type === 'DraftScorecardTemplate') {
      if (state.status !== 'unset') return [];
      refuseWrongParts(command.data, kpis);
      return [{ type: 'ScorecardTemplateDrafted', data: command.data }];
    }
    if (state.status === 'unset')
      return reject('notFound', 'scorecard-template/unknown', 'No such template was drafted.');
    if (state.status === 'retired')
      return command.type === 'RetireScorecardTemplate'
        ? []
        : reject('conflict', 'scorecard-template/retired', 'The template was retired.');
    if (command.type === 'ReviseScorecardTemplate' && isSame(contentOf(command.data), state.content))
      return [];
    refuseBeforeLastChange(state, command.data.occurredAt);
    if (command.type === 'RetireScorecardTemplate')
      return [{ type: 'ScorecardTemplateRetired', data: command.data }];
    refuseWrongParts(command.data, kpis);
    return [{ type: 'ScorecardTemplateRevised', data: command.data }];
  },
  evolve(state, { type, data }) {
    const { occurredAt } = data;
    if (type === 'ScorecardTemplateDrafted')
      return { status: 'offered', content: contentOf(data), changedAt: occurredAt };
    if (state.status === 'unset') return state;
    const changedAt = laterOf(state.changedAt, occurredAt);
    return type === 'ScorecardTemplateRetired'
      ? { ...state, status: 'retired', changedAt }
      : { ...state, content: contentOf(data), changedAt };
  },
};

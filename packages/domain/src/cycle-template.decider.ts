import type {
  CycleTemplateCommand,
  DraftCycleTemplate,
  ReviseCycleTemplate,
} from '@cairn/contracts/cycle-template.commands';
import type { CycleTemplateEvent } from '@cairn/contracts/cycle-template.events';
import { type CycleTemplateContent, cycleTemplateContent } from '@cairn/contracts/cycle-template.values';
import type { Decider } from '@cairn/contracts/decider';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { checkForm, type RuleFacts, refuseUnknownRules } from './cycle.form.ts';
import { type CycleTemplateState, formIn } from './cycle-template.rules.ts';
import { laterOf, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

type Drafting = DraftCycleTemplate | ReviseCycleTemplate;

// Whether days follow each other is the same for every period.
const anyPeriod = { from: '2000-01-01', to: '2000-12-31' };

const refuseWindow = ({ administrationWindow: window }: Drafting['data']): void => {
  if (window && window.to < window.from)
    refuseField('cycle/ends-before-it-begins', 'A period ends on or after its first day.', {
      path: 'administrationWindow/to',
      message: `${window.from} or more`,
    });
};

const check = ({ data }: Drafting, facts: RuleFacts): void => {
  refuseWindow(data);
  const { templateId, name, occurredAt } = data;
  const ofOne = { cycleId: templateId, name, scope: 'organisation', timeZone: 'UTC' } as const;
  const everyone = { eligible: 'everyone', evaluationPeriod: anyPeriod } as const;
  checkForm({ ...ofOne, ...everyone, exclusions: [], ...formIn(data, anyPeriod), occurredAt });
  refuseUnknownRules(facts);
};

// The schema puts the fields in one order. Those in the policy of a command come in another.
const contentOf = (data: CycleTemplateContent): CycleTemplateContent => cycleTemplateContent.parse(data);

const isSame = (a: CycleTemplateContent, b: CycleTemplateContent): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const revise = (
  command: ReviseCycleTemplate,
  { content }: { content: CycleTemplateContent },
  facts: RuleFacts,
): CycleTemplateEvent[] => {
  if (isSame(contentOf(command.data), content)) return [];
  check(command, facts);
  return [{ type: 'CycleTemplateRevised', data: command.data }];
};

/** One template for cycles. */
export const cycleTemplate: Decider<CycleTemplateState, CycleTemplateCommand, CycleTemplateEvent, RuleFacts> =
  {
    category: 'cycleTemplate',
    initial: { status: 'unset' },
    decide(command, state, facts) {
      refuseFuture(command);
      if (command.type === 'DraftCycleTemplate') {
        if (state.status !== 'unset') return [];
        check(command, facts);
        return [{ type: 'CycleTemplateDrafted', data: command.data }];
      }
      if (state.status === 'unset')
        return reject('notFound', 'cycle-template/unknown', 'No such template was drafted.');
      if (state.status === 'retired')
        return command.type === 'RetireCycleTemplate'
          ? []
          : reject('conflict', 'cycle-template/retired', 'The template was retired.');
      refuseBeforeLastChange(state, command.data.occurredAt);
      return command.type === 'RetireCycleTemplate'
        ? [{ type: 'CycleTemplateRetired', data: command.data }]
        : revise(command, state, facts);
    },
    evolve(state, event) {
      const { occurredAt } = event.data;
      if (event.type === 'CycleTemplateRetired')
        return state.status === 'unset'
          ? state
          : { ...state, status: 'retired', changedAt: laterOf(state.changedAt, occurredAt) };
      const changedAt = state.status === 'unset' ? occurredAt : laterOf(state.changedAt, occurredAt);
      return { status: 'offered', content: contentOf(event.data), changedAt };
    },
  };

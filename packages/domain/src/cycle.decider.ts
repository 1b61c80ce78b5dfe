import type {
  CloseCycle,
  CopyCycle,
  CycleCommand,
  ExcludeEmployment,
  IncludeEmployment,
  OpenCycle,
  OpenCycleFromTemplate,
} from '@cairn/contracts/cycle.commands';
import type { CycleEvent } from '@cairn/contracts/cycle.events';
import type { Decider } from '@cairn/contracts/decider';
import { mostDaysExceeded, rhythmOf } from '@cairn/contracts/cycle-rhythm';
import { reject, refuseField } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { copiedCycle } from './cycle.copy.ts';
import { type CycleTemplateState, templatedCycle } from './cycle-template.rules.ts';
import { checkForm, type RuleFacts, refuseUnknownRules } from './cycle.form.ts';
import { type CycleState, evolveCycle, isEligible } from './cycle.state.ts';
import { refuseBefore, refuseFuture } from './occurred-at.ts';

/** Facts from the calendar, the unit that is the scope, the formulas and the detectors. */
export type CycleFacts = RuleFacts & {
  periodIsReserved: boolean;
  /** True for the whole organisation too. */
  scopeIsKnown: boolean;
  /** The reviews of the cycle that are still open. */
  openReviews: readonly string[];
  /** A launch of the cycle may still open reviews. */
  launching: boolean;
  /** The employment that the command names is the person's. True if it names none. */
  isTheirEmployment: boolean;
  /** The employment was excluded as a leaver, which stands apart from the cycle's own events. */
  hasLeft: boolean;
  /** The cycle that is copied. */
  copied?: CycleState;
  /** The template that the cycle is opened from. */
  template?: CycleTemplateState;
};

const unknownCycle = (): never => reject('notFound', 'cycle/unknown', 'No such cycle was opened.');

/** For commands that do not open a cycle. */
export const noCycleFacts: CycleFacts = {
  periodIsReserved: true,
  scopeIsKnown: true,
  scoringIsKnown: true,
  unknownDetectors: [],
  refusedSettings: [],
  openReviews: [],
  launching: false,
  isTheirEmployment: true,
  hasLeft: false,
};

const checkRange = (path: string, { from, to }: DayRange): void => {
  if (to < from)
    refuseField('cycle/ends-before-it-begins', 'A period ends on or after its first day.', {
      path: `${path}/to`,
      message: `${from} or later`,
    });
};

const checkWindow = ({
  administrationWindow: { to },
  evaluationPeriod: { from },
}: OpenCycle['data']): void => {
  if (to < from)
    refuseField(
      'cycle/administered-before-it-begins',
      'A cycle cannot be administered only before its evaluation period begins.',
      { path: 'administrationWindow/to', message: `${from} or later` },
    );
};

const checkRhythm = ({ rhythm, evaluationPeriod }: OpenCycle['data']): void => {
  const most = rhythm && mostDaysExceeded(rhythm, evaluationPeriod);
  if (most !== undefined)
    refuseField(
      'cycle/longer-than-its-rhythm',
      'A period cannot be longer than its rhythm, or it would overlap the next cycle.',
      {
        path: 'evaluationPeriod',
        message: `at most ${most} days in the rhythm ${rhythm}; a period of this length fits the rhythm ${rhythmOf(evaluationPeriod)}`,
      },
    );
};

const open = (command: OpenCycle, facts: CycleFacts): CycleEvent[] => {
  const { data } = command;
  refuseFuture(command);
  checkRange('evaluationPeriod', data.evaluationPeriod);
  checkRange('administrationWindow', data.administrationWindow);
  checkWindow(data);
  checkRhythm(data);
  checkForm(data);
  if (!facts.scopeIsKnown)
    refuseField('cycle/unknown-scope', 'No such unit was founded.', {
      path: 'scope',
      message: 'organisation, or a unit that was founded',
    });
  refuseUnknownRules(facts);
  if (!facts.periodIsReserved)
    reject(
      'conflict',
      'cycle/period-lost',
      'Meanwhile the period went to another cycle. Open this cycle again.',
    );
  return [{ type: 'CycleOpened', data }];
};

const openingOf = (
  command: OpenCycle | CopyCycle | OpenCycleFromTemplate,
  { copied, template }: CycleFacts,
): OpenCycle => {
  if (command.type === 'CopyCycle') return copiedCycle(command, copied);
  return command.type === 'OpenCycle' ? command : templatedCycle(command, template);
};

const close = (
  { data: { cycleId, occurredAt } }: CloseCycle,
  { openReviews, launching }: CycleFacts,
): CycleEvent[] => {
  if (launching)
    reject(
      'conflict',
      'cycle/launch-under-way',
      'A launch of this cycle still opens reviews. Close the cycle after its end.',
    );
  return [{ type: 'CycleClosed', data: { cycleId, openReviews: [...openReviews], occurredAt } }];
};

type Opened = Exclude<CycleState, { status: 'unset' }>;

const refuseNobody = ({ isTheirEmployment }: CycleFacts): void => {
  if (!isTheirEmployment)
    refuseField('cycle/unknown-employment', 'The person has no such employment.', {
      path: 'employmentId',
      message: 'an employment of this person',
    });
};

const exclude = (command: ExcludeEmployment, state: Opened, facts: CycleFacts): CycleEvent[] => {
  const { cycleId, personId, employmentId, reason, occurredAt } = command.data;
  const isSo = state.exclusions.some((each) => each.employmentId === employmentId && each.reason === reason);
  if (isSo) return [];
  refuseNobody(facts);
  const exclusion = { employmentId, reason };
  return [{ type: 'CycleEmploymentExcluded', data: { cycleId, personId, exclusion, occurredAt } }];
};

const include = (command: IncludeEmployment, state: Opened, facts: CycleFacts): CycleEvent[] => {
  // Whether a leaver was included since is not known here. To include them twice says the same.
  if (isEligible(state, command.data.employmentId) && !facts.hasLeft) return [];
  refuseNobody(facts);
  return [{ type: 'CycleEmploymentIncluded', data: command.data }];
};

const changeWhoTakesPart = (
  command: ExcludeEmployment | IncludeEmployment,
  state: Opened,
  facts: CycleFacts,
): CycleEvent[] => {
  refuseFuture(command);
  refuseBefore(state.since, command);
  if (state.status === 'closed') reject('conflict', 'cycle/closed', 'The cycle is closed.');
  return command.type === 'ExcludeEmployment'
    ? exclude(command, state, facts)
    : include(command, state, facts);
};

/** One OKR or review cycle with the rules that it pins. */
export const cycle: Decider<CycleState, CycleCommand, CycleEvent, CycleFacts> = {
  category: 'cycle',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    switch (command.type) {
      case 'OpenCycle':
      case 'CopyCycle':
      case 'OpenCycleFromTemplate':
        if (state.status !== 'unset')
          return reject('conflict', 'cycle/already-opened', 'This cycle was already opened.');
        return open(openingOf(command, facts), facts);
      case 'ExcludeEmployment':
      case 'IncludeEmployment':
        return state.status === 'unset' ? unknownCycle() : changeWhoTakesPart(command, state, facts);
      case 'CloseCycle':
        if (state.status === 'unset') return unknownCycle();
        if (state.status === 'closed') return [];
        refuseFuture(command);
        refuseBefore(state.since, command);
        return close(command, facts);
    }
  },
  evolve: evolveCycle,
  words: {
    IncludeEmployment: {
      event: 'CycleEmploymentIncluded',
      word: 'reason',
      about: ['employmentId'],
      code: 'cycle/already-included',
    },
  },
};

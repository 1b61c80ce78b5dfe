import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import type { CorrectGoalTalk, GoalTalkCommand, RecordGoalTalk } from '@cairn/contracts/goal-talk.commands';
import type { GoalTalkEvent } from '@cairn/contracts/goal-talk.events';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { refuseFuture } from './occurred-at.ts';
import { type Presence, refuseUnemployed } from './presence.ts';

/** What other streams tell about what the command names, read forward. */
export type GoalTalkFacts = {
  /** Of the person whose goals they are, on the day. */
  person: Presence;
  /** Whether the manager was above that person on the day. */
  manages: boolean;
  /** The place of the first goal that is not that person's and was not agreed before; null if there is none. */
  notTheirs: number | null;
  /** Goals agreed before that the sender may not see. They stay agreed, because nobody takes out what they do not see. */
  unseen: readonly string[];
  timeZone: string;
};

type Held = {
  status: 'held';
  personId: string;
  managerId: string;
  day: string;
  goalIds: readonly string[];
  /** Whether it has notes. The state keeps no personal text. */
  noted: boolean;
  occurredAt: string;
};
export type GoalTalkState = { status: 'unset' } | Held;

const once = (goalIds: readonly string[]): string[] => [...new Set(goalIds)];

/** Refuses a day ahead, people who did not stand so to each other on the day, and goals of others. */
const check = ({ data: { day }, at }: GoalTalkCommand, facts: GoalTalkFacts): void => {
  const today = dayOf(at, facts.timeZone);
  if (day > today)
    refuseField('goal-talk/not-yet', 'The day lies in the future.', {
      path: 'day',
      message: `${today} or earlier`,
    });
  refuseUnemployed(facts.person, 'personId');
  if (!facts.manages)
    refuseField('goal-talk/not-their-manager', 'This person was not their manager on the day.', {
      path: 'managerId',
      message: 'a person who was above them in the reporting line on the day',
    });
  if (facts.notTheirs !== null)
    refuseField('goal-talk/not-their-goal', 'The person has no such goal.', {
      path: `goalIds/${facts.notTheirs}`,
      message: 'a goal that the person owns or is accountable for',
    });
};

const hold = (command: RecordGoalTalk, facts: GoalTalkFacts): GoalTalkEvent[] => {
  check(command, facts);
  return [{ type: 'GoalTalkHeld', data: { ...command.data, goalIds: once(command.data.goalIds) } }];
};

const correct = (command: CorrectGoalTalk, talk: Held, facts: GoalTalkFacts): GoalTalkEvent[] => {
  const { goalTalkId, day, notes, reason } = command.data;
  const goalIds = once([...command.data.goalIds, ...facts.unseen]);
  const isSame = day === talk.day && goalIds.toSorted().join() === talk.goalIds.toSorted().join();
  if (isSame && notes === undefined && !talk.noted) return [];
  if (goalIds.length === 0)
    refuseField('goal-talk/no-goals', 'A talk is about at least one goal.', {
      path: 'goalIds',
      message: 'at least one goal on which they agreed',
    });
  check(command, facts);
  const { personId, managerId, occurredAt } = talk;
  const said = { goalTalkId, personId, managerId, day, goalIds, ...(notes !== undefined && { notes }) };
  return [{ type: 'GoalTalkCorrected', data: { ...said, reason, occurredAt } }];
};

/** One goal-setting talk, which is recorded once. A correction sends all that was said again; other people had another talk. */
export const goalTalk: Decider<GoalTalkState, GoalTalkCommand, GoalTalkEvent, GoalTalkFacts> = {
  category: 'goalTalk',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    if (command.type === 'CorrectGoalTalk')
      return state.status === 'unset'
        ? reject('notFound', 'goal-talk/unknown', 'No such talk was recorded.')
        : correct(command, state, facts);
    refuseFuture(command);
    return state.status === 'unset'
      ? hold(command, facts)
      : reject('conflict', 'goal-talk/already-recorded', 'This talk was already recorded.');
  },
  evolve: (_, { data: { personId, managerId, day, goalIds, notes, occurredAt } }) => ({
    status: 'held',
    personId,
    managerId,
    day,
    goalIds,
    noted: notes !== undefined,
    occurredAt,
  }),
  words: {
    CorrectGoalTalk: {
      event: 'GoalTalkCorrected',
      word: 'reason',
      code: 'goal-talk/already-so',
      hint: { path: 'day', message: 'a day, goals or notes other than those that were recorded' },
    },
  },
};

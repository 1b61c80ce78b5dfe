import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import type { RecordGoalTalk } from '@cairn/contracts/goal-talk.commands';
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
  /** The place of the first goal that is not that person's; null if there is none. */
  notTheirs: number | null;
  timeZone: string;
};

export type GoalTalkState = { status: 'unset' | 'held' };

const hold = ({ data, at }: RecordGoalTalk, facts: GoalTalkFacts): GoalTalkEvent[] => {
  const today = dayOf(at, facts.timeZone);
  if (data.day > today)
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
  return [{ type: 'GoalTalkHeld', data: { ...data, goalIds: [...new Set(data.goalIds)] } }];
};

/** One goal-setting talk, which is recorded once. */
export const goalTalk: Decider<GoalTalkState, RecordGoalTalk, GoalTalkEvent, GoalTalkFacts> = {
  category: 'goalTalk',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    return state.status === 'unset'
      ? hold(command, facts)
      : reject('conflict', 'goal-talk/already-recorded', 'This talk was already recorded.');
  },
  evolve: () => ({ status: 'held' }),
};

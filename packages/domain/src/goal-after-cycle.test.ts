import type { GoalEvent } from '@cairn/contracts/goal.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { context, facts, goalId, goalWasSet, held, nps, otherOwner } from './goal.fixture.ts';

const afterCycle = { ...facts, cycle: { ...facts.cycle, status: 'closed' } as typeof facts.cycle };
const [offerId, blockerId] = [uuid(71), uuid(72)];
const owner = { kind: 'person', id: otherOwner } as const;
const every = { goalId, context, occurredAt: now };

const offer = commandOf('OfferGoal', { goalId, offerId, owner });
const hold = commandOf('PutGoalOnHold', { goalId, reason: 'Budget' });
const block = commandOf('RaiseBlocker', { goalId, blockerId, text: 'No budget' });
const admit = commandOf('AdmitKeyResultFeeder', {
  goalId,
  keyResultId: nps,
  feederId: uuid(9),
  feederName: 'Web analytics',
});

const offered: GoalEvent = {
  type: 'GoalOffered',
  data: { ...every, offerId, to: { owner, accountableId: otherOwner } },
};
const blocked: GoalEvent = {
  type: 'BlockerRaised',
  data: { ...every, blockerId, keyResultId: null, text: 'No budget' },
};
const standing = [goalWasSet(), offered, blocked, held];

describe('a goal whose cycle is closed', () => {
  test.each([offer, hold, block, admit])('refuses what would begin: $type', (command) => {
    given(goal, goalWasSet()).when(command, afterCycle).refuses('goal/cycle-closed');
  });

  test.each([offer, hold, block])('answers a repeat of what had begun before: $type', (command) => {
    given(goal, ...standing)
      .when(command, afterCycle)
      .decidesNothing();
  });

  test.each([
    commandOf('WithdrawGoalOffer', { goalId, offerId }),
    commandOf('DeclineGoalOffer', { goalId, offerId, reason: 'No time' }),
    commandOf('AcceptGoalOffer', { goalId, offerId }),
    commandOf('ResolveBlocker', { goalId, blockerId }),
    commandOf('ResumeGoal', { goalId }),
    commandOf('CloseGoal', { goalId, score: 0.7 }),
  ])('ends what is open in it: $type', (command) => {
    expect(goal.decide(command, stateAfter(goal, standing), afterCycle)).not.toEqual([]);
  });
});

import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { OfferOutcome } from '@cairn/contracts/goal.values';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { closed, context, facts, goalId, goalWasSet, otherOwner, ownerId } from './goal.fixture.ts';

const [offerId, otherOffer] = [uuid(71), uuid(72)];
const owner = { kind: 'person', id: otherOwner } as const;
const every = { goalId, context, occurredAt: now };
const set = goalWasSet();
const offer = (id = offerId) => commandOf('OfferGoal', { goalId, offerId: id, owner, note: 'Yours?' });
const offered: GoalEvent = {
  type: 'GoalOffered',
  data: { ...every, offerId, note: 'Yours?', to: { owner, accountableId: otherOwner } },
};
const ended = (outcome: OfferOutcome, more: { reason?: string } = {}): GoalEvent => ({
  type: 'GoalOfferEnded',
  data: { ...every, offerId, outcome, ...more },
});
const accept = commandOf('AcceptGoalOffer', { goalId, offerId });
const decline = commandOf('DeclineGoalOffer', { goalId, offerId, reason: 'No time' });
const withdraw = commandOf('WithdrawGoalOffer', { goalId, offerId });
const handedOver: GoalEvent = {
  type: 'GoalOwnerChanged',
  data: {
    ...every,
    context: { ...context, owner, accountableId: otherOwner },
    from: { owner: context.owner, accountableId: ownerId },
  },
};

describe('offering a goal', () => {
  test('names who is asked, and leaves the goal with its owner', () => {
    given(goal, set).when(offer(), facts).decides(offered);
    given(goal, set, offered).when(offer(), facts).decidesNothing();
  });

  test('is refused while another offer is open, to a person who is not employed, and on a closed goal', () => {
    given(goal, set, offered).when(offer(otherOffer), facts).refuses('goal/already-offered');
    const away = { ...facts, owner: { ...facts.owner, notEmployed: 'owner/id' as const } };
    given(goal, set).when(offer(), away).refuses('person/not-employed');
    given(goal, set, closed).when(offer(), facts).refuses('goal/already-closed');
  });
});

describe('an offer to those who keep the goal already', () => {
  const toOwner = { ...offer().data, owner: context.owner };

  test('is refused', () => {
    given(goal, set).when(commandOf('OfferGoal', toOwner), facts).refuses('goal/already-theirs');
  });

  test('may make somebody else accountable', () => {
    given(goal, set)
      .when(commandOf('OfferGoal', { ...toOwner, accountableId: otherOwner }), facts)
      .decides({
        type: 'GoalOffered',
        data: { ...offered.data, to: { owner: context.owner, accountableId: otherOwner } },
      });
  });
});

describe('an offer of a goal', () => {
  test('hands the goal over once it is accepted', () => {
    given(goal, set, offered).when(accept, facts).decides(ended('accepted'), handedOver);
    given(goal, set, offered, ended('accepted'), handedOver).when(accept, facts).decidesNothing();
  });

  test('is declined with a reason, or withdrawn, and then another one may follow', () => {
    given(goal, set, offered)
      .when(decline, facts)
      .decides(ended('declined', { reason: 'No time' }));
    given(goal, set, offered).when(withdraw, facts).decides(ended('withdrawn'));
    const again = { ...offered, data: { ...offered.data, offerId: otherOffer } } as GoalEvent;
    given(goal, set, offered, ended('withdrawn')).when(offer(otherOffer), facts).decides(again);
  });

  test('ends once, and an unknown one does not end', () => {
    given(goal, set, offered, ended('withdrawn')).when(accept, facts).refuses('offer/already-ended');
    given(goal, set).when(accept, facts).refuses('offer/unknown');
  });

  test('is withdrawn if the goal is assigned to somebody else or closed', () => {
    const third = { kind: 'person', id: uuid(9) } as const;
    given(goal, set, offered)
      .when(commandOf('ChangeGoalOwner', { goalId, owner: third }), facts)
      .decides(ended('withdrawn'), {
        type: 'GoalOwnerChanged',
        data: {
          ...every,
          context: { ...context, owner: third, accountableId: third.id },
          from: { owner: context.owner, accountableId: ownerId },
        },
      });
    given(goal, set, offered)
      .when(commandOf('CloseGoal', { goalId, score: 0.7, note: 'Well done' }), facts)
      .decides(ended('withdrawn'), closed);
  });
});

import { defaultPerspectives } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { checked, given, rejectionOf } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { scorecard } from './scorecard.decider.ts';

const scorecardId = uuid(1);
const [skills, speed, loyalty, revenue] = [uuid(2), uuid(3), uuid(4), uuid(5)];
const facts = { known: true, higherLevel: null, person: 'employed', timeZone: 'UTC' } as const;
const on = { scorecardId, occurredAt: now };

const added = (objectiveId: string, perspectiveId: string): ScorecardEvent => ({
  type: 'StrategicObjectiveAdded',
  data: { ...on, objectiveId, perspectiveId, name: `Objective ${objectiveId}`, weight: 1 },
});
const card: ScorecardEvent[] = [
  {
    type: 'ScorecardDrafted',
    data: {
      ...on,
      name: 'Strategy',
      level: 'enterprise',
      unitId: null,
      alignedTo: null,
      perspectives: defaultPerspectives,
    },
  },
  added(skills, 'learningAndGrowth'),
  added(speed, 'internalProcess'),
  added(loyalty, 'customer'),
  added(revenue, 'financial'),
];
const link = (causeId: string, effectId: string, againstOrder = false) =>
  commandOf('LinkStrategicObjectives', { scorecardId, causeId, effectId, againstOrder });
const linked = (causeId: string, effectId: string): ScorecardEvent => ({
  type: 'StrategicObjectivesLinked',
  data: { ...on, causeId, effectId },
});

test('links a cause with its effect once', () => {
  given(scorecard, ...card)
    .when(link(skills, speed), facts)
    .decides(linked(skills, speed));
  given(scorecard, ...card, linked(skills, speed))
    .when(link(skills, speed), facts)
    .decidesNothing();
});

test('refuses a link that closes a circle, also over other objectives', () => {
  const chain = [linked(skills, speed), linked(speed, loyalty)];
  given(scorecard, ...card, ...chain)
    .when(link(loyalty, skills, true), facts)
    .refuses('scorecard/circle', 'effectId');
  given(scorecard, ...card)
    .when(link(skills, skills), facts)
    .refuses('scorecard/circle', 'effectId');
});

test('refuses an effect in a lower perspective unless that is asked for', () => {
  given(scorecard, ...card)
    .when(link(revenue, skills), facts)
    .refuses('scorecard/against-the-order', 'effectId');
  given(scorecard, ...card)
    .when(link(revenue, skills, true), facts)
    .decides(linked(revenue, skills));
});

test('refuses a link or a hypothesis with an objective that is unknown or retired', () => {
  given(scorecard, ...card)
    .when(link(skills, uuid(9)), facts)
    .refuses('scorecard/unknown-objective', 'effectId');
  const retired: ScorecardEvent = {
    type: 'StrategicObjectiveRetired',
    data: { ...on, objectiveId: skills, effectiveFrom: '2026-07-01', reason: 'Reached' },
  };
  given(scorecard, ...card, retired)
    .when(link(skills, speed), facts)
    .refuses('scorecard/unknown-objective', 'causeId');
  given(scorecard, ...card, linked(skills, speed), retired)
    .when(
      commandOf('ReviseHypothesis', {
        scorecardId,
        causeId: skills,
        effectId: speed,
        hypothesis: 'Still so',
      }),
      facts,
    )
    .refuses('scorecard/unknown-objective', 'causeId');
});

test('gives a link another hypothesis, and only a link that stands', () => {
  const body = { scorecardId, causeId: skills, effectId: speed, hypothesis: 'Skilled people hand over less' };
  const revise = commandOf('ReviseHypothesis', body);
  const event: ScorecardEvent = { type: 'StrategicObjectivesLinked', data: { ...body, occurredAt: now } };
  given(scorecard, ...card, linked(skills, speed))
    .when(revise, facts)
    .decides(event);
  given(scorecard, ...card)
    .when(revise, facts)
    .refuses('scorecard/not-linked');
  const unlinking = commandOf('UnlinkStrategicObjectives', {
    scorecardId,
    causeId: skills,
    effectId: speed,
    reason: 'Not confirmed',
  });
  const unlinked: ScorecardEvent = {
    type: 'StrategicObjectivesUnlinked',
    data: { ...unlinking.data, occurredAt: now },
  };
  // A link that was revised stands once, and one unlinking ends it.
  given(scorecard, ...card, linked(skills, speed), event, unlinked)
    .when(revise, facts)
    .refuses('scorecard/not-linked');
});

test('takes a link away once, with a reason', () => {
  const body = { scorecardId, causeId: skills, effectId: speed, reason: 'Not confirmed' };
  const unlink = commandOf('UnlinkStrategicObjectives', body);
  const unlinked: ScorecardEvent = {
    type: 'StrategicObjectivesUnlinked',
    data: { ...body, occurredAt: now },
  };
  const history = [...card, linked(skills, speed)];
  given(scorecard, ...history)
    .when(unlink, facts)
    .decides(unlinked);
  given(scorecard, ...history, unlinked)
    .when(unlink, facts)
    .decidesNothing();
  given(scorecard, ...card)
    .when(unlink, facts)
    .refuses('scorecard/not-linked');
});

test('whatever is linked in whatever order, no objective leads to itself', () => {
  const objective = fc.constantFrom(skills, speed, loyalty, revenue);
  fc.assert(
    fc.property(fc.array(fc.tuple(objective, objective), { maxLength: 20 }), (pairs) => {
      let state = card.reduce(scorecard.evolve, scorecard.initial);
      for (const [cause, effect] of pairs) {
        let events: readonly ScorecardEvent[] = [];
        rejectionOf(() => (events = scorecard.decide(link(cause, effect, true), state, facts)));
        state = events.map(checked).reduce(scorecard.evolve, state);
      }
      if (state.status === 'unset') throw new Error('the scorecard was drafted');
      let left = [...state.links];
      // Links that start at no other link's end can be taken away until none is left, if there is no circle.
      for (let before = -1; before !== left.length; ) {
        before = left.length;
        const ends = new Set(left.map(({ effectId }) => effectId));
        left = left.filter(({ causeId }) => ends.has(causeId));
      }
      expect(left).toEqual([]);
    }),
  );
});

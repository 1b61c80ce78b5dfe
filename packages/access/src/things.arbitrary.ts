import { type Role, roles } from '@cairn/contracts/envelope';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';
import { attributions, feedbackAudiences } from '@cairn/contracts/feedback.values';
import type { GoalContext } from '@cairn/contracts/goal.context';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { visibilities } from '@cairn/contracts/goal.values';
import type { ReviewContext } from '@cairn/contracts/review.context';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { participantRelations } from '@cairn/contracts/review.values';
import fc from 'fast-check';
import { anyDay, anyPerson, units } from './organisation.arbitrary.ts';
import type { Requester } from './requester.ts';

const occurredAt = '2025-01-10T00:00:00.000Z';

/** Somebody who asks: mostly one of the people, in any roles, on any day. */
export const anyRequester: fc.Arbitrary<Requester> = fc.record({
  personId: fc.oneof({ weight: 9, arbitrary: anyPerson }, fc.constant('nobody')),
  roles: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<Role[]>(['employee'], ['employee', 'manager']),
    },
    fc.subarray(roles.filter((role) => role !== 'system')),
  ),
  today: anyDay,
});

// The unit may have the id of a person: only id and kind together identify the owner.
const anyGoalContext: fc.Arbitrary<GoalContext> = fc.record({
  visibility: fc.constantFrom(...visibilities),
  owner: fc.record({ kind: fc.constantFrom('person', 'unit'), id: anyPerson }),
  accountableId: anyPerson,
  unitId: fc.constantFrom(null, ...units),
  cycleId: fc.constant('a cycle'),
});

const setting = {
  title: 'A goal',
  level: 'individual',
  ambition: 'committed',
  period: { from: '2025-01-01', to: '2025-12-31' },
  checkInCadenceDays: 7,
  progressFrom: 'keyResults',
  strategicObjective: null,
} as const;

/** The events of a goal that is set, and may be handed over, hidden and shown again. */
export const anyGoal = (goalId: string): fc.Arbitrary<GoalEvent[]> =>
  fc.array(anyGoalContext, { minLength: 1, maxLength: 3 }).map((contexts) =>
    contexts.map((context, i): GoalEvent => {
      const data = { goalId, context, occurredAt };
      if (i === 0) return { type: 'GoalSet', data: { ...data, ...setting, keyResults: [] } };
      const from = contexts[i - 1] as GoalContext;
      return from.visibility === context.visibility
        ? { type: 'GoalOwnerChanged', data: { ...data, from } }
        : { type: 'GoalVisibilityChanged', data: { ...data, from: from.visibility } };
    }),
  );

const anyAssignments = fc.array(
  fc.record({
    personId: anyPerson,
    relation: fc.constantFrom(...participantRelations),
    steps: fc.constantFrom<readonly ReviewEvent['type'][]>(
      ['ParticipantAssigned'],
      ['ParticipantAssigned', 'ParticipantReleased'],
      ['ParticipantAssigned', 'ParticipantDeclined'],
      ['ParticipantAssigned', 'ParticipantNominated'],
      ['ParticipantAssigned', 'ParticipantNominated', 'ParticipantDeclined'],
      ['ParticipantAssigned', 'ParticipantReleased', 'ParticipantNominated', 'ParticipantAssigned'],
      ['ParticipantNominated', 'NominationTurnedDown', 'ParticipantAssigned'],
      ['ParticipantNominated'],
      ['ParticipantNominated', 'NominationTurnedDown'],
      ['ParticipantNominated', 'ParticipantAssigned'],
      ['ParticipantNominated', 'ParticipantAssigned', 'ParticipantReleased'],
      ['ParticipantNominated', 'ParticipantAssigned', 'ParticipantDeclined'],
    ),
  }),
  { maxLength: 3 },
);

const final = {
  mark: 3,
  restsOn: { kind: 'proposal', id: 'a proposal', revision: 1 },
  screeningRevision: 1,
  finalizerId: 'ann',
  scoringVersion: '1',
} as const;

const proposal = {
  proposalId: 'a proposal',
  proposerId: 'ben',
  mark: 3,
  from: null,
  rationale: 'Well done.',
  evidence: [],
  seenAt: {},
};

/** How far a review has come: only opened, finalized, shared, acknowledged, disputed, decided or reopened. */
const anyStage = fc.nat(6);

/** The events of a review that is opened, assigned, may be handed to another rater, finalized, shared and acknowledged. */
export const anyReview = (reviewId: string): fc.Arbitrary<ReviewEvent[]> =>
  fc
    .record({
      subjectId: anyPerson,
      raters: fc.array(anyPerson, { minLength: 1, maxLength: 2 }),
      assignments: anyAssignments,
      stage: anyStage,
      reviewerId: anyPerson,
    })
    .map(({ subjectId, raters: [first, ...later], assignments, stage, reviewerId }) => {
      const contextOf = (accountableRaterId: string): ReviewContext => ({
        subjectId,
        employmentId: `${subjectId} 1`,
        cycleId: 'a cycle',
        accountableRaterId,
        unitId: null,
        level: null,
      });
      const dataOf = (rater = later[0] ?? first ?? '') => ({
        reviewId,
        context: contextOf(rater),
        occurredAt,
      });
      const opened = { ...dataOf(first), kind: 'annual' as const, managers: [] };
      const reason = 'A reason';
      const proposed: ReviewEvent = { type: 'RatingProposed', data: { ...dataOf(), ...proposal } };
      const stages: readonly ReviewEvent[] = [
        { type: 'RatingFinalized', data: { ...dataOf(), ...final, goalResults: [] } },
        { type: 'ReviewShared', data: dataOf() },
        { type: 'ReviewAcknowledged', data: { ...dataOf(), agrees: true } },
      ];
      const disputeId = 'a dispute';
      const dispute: readonly ReviewEvent[] = [
        { type: 'ReviewDisputed', data: { ...dataOf(), disputeId, grounds: reason, evidence: [] } },
        { type: 'DisputeReviewerAssigned', data: { ...dataOf(), disputeId, reviewerId } },
      ];
      const after: readonly (readonly ReviewEvent[])[] = [
        dispute,
        [
          {
            type: 'DisputeResolved',
            data: { ...dataOf(), disputeId, reviewerId, outcome: 'upheld', reason },
          },
        ],
        [{ type: 'ReviewReopened', data: { ...dataOf(), disputeId: null, reason } }],
      ];
      return [
        { type: 'ReviewOpened', data: opened },
        ...later.map(
          (): ReviewEvent => ({
            type: 'AccountableRaterChanged',
            data: { ...dataOf(), from: first ?? '', reason },
          }),
        ),
        ...assignments.flatMap(({ steps, ...who }, i): ReviewEvent[] => {
          const data = { ...dataOf(), ...who, assignmentId: `assignment ${i}`, reason, insteadId: null };
          return steps.map((type) => ({ type, data }) as ReviewEvent);
        }),
        ...(stage > 0 ? [proposed] : []),
        ...stages.slice(0, stage),
        ...after.slice(0, Math.max(0, stage - 3)).flat(),
      ];
    });

/** The events of a piece of feedback that is given and may be withdrawn. */
export const anyFeedback = (feedbackId: string): fc.Arbitrary<FeedbackEvent[]> =>
  fc
    .record({
      subjectId: anyPerson,
      giverId: anyPerson,
      audience: fc.constantFrom(...feedbackAudiences),
      attribution: fc.constantFrom(...attributions),
      withdrawn: fc.boolean(),
    })
    .filter(({ subjectId, giverId }) => subjectId !== giverId)
    .map(({ withdrawn, ...who }) => {
      const given = {
        ...who,
        feedbackId,
        kind: 'praise' as const,
        text: 'Thank you.',
        goalId: null,
        occurredAt,
      };
      const { subjectId } = who;
      const taken = { feedbackId, subjectId, reason: 'Mistaken.', occurredAt };
      return [
        { type: 'FeedbackGiven', data: given },
        ...(withdrawn ? [{ type: 'FeedbackWithdrawn', data: taken } as const] : []),
      ];
    });

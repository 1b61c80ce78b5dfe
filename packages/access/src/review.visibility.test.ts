import { evolveGoal, type Goal, type GoalState } from '@cairn/domain/goal.state';
import { evolveReview, type Review, type ReviewState } from '@cairn/domain/review.state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAtOnce } from './answer-at-once.fixture.ts';
import { anyOrganisation, statesIn } from './organisation.arbitrary.ts';
import { isEmployed, isLineManagerOf, isManagerOf } from './reporting-line.ts';
import {
  inReview,
  isRatersManager,
  replayReader,
  relationsToReview,
  seesAsParticipant,
  seesWholeReview,
} from './review.visibility.ts';
import type { PersonState } from '@cairn/domain/person.state';
import type { Requester } from './requester.ts';
import { relationsToGoal } from './goal.visibility.ts';
import { anyGoal, anyRequester, anyReview } from './things.arbitrary.ts';

const anyOpened = anyReview('a review').map(
  (events) => events.reduce<ReviewState>(evolveReview, { status: 'unopened' }) as Review,
);
const anySetGoal = anyGoal('a goal').map(
  (events) => events.reduce<GoalState>(evolveGoal, { status: 'unset' }) as Goal,
);
const isShared = ({ status }: Review): boolean => status === 'shared' || status === 'acknowledged';
const readsAll = (roles: readonly string[]): boolean => roles.includes('hr') || roles.includes('auditor');

const isRelated = (
  { personId, today }: Requester,
  subjectId: string,
  stateOf: (personId: string) => PersonState,
): boolean =>
  answerAtOnce(isManagerOf(personId, subjectId, today), stateOf) ||
  answerAtOnce(isManagerOf(subjectId, personId, today), stateOf);

describe('a review', () => {
  test('is never seen whole by its subject before it is shared, whatever their roles', () => {
    fc.assert(
      fc.property(anyOrganisation, anyOpened, anyRequester, (events, review, { roles, today }) => {
        fc.pre(!isShared(review));
        const subject = { personId: review.context.subjectId, roles, today };
        expect(answerAtOnce(seesWholeReview(subject, review), statesIn(events))).toBe(false);
        expect(answerAtOnce(replayReader(subject, review), statesIn(events))).toBeUndefined();
      }),
    );
  });

  test('is seen whole by HR, auditors, its rater, the rater’s manager, those above the subject and whoever decides a dispute alone', () => {
    fc.assert(
      fc.property(anyOrganisation, anyOpened, anyRequester, (events, review, requester) => {
        const { personId, roles, today } = requester;
        const { subjectId, accountableRaterId } = review.context;
        fc.pre(personId !== subjectId);
        const stateOf = statesIn(events);
        const asManager =
          (accountableRaterId === personId && answerAtOnce(isEmployed(personId, today), stateOf)) ||
          answerAtOnce(isLineManagerOf(personId, accountableRaterId, today), stateOf) ||
          answerAtOnce(isManagerOf(personId, subjectId, today), stateOf);
        const isNear = accountableRaterId === personId || isRelated(requester, subjectId, stateOf);
        const oversees =
          roles.includes('auditor') || (roles.includes('hr') && !(review.status === 'open' && isNear));
        const decides =
          review.dispute?.reviewerId === personId &&
          review.dispute.outcome === null &&
          (roles.includes('manager') || roles.includes('employee')) &&
          answerAtOnce(isEmployed(personId, today), stateOf);
        const sees = oversees || decides || (roles.includes('manager') && asManager);
        expect(answerAtOnce(seesWholeReview(requester, review), stateOf)).toBe(sees);
      }),
    );
  });

  test('is not seen as a participant by somebody who was never assigned, is released or has left', () => {
    fc.assert(
      fc.property(anyOrganisation, anyOpened, anyRequester, (events, review, requester) => {
        const own = [...review.participants.values()].filter(
          ({ personId }) => personId === requester.personId,
        );
        const { personId, today } = requester;
        const isIn = answerAtOnce(isEmployed(personId, today), statesIn(events));
        fc.pre(!isIn || own.every(({ released }) => released));
        expect(answerAtOnce(seesAsParticipant(requester, review), statesIn(events))).toBe(false);
      }),
    );
  });

  test('gives its subject no rights as a manager, even in a loop of managers', () => {
    fc.assert(
      fc.property(anyOrganisation, anyOpened, anyRequester, (events, review, { today }) => {
        const subject = { personId: review.context.subjectId, roles: ['manager' as const], today };
        const stateOf = statesIn(events);
        expect(answerAtOnce(isRatersManager(subject, review), stateOf)).toBe(false);
        const relations = answerAtOnce(relationsToReview(subject, review), stateOf);
        expect(relations.has('ratersManager')).toBe(false);
        expect(answerAtOnce(seesWholeReview(subject, review), stateOf)).toBe(isShared(review));
      }),
    );
  });
});

describe('HR', () => {
  test('loses that role in their own review, and in an open one of somebody whom they manage or report to', () => {
    fc.assert(
      fc.property(anyOrganisation, anyOpened, anyRequester, (events, review, { personId, today }) => {
        const requester: Requester = { personId, roles: ['hr', 'employee'], today };
        const stateOf = statesIn(events);
        const { subjectId, accountableRaterId } = review.context;
        const { roles } = answerAtOnce(inReview(requester, review), stateOf);
        const isNear = accountableRaterId === personId || isRelated(requester, subjectId, stateOf);
        const keeps = personId !== subjectId && !(review.status === 'open' && isNear);
        expect(roles.includes('hr')).toBe(keeps);
        expect(roles.includes('employee')).toBe(true);
      }),
    );
  });
});

describe('somebody who has left', () => {
  test('acts in no relation to a review or a goal, and reads a review only as its subject, HR or auditor', () => {
    fc.assert(
      fc.property(anyOrganisation, anyOpened, anySetGoal, anyRequester, (events, review, goal, requester) => {
        const { personId, roles, today } = requester;
        const stateOf = statesIn(events);
        fc.pre(!answerAtOnce(isEmployed(personId, today), stateOf));
        expect(answerAtOnce(relationsToReview(requester, review), stateOf).size).toBe(0);
        const toGoal = answerAtOnce(relationsToGoal(requester, goal), stateOf);
        // HR acts without an employment here too.
        const isLookedAfter = toGoal.has('keeperless') && roles.includes('hr');
        expect([...toGoal].filter((relation) => relation !== 'audience')).toEqual(
          isLookedAfter ? ['keeperless'] : [],
        );
        const sees = answerAtOnce(seesWholeReview(requester, review), stateOf);
        const isOwn = review.context.subjectId === personId && isShared(review);
        expect(sees && !readsAll(roles) && !isOwn).toBe(false);
      }),
    );
  });
});

describe('the replay of a review', () => {
  test('is read only by those who see the review whole', () => {
    fc.assert(
      fc.property(anyOrganisation, anyOpened, anyRequester, (events, review, requester) => {
        const stateOf = statesIn(events);
        const reader = answerAtOnce(replayReader(requester, review), stateOf);
        fc.pre(reader !== undefined);
        expect(answerAtOnce(seesWholeReview(requester, review), stateOf)).toBe(true);
        if (reader?.as === 'overseer') expect(readsAll(requester.roles)).toBe(true);
        if (reader?.as === 'manager') expect(requester.personId).not.toBe(review.context.subjectId);
      }),
    );
  });
});

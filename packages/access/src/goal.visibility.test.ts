import { evolveGoal, type Goal, type GoalState } from '@cairn/domain/goal.state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAtOnce } from './answer-at-once.fixture.ts';
import { isGoalReplayed, relationsToGoal, seesGoal } from './goal.visibility.ts';
import { isAllowed } from './matching.ts';
import { anyOrganisation, anyPerson, statesIn } from './organisation.arbitrary.ts';
import { isManagerOf } from './reporting-line.ts';
import { anyGoal, anyRequester } from './things.arbitrary.ts';

const anySetGoal = anyGoal('a goal').map(
  (events) => events.reduce<GoalState>(evolveGoal, { status: 'unset' }) as Goal,
);
const isOwn = (personId: string, { context: { owner, accountableId } }: Goal): boolean =>
  accountableId === personId || (owner.kind === 'person' && owner.id === personId);
const change = [
  'RecordCheckIn',
  'ChangeGoalOwner',
  'ChangeGoalVisibility',
  'CloseGoal',
  'AlignGoal',
] as const;

describe('a private goal', () => {
  test('is hidden from everyone but its people, those above the accountable person, HR and auditors', () => {
    fc.assert(
      fc.property(anyOrganisation, anySetGoal, anyRequester, (events, goal, requester) => {
        fc.pre(goal.context.visibility === 'private');
        const { personId, roles, today } = requester;
        const has = (...some: readonly string[]) => roles.some((role) => some.includes(role));
        const stateOf = statesIn(events);
        const manages =
          has('manager') && answerAtOnce(isManagerOf(personId, goal.context.accountableId, today), stateOf);
        const own = isOwn(personId, goal) && has('employee', 'manager', 'strategist');
        expect(answerAtOnce(seesGoal(requester, goal), stateOf)).toBe(has('hr', 'auditor') || manages || own);
      }),
    );
  });

  test('of a unit with the same id as a person is not theirs', () => {
    fc.assert(
      fc.property(anySetGoal, (goal) => {
        const owner = { kind: 'unit', id: 'ann' } as const;
        const hidden = {
          ...goal,
          context: { ...goal.context, owner, accountableId: 'ben', visibility: 'private' },
        };
        const ann = { personId: 'ann', roles: ['employee'], today: '2025-01-10' } as const;
        expect(answerAtOnce(seesGoal(ann, hidden as Goal), statesIn([]))).toBe(false);
        expect(isGoalReplayed(hidden as Goal, { personId: 'ann', subjectId: 'cleo' })).toBe(false);
      }),
      { numRuns: 5 },
    );
  });
});

describe('any goal', () => {
  test('can be changed only by somebody who may see it', () => {
    fc.assert(
      fc.property(
        anyOrganisation,
        anySetGoal,
        anyRequester,
        fc.constantFrom(...change),
        (events, goal, requester, action) => {
          const relations = answerAtOnce(relationsToGoal(requester, goal), statesIn(events));
          fc.pre(isAllowed(requester.roles, action, relations));
          expect(answerAtOnce(seesGoal(requester, goal), statesIn(events))).toBe(true);
        },
      ),
    );
  });

  test('cannot be changed by somebody who has only the roles of HR and auditors', () => {
    fc.assert(
      fc.property(anyOrganisation, anySetGoal, anyPerson, (events, goal, personId) => {
        const requester = { personId, roles: ['hr', 'auditor'], today: '2025-01-10' } as const;
        const relations = answerAtOnce(relationsToGoal(requester, goal), statesIn(events));
        for (const action of change) expect(isAllowed(requester.roles, action, relations)).toBe(false);
      }),
    );
  });

  test('is shown in a replay only if it is public, the subject’s or the reader’s own', () => {
    fc.assert(
      fc.property(anySetGoal, anyPerson, anyPerson, (goal, personId, subjectId) => {
        const expected =
          goal.context.visibility === 'public' || isOwn(personId, goal) || isOwn(subjectId, goal);
        expect(isGoalReplayed(goal, { personId, subjectId })).toBe(expected);
      }),
    );
  });
});

import type { PersonEvent } from '@cairn/contracts/person.events';
import { evolveGoal, type Goal, type GoalState } from '@cairn/domain/goal.state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAtOnce } from './answer-at-once.fixture.ts';
import { isGoalReplayed, isKeeperless, relationsToGoal, seesGoal } from './goal.visibility.ts';
import { isAllowed } from './matching.ts';
import { anyOrganisation, anyPerson, statesIn } from './organisation.arbitrary.ts';
import { isLineManagerOf, isManagerOf } from './reporting-line.ts';
import { anyGoal, anyRequester } from './things.arbitrary.ts';

const anySetGoal = anyGoal('a goal').map(
  (events) => events.reduce<GoalState>(evolveGoal, { status: 'unset' }) as Goal,
);
const isOwn = (personId: string, { context: { owner, accountableId } }: Goal): boolean =>
  accountableId === personId || (owner.kind === 'person' && owner.id === personId);
const ann = { personId: 'ann', employmentId: 'ann 1' };
const occurredAt = '2025-01-01T00:00:00.000Z';
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

  test('is hidden from the people of its unit, who see a goal that is visible to its team', () => {
    const employed: PersonEvent[] = [
      { type: 'PersonEmployed', data: { ...ann, effectiveFrom: '2025-01-01', occurredAt } },
      { type: 'UnitAssigned', data: { ...ann, unitId: 'north', effectiveFrom: '2025-01-05', occurredAt } },
    ];
    const sees = (given: Partial<Goal['context']>, today = '2025-01-10'): boolean => {
      const owner = { kind: 'person', id: 'ben' } as const;
      const own = { owner, accountableId: 'ben', unitId: 'north', cycleId: 'a cycle' };
      const goal = { context: { visibility: 'team', ...own, ...given } } as Goal;
      const requester = { personId: 'ann', roles: ['employee'], today } as const;
      return answerAtOnce(seesGoal(requester, goal), statesIn(employed));
    };
    expect(sees({})).toBe(true);
    expect(sees({}, '2025-01-04')).toBe(false);
    expect(sees({ unitId: 'south' })).toBe(false);
    expect(sees({ unitId: null })).toBe(false);
    expect(sees({ visibility: 'private' })).toBe(false);
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

  test('is handed over or closed by HR only if nobody keeps it, and not changed by them otherwise', () => {
    fc.assert(
      fc.property(anyOrganisation, anySetGoal, anyPerson, (events, goal, personId) => {
        const requester = { personId, roles: ['hr', 'auditor'], today: '2025-01-10' } as const;
        const relations = answerAtOnce(relationsToGoal(requester, goal), statesIn(events));
        const isTheirOwn = isOwn(personId, goal);
        const isLeft = answerAtOnce(isKeeperless(goal, requester.today), statesIn(events)) && !isTheirOwn;
        for (const action of change) {
          const ends = action === 'ChangeGoalOwner' || action === 'CloseGoal';
          expect(isAllowed(requester.roles, action, relations)).toBe(ends && isLeft);
        }
      }),
    );
  });

  test('that nobody keeps is not changed by its people or the line, and only handed over or closed by the next manager', () => {
    fc.assert(
      fc.property(anyOrganisation, anySetGoal, anyRequester, (events, goal, { personId, today }) => {
        const stateOf = statesIn(events);
        fc.pre(answerAtOnce(isKeeperless(goal, today), stateOf));
        const requester = { personId, roles: ['employee', 'manager'], today } as const;
        const relations = answerAtOnce(relationsToGoal(requester, goal), stateOf);
        const isNext = answerAtOnce(isLineManagerOf(personId, goal.context.accountableId, today), stateOf);
        for (const action of change)
          expect(isAllowed(requester.roles, action, relations)).toBe(
            isNext && (action === 'ChangeGoalOwner' || action === 'CloseGoal'),
          );
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

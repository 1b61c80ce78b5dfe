import { roles } from '@cairn/contracts/envelope';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allow, isAllowed, noRelation, relationsAllowed, roleFor } from './matching.ts';
import type { Relation, Rule } from './rule.ts';
import { access, type Action } from './table.ts';

const actions = Object.keys(access) as Action[];
const relations: readonly Relation[] = [
  'self',
  'author',
  'managingAuthor',
  'manager',
  'accountableRater',
  'participant',
  'managingParticipant',
  'ratersManager',
  'audience',
  'keeperless',
  'offered',
];
const anyAction = fc.constantFrom(...actions);
const anyRoles = fc.subarray([...roles]);
const anyRelations = fc.subarray([...relations]).map((each) => new Set(each));

describe('matching the access table', () => {
  test('returns the role of the first rule that matches', () => {
    const all = ['hr', 'manager', 'employee'] as const;
    expect(roleFor(all, 'ReplayReview', new Set(['audience', 'manager']))).toBe('employee');
    expect(roleFor(all, 'ReplayReview', new Set(['manager']))).toBe('manager');
    expect(roleFor(all, 'ReplayReview', noRelation)).toBe('hr');
  });

  test('needs the role and the relation of one rule together', () => {
    expect(isAllowed(['employee'], 'ReadGoals', new Set(['manager']))).toBe(false);
    expect(isAllowed(['manager'], 'ReadGoals', new Set(['manager']))).toBe(true);
    expect(isAllowed(['manager'], 'ReadGoals', noRelation)).toBe(false);
  });

  test('refuses an action that no rule allows, always with the same text', () => {
    expect(() => allow([], 'GiveFeedback', noRelation)).toThrow('Your token does not allow this.');
    expect(() => allow(['employee'], 'OpenReview', new Set(['self']))).toThrow(
      expect.objectContaining({ kind: 'forbidden', code: 'access/denied' }),
    );
  });

  test('never takes a right away when a role or a relation is added', () => {
    fc.assert(
      fc.property(anyAction, anyRoles, anyRelations, anyRoles, (action, some, related, more) => {
        fc.pre(isAllowed(some, action, related));
        expect(isAllowed([...some, ...more], action, related)).toBe(true);
        expect(isAllowed(some, action, new Set([...related, ...relations]))).toBe(true);
      }),
    );
  });

  test('allows an action in exactly the relations that `relationsAllowed` names', () => {
    fc.assert(
      fc.property(anyAction, anyRoles, anyRelations, (action, some, related) => {
        if (!access[action].some(({ role }) => some.includes(role))) {
          expect(() => relationsAllowed(some, action)).toThrow('Your token does not allow this.');
          return;
        }
        const named = relationsAllowed(some, action);
        expect(isAllowed(some, action, related)).toBe(
          named.has('anyone') || [...related].some((each) => named.has(each)),
        );
      }),
    );
  });
});

describe('the role that is recorded', () => {
  const both = ['employee', 'manager', 'hr'] as const;
  test.each([
    ['SubmitAssessment', 'participant', 'employee'],
    ['SubmitAssessment', 'managingParticipant', 'manager'],
    ['AnswerFlag', 'author', 'employee'],
    ['AnswerFlag', 'managingAuthor', 'manager'],
    ['AssignParticipant', 'accountableRater', 'manager'],
    ['ReleaseParticipant', 'accountableRater', 'manager'],
  ] as const)('for %s as %s is %s, whatever other roles the token has', (action, relation, role) => {
    expect(roleFor(both, action, new Set([relation]))).toBe(role);
  });
});

describe('the access table', () => {
  const everyRule = Object.values<readonly Rule[]>(access).flat();

  test('gives no rights to the role `system`', () => {
    expect(everyRule.filter(({ role }) => role === 'system')).toEqual([]);
  });

  test('gives rights by the reporting line to managers only', () => {
    const byLine = everyRule.filter(({ relation }) => relation === 'manager' || relation === 'ratersManager');
    expect(new Set(byLine.map(({ role }) => role))).toEqual(new Set(['manager']));
  });

  test('does not let HR and auditors rate', () => {
    for (const action of ['ProposeRating', 'MoveRating', 'FinalizeRating'] as const)
      expect(isAllowed(['hr', 'auditor'], action, new Set(relations))).toBe(false);
  });
});

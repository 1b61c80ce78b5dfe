import { expect, test } from 'vitest';
import { personalTexts, withoutPersonal } from './without-personal.ts';

test('removes every personal field, in arrays too, and nothing else', () => {
  const data = {
    goalId: 'g',
    title: 'Be liked',
    keyResults: [
      { keyResultId: 'k', title: 'NPS', weight: 1, milestones: [{ milestoneId: 'm', title: 'Alpha' }] },
    ],
  };
  expect(withoutPersonal({ type: 'GoalSet', data })).toEqual({
    goalId: 'g',
    keyResults: [{ keyResultId: 'k', weight: 1, milestones: [{ milestoneId: 'm' }] }],
  });
});

test('does not change the event itself', () => {
  const data = { note: 'private', keyResultId: 'k' };
  withoutPersonal({ type: 'CheckInRecorded', data });
  expect(data).toEqual({ note: 'private', keyResultId: 'k' });
});

test('gives the personal texts of an event by field, without those inside other fields', () => {
  const proposed = { mark: 4, rationale: 'NPS rose.', noEvidenceReason: undefined, evidence: [] };
  expect(personalTexts({ type: 'RatingProposed', data: proposed })).toEqual({ rationale: 'NPS rose.' });
  const goal = { goalId: 'g', title: { erased: true }, keyResults: [{ title: 'NPS' }] };
  expect(personalTexts({ type: 'GoalSet', data: goal })).toEqual({ title: { erased: true } });
});

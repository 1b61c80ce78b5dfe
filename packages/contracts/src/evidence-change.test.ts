import { expect, test } from 'vitest';
import { changesEvidence, evidenceChangeOf } from './evidence-change.ts';
import type { AnyRecorded } from './registry.ts';

type Ids = Readonly<Record<string, string | null>>;

/** An event of which the rule reads only the ids. */
const event = (type: AnyRecorded['type'], data: Ids): AnyRecorded => ({ type, data }) as never;

const of = (checkInId: string, keyResultId: string): Ids => ({ goalId: 'g', checkInId, keyResultId });
const checkIn = event('CheckInRecorded', of('1', 'a'));
const other = event('CheckInRecorded', of('2', 'b'));
const corrected = event('CheckInCorrected', of('1', 'a'));
const restated = event('KeyResultRestated', { goalId: 'g', keyResultId: 'a' });
const closed = event('GoalClosed', { goalId: 'g' });
const measured = event('KpiMeasured', { kpiId: 'k', measurementId: '1' });
const fixed = event('KpiMeasurementCorrected', { kpiId: 'k', measurementId: '1' });
const feedback = event('FeedbackGiven', { feedbackId: 'f' });
const withdrawn = event('FeedbackWithdrawn', { feedbackId: 'f' });
const assessment = (assessmentId: string, supersedes: string | null): AnyRecorded =>
  event('AssessmentSubmitted', { reviewId: 'r', assessmentId, supersedes });

test.each([
  ['a correction changes the check-in that it corrects', corrected, checkIn, true],
  ['a correction changes an earlier correction of the same check-in', corrected, corrected, true],
  ['a correction leaves other check-ins', corrected, other, false],
  ['a correction leaves the closing of the goal', corrected, closed, false],
  ['a restated result changes the readings of its key result', restated, checkIn, true],
  ['a restated result changes what is about the whole goal', restated, closed, true],
  ['a restated result leaves the readings of other key results', restated, other, false],
  ['a corrected measurement changes the measurement', fixed, measured, true],
  ['withdrawn feedback changes what was given', withdrawn, feedback, true],
  ['an assessment changes the one that it replaces', assessment('2', '1'), assessment('1', null), true],
  ['an assessment leaves the one before that', assessment('3', '2'), assessment('1', null), false],
  ['a check-in changes nothing', other, checkIn, false],
])('%s', (_name, later, cited, changes) => {
  expect(changesEvidence(later, cited)).toBe(changes);
});

test('an assessment that replaces none is no change', () => {
  expect(evidenceChangeOf(assessment('1', null))).toBeUndefined();
});

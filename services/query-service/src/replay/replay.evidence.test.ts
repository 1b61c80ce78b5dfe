import { uuid } from '@cairn/testing/uuid';
import type { GoalContext } from '@cairn/contracts/goal.events';
import { describe, expect, test } from 'vitest';
import { evidenceThen, takesBack } from './replay.evidence.ts';
import { at, readerAs, entry, reviewId, storyOf, subjectId } from './replay.fixture.ts';

const goalId = uuid('90');
const stream = `goal-${goalId}`;
const context: GoalContext = {
  visibility: 'public',
  owner: { kind: 'person', id: subjectId },
  accountableId: subjectId,
  unitId: null,
  cycleId: uuid('c1'),
};
const every = { goalId, context, occurredAt: at };
const reading = (checkIn: string, keyResult: string) => ({
  ...every,
  checkInId: uuid(checkIn),
  keyResultId: uuid(keyResult),
  value: { kind: 'number', number: 5 } as const,
  confidence: null,
  status: 'onTrack' as const,
});

const checkIn = entry({
  type: 'CheckInRecorded',
  data: reading('1', 'a'),
  stream,
  revision: 1,
  position: 10,
});
const other = entry({ type: 'CheckInRecorded', data: reading('2', 'b'), stream, revision: 2, position: 20 });
const corrected = entry({
  type: 'CheckInCorrected',
  data: { ...reading('1', 'a'), reason: 'Misread.' },
  stream,
  revision: 3,
  position: 30,
});
const closed = entry({
  type: 'GoalClosed',
  data: { ...every, score: 0.7 },
  stream,
  revision: 4,
  position: 40,
});
const restated = entry({
  type: 'KeyResultRestated',
  data: { ...every, keyResultId: uuid('a'), value: { kind: 'number', number: 4 }, reason: 'Audit.' },
  stream,
  revision: 5,
  position: 50,
});

describe('what takes evidence back', () => {
  test('is a correction of the same check-in, and of no other', () => {
    expect(takesBack(corrected.event, checkIn.event)).toBe(true);
    expect(takesBack(corrected.event, other.event)).toBe(false);
    expect(takesBack(other.event, checkIn.event)).toBe(false);
  });

  test('is a restated result, for its key result and for the goal as a whole', () => {
    expect(takesBack(restated.event, checkIn.event)).toBe(true);
    expect(takesBack(restated.event, other.event)).toBe(false);
    expect(takesBack(restated.event, closed.event)).toBe(true);
  });

  test('is a corrected measurement', () => {
    const measurement = {
      kpiId: uuid('1'),
      measurementId: uuid('2'),
      period: '2026-01',
      reading: { value: 5 },
      occurredAt: at,
    };
    const kpi = { stream: `kpi-${uuid('1')}`, position: 1 };
    const data = { ...measurement, source: 'CRM' };
    const measured = entry({ type: 'KpiMeasured', data, ...kpi, revision: 1 });
    const fix = { ...measurement, from: { value: 6 }, reason: 'Twice counted.' };
    const correction = entry({ type: 'KpiMeasurementCorrected', data: fix, ...kpi, revision: 2 });
    expect(takesBack(correction.event, measured.event)).toBe(true);
  });

  test('is a later assessment that replaces the cited one', () => {
    const assessment = (own: string, supersedes: string | null) => ({
      reviewId,
      context: {
        subjectId,
        employmentId: uuid('e1'),
        cycleId: uuid('c1'),
        accountableRaterId: uuid('7a'),
        unitId: null,
        level: null,
      },
      occurredAt: at,
      assessmentId: uuid(own),
      assignmentId: uuid('a5'),
      authorId: uuid('7a'),
      relation: 'manager' as const,
      ratings: [],
      text: 'Good.',
      evidence: [],
      seenAt: {},
      supersedes,
    });
    const of = { type: 'AssessmentSubmitted', stream: `review-${reviewId}`, position: 1 } as const;
    const first = entry({ ...of, data: assessment('1', null), revision: 1 });
    const second = entry({ ...of, data: assessment('2', uuid('1')), revision: 2 });
    const third = entry({ ...of, data: assessment('3', uuid('2')), revision: 3 });
    expect(takesBack(second.event, first.event)).toBe(true);
    expect(takesBack(third.event, first.event)).toBe(false);
  });
});

describe('cited evidence', () => {
  const listener = readerAs('overseer', uuid('a0'));
  const cited = [1, 2].map((revision) => ({ stream, revision }));
  const all = [checkIn, other, corrected, closed, restated];

  test('stands as it was, beside what took it back since', () => {
    const [first, second] = evidenceThen(storyOf(all), listener, cited);
    expect(first).toMatchObject({ event: { type: 'CheckInRecorded', revision: 1, position: '10' } });
    expect(first?.since.map(({ type }) => type)).toEqual(['CheckInCorrected', 'KeyResultRestated']);
    expect(second?.since).toEqual([]);
  });

  test('knows nothing that was written after the end of the replay', () => {
    const [first] = evidenceThen(storyOf(all, 40n), listener, cited);
    expect(first?.since.map(({ type }) => type)).toEqual(['CheckInCorrected']);
  });

  test('is named where this version does not know its type', () => {
    expect(evidenceThen(storyOf([checkIn]), listener, [{ stream, revision: 7 }])).toEqual([
      { stream, revision: 7, event: null, withheld: false, since: [] },
    ]);
  });
});

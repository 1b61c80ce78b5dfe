import { uuid } from '@cairn/testing/uuid';
import type { GoalContext } from '@cairn/contracts/goal.events';
import { describe, expect, test } from 'vitest';
import { showEvidence, takesBack } from './replay.evidence.ts';
import { at, entry, historyOf, readerAs, reviewId, subjectId } from './replay.fixture.ts';

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

describe('takesBack', () => {
  test('holds for a correction of the same check-in and of no other', () => {
    expect(takesBack(corrected.event, checkIn.event)).toBe(true);
    expect(takesBack(corrected.event, other.event)).toBe(false);
    expect(takesBack(other.event, checkIn.event)).toBe(false);
  });

  test('holds for a restated result and the events about its key result or the whole goal', () => {
    expect(takesBack(restated.event, checkIn.event)).toBe(true);
    expect(takesBack(restated.event, other.event)).toBe(false);
    expect(takesBack(restated.event, closed.event)).toBe(true);
  });

  test('holds for a corrected measurement', () => {
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

  test('holds for a later assessment that replaces the cited one', () => {
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

describe('cited evidence in a replay', () => {
  const reader = readerAs('overseer', uuid('a0'));
  const cited = [1, 2].map((revision) => ({ stream, revision }));
  const all = [checkIn, other, corrected, closed, restated];

  test('is shown as it was cited, with the later events that took it back', () => {
    const [first, second] = showEvidence(historyOf(all), reader, cited);
    expect(first).toMatchObject({ event: { type: 'CheckInRecorded', revision: 1, position: '10' } });
    expect(first?.since.map(({ type }) => type)).toEqual(['CheckInCorrected', 'KeyResultRestated']);
    expect(second?.since).toEqual([]);
  });

  test('does not show later events from after the end of the replay', () => {
    const [first] = showEvidence(historyOf(all, 40n), reader, cited);
    expect(first?.since.map(({ type }) => type)).toEqual(['CheckInCorrected']);
  });

  test('is shown by stream and revision if its event is of an unknown type', () => {
    expect(showEvidence(historyOf([checkIn]), reader, [{ stream, revision: 7 }])).toEqual([
      { stream, revision: 7, event: null, withheld: false, since: [] },
    ]);
  });
});

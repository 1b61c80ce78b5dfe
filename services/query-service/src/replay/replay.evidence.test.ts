import { uuid } from '@cairn/testing/uuid';
import type { GoalContext } from '@cairn/contracts/goal.context';
import { describe, expect, test } from 'vitest';
import { showEvidence } from './replay.evidence.ts';
import { at, entry, historyOf, readerAs, subjectId } from './replay.fixture.ts';

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

describe('cited evidence in a replay', () => {
  const reader = readerAs('overseer', uuid('a0'));
  const cited = [1, 2].map((revision) => ({ stream, revision }));
  const all = [checkIn, other, corrected, closed, restated];

  test('is shown as it was cited, with the later events that changed it', () => {
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

import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { citedEvidence, evidenceAbout } from './evidence.state.ts';
import { setGoal, startLog } from './log.fixture.ts';
import { spanOf } from './span.ts';

const morning = (day: string): number => Date.parse(`${day}T09:00:00.000Z`);
const about = ({ state }: ReturnType<typeof startLog>, person = '5b') =>
  evidenceAbout(state.evidence, uuid(person));

describe('dated evidence', () => {
  test('check-ins are evidence about the accountable person of their goal, at their occurredAt', () => {
    const log = startLog();
    const goal = setGoal(log, '5b');
    const cited = goal.checkIn('1', '2025-02-01');
    setGoal(log, 'ff', 'd1').checkIn('2', '2025-02-01');
    expect(about(log)).toEqual([{ key: `goal-${uuid('d0')}/${uuid('1')}`, at: morning('2025-02-01') }]);
    expect(citedEvidence(log.state.evidence, [cited])).toEqual(about(log));
  });

  test('a check-in and its correction are one item of evidence', () => {
    const log = startLog();
    const goal = setGoal(log, '5b');
    const [recorded, corrected] = [goal.checkIn('1', '2025-02-01'), goal.correct('1', '2025-02-02')];
    const [only, ...others] = about(log);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ at: morning('2025-02-02') });
    expect(citedEvidence(log.state.evidence, [recorded, corrected])).toEqual([only]);
  });

  test('a corrected check-in is about the person who is accountable at the correction', () => {
    const log = startLog();
    const goal = setGoal(log, '5b');
    const recorded = goal.checkIn('1', '2025-02-01');
    goal.checkIn('2', '2025-03-01');
    goal.handOver('9e');
    goal.correct('1', '2025-02-02');
    expect(about(log).map((each) => 'at' in each && each.at)).toEqual([morning('2025-03-01')]);
    expect(about(log, '9e')).toEqual(citedEvidence(log.state.evidence, [recorded]));
  });

  test('a closing covers the period of its goal, up to the day of the closing', () => {
    const log = startLog();
    const goal = setGoal(log, '5b');
    const closed = goal.close('2025-06-30');
    const restated = goal.restate('2026-01-05');
    const { from } = spanOf({ from: '2025-01-01', to: '2025-01-01' });
    expect(citedEvidence(log.state.evidence, [closed])).toEqual([
      { key: `goal-${uuid('d0')}/closing`, covers: { from, to: morning('2025-06-30') } },
    ]);
    expect(citedEvidence(log.state.evidence, [restated])).toEqual(about(log));
    const late = startLog();
    setGoal(late, '5b').close('2026-02-01');
    expect(about(late)).toMatchObject([{ covers: spanOf({ from: '2025-01-01', to: '2025-12-31' }) }]);
  });

  test('feedback is evidence about its subject until it is withdrawn', () => {
    const log = startLog();
    const feedbackId = uuid('fb');
    const stream = `feedback-${feedbackId}`;
    const subjectId = uuid('5b');
    const occurredAt = '2025-03-01T09:00:00.000Z';
    const given = log.append(stream, 'FeedbackGiven', {
      feedbackId,
      subjectId,
      giverId: uuid('7a'),
      kind: 'praise',
      text: 'SECRET',
      audience: 'subject',
      attribution: 'named',
      goalId: null,
      occurredAt,
    });
    expect(citedEvidence(log.state.evidence, [given])).toEqual([
      { key: `feedback-${feedbackId}/given`, at: Date.parse(occurredAt) },
    ]);
    log.append(stream, 'FeedbackWithdrawn', { feedbackId, subjectId, reason: 'Wrong', occurredAt });
    expect(citedEvidence(log.state.evidence, [given])).toEqual([]);
    expect(about(log)).toEqual([]);
  });

  test('measurements are evidence about the owner of the KPI, for the measured period', () => {
    const log = startLog();
    const kpiId = uuid('4b');
    const measured = { kpiId, measurementId: uuid('1'), reading: { value: 1 } };
    const occurredAt = '2025-05-02T09:00:00.000Z';
    log.append(`kpi-${kpiId}`, 'KpiDefined', {
      kpiId,
      name: 'NPS',
      unit: '',
      direction: 'up',
      anchors: { red: 30, goal: 50 },
      aggregation: 'average',
      periodicity: 'monthly',
      indicator: 'lagging',
      ownerId: uuid('5b'),
      occurredAt,
    });
    const stream = `kpi-${kpiId}`;
    const source = 'Survey';
    log.append(stream, 'KpiMeasured', { ...measured, period: '2025-04', source, occurredAt });
    log.append(stream, 'KpiMeasurementCorrected', {
      ...measured,
      period: '2025-04',
      from: measured.reading,
      reason: 'Late answers',
      occurredAt,
    });
    expect(about(log)).toEqual([
      { key: `kpi-${kpiId}/${uuid('1')}`, covers: spanOf({ from: '2025-04-01', to: '2025-04-30' }) },
    ]);
  });

  test('events that report no result are no evidence', () => {
    const log = startLog();
    const { stream } = setGoal(log, '5b');
    expect(citedEvidence(log.state.evidence, [{ stream, revision: 0 }])).toEqual([]);
  });
});

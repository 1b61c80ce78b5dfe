import { uuid } from '@cairn/testing/uuid';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, type Episodes, settle } from './episodes.ts';
import { defineKpi, openCycle, openReview, setGoal, startLog } from './log.fixture.ts';
import { emptyState } from './state.ts';

describe('a review', () => {
  test('is due from a week before the end of the administration window until its rating is final', () => {
    const log = startLog();
    openCycle(log);
    const review = openReview(log);
    log.beginDay('2027-01-23');
    expect(log.found).toEqual([]);
    log.beginDay('2027-01-24');
    review.finalize();
    expect(log.found).toEqual(['2027-01-24: raise reviewDue 4e', 'RatingFinalized: clear reviewDue 4e']);
    expect(log.transitions[0]).toMatchObject({
      standing: { figures: { closesOn: '2027-01-31', daysLeft: 7 }, thresholds: { days: 7 } },
    });
  });
});

describe('a stage of a review', () => {
  const nomination = { stage: 'nomination' as const, from: '2027-01-05', to: '2027-01-12' };
  const sharing = { stage: 'sharing' as const, from: '2027-01-13', to: '2027-01-14' };

  test('is due from three days before its end until nothing is left to do in it', () => {
    const log = startLog();
    openCycle(log, { stages: [nomination, sharing] });
    const review = openReview(log);
    log.beginDay('2027-01-08');
    expect(log.found).toEqual([]);
    log.beginDay('2027-01-09');
    review.assign();
    log.beginDay('2027-01-12');
    log.beginDay('2027-01-13');
    expect(log.found).toEqual([
      '2027-01-09: raise nominationDue 4e',
      'ParticipantAssigned: clear nominationDue 4e',
      '2027-01-13: raise sharingDue 4e',
    ]);
    expect(log.transitions[0]).toMatchObject({
      standing: { figures: { closesOn: '2027-01-12', daysLeft: 3 }, thresholds: { days: 3 } },
    });
  });

  test('is not due any more if its days are moved', () => {
    const log = startLog();
    openCycle(log, { stages: [nomination] });
    const review = openReview(log);
    log.beginDay('2027-01-10');
    review.moveStage({ ...nomination, to: '2027-01-20' });
    expect(log.found).toEqual(['2027-01-10: raise nominationDue 4e', 'StageMoved: clear nominationDue 4e']);
  });
});

/** What happens on a day of a generated log, by its number among the steps. */
const steps = ['begin', 'onTrack', 'offTrack', 'block', 'unblock', 'hold', 'red', 'green'] as const;
const anyYear = fc.array(fc.constantFrom(...steps), { minLength: 10, maxLength: 80 });

const logOf = (year: readonly (typeof steps)[number][]) => {
  const log = startLog();
  openCycle(log);
  const goal = setGoal(log);
  const kpi = defineKpi(log);
  for (const [i, step] of year.entries()) {
    const day = new Date(Date.UTC(2026, 0, 5 + i * 4)).toISOString().slice(0, 10);
    if (step === 'begin') log.beginDay(day);
    else if (step === 'onTrack' || step === 'offTrack') goal.checkIn(day, step, uuid(String((i % 2) + 1)));
    else if (step === 'block') goal.block(day);
    else if (step === 'unblock') goal.unblock(day);
    else if (step === 'hold') goal.hold(day);
    else kpi.measure(day.slice(0, 7), step === 'red' ? 1 : 400, day);
  }
  return log;
};

describe('a generated log', () => {
  test('gives the same episodes whenever it is folded, and each subject one at a time', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const log = logOf(year);
        const [state, episodes]: [ReturnType<typeof emptyState>, Episodes] = [emptyState(), new Map()];
        const again = log.events.flatMap((event) => {
          const found = advance({ state, episodes }, event, () => false);
          for (const transition of found) settle(episodes, transition);
          return found;
        });
        expect(again).toEqual(log.transitions);
        const kinds = new Map<string, string>();
        for (const { kind, key } of log.transitions) {
          expect(kind).not.toBe(kinds.get(key) ?? 'clear');
          kinds.set(key, kind);
        }
      }),
      { numRuns: 20 },
    );
    expect(logOf(['begin', 'offTrack', 'begin', 'begin', 'begin', 'red']).transitions.length).toBeGreaterThan(
      2,
    );
  });
});

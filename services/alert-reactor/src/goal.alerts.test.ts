import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { closeCycle, openCycle, setGoal, startLog } from './log.fixture.ts';

const start = (timeZone = 'UTC') => {
  const log = startLog();
  openCycle(log, { timeZone });
  return { log, goal: setGoal(log, 'd0', { timeZone }) };
};

describe('a goal', () => {
  test('is not judged before a day has begun in its time zone', () => {
    const { log, goal } = start('Asia/Tokyo');
    goal.checkIn('2026-01-05', 'offTrack');
    log.beginDay('2026-01-06');
    expect(log.found).toEqual([]);
    log.beginDay('2026-01-06', 'Asia/Tokyo');
    expect(log.found).toEqual(['2026-01-05: raise goalOffTrack d0']);
  });

  test('is off track by a check-in, until another one says otherwise', () => {
    const { log, goal } = start();
    log.beginDay('2026-01-05');
    goal.checkIn('2026-01-05', 'offTrack');
    goal.checkIn('2026-01-05', 'offTrack', uuid('2'));
    goal.checkIn('2026-01-06');
    goal.checkIn('2026-01-06', 'onTrack', uuid('2'));
    expect(log.found).toEqual([
      'CheckInRecorded: raise goalOffTrack d0',
      'CheckInRecorded: clear goalOffTrack d0',
    ]);
    expect(log.transitions[0]).toMatchObject({
      standing: { version: '1', thresholds: {}, figures: { keyResults: 1, of: 2 } },
    });
  });

  test('is stale from the first day on that begins a cadence after the last check-in, until the next one', () => {
    const { log, goal } = start();
    goal.checkIn('2026-01-05');
    goal.checkIn('2026-01-05', 'onTrack', uuid('2'));
    log.beginDay('2026-01-12');
    expect(log.found).toEqual([]);
    log.beginDay('2026-01-13');
    log.beginDay('2026-01-14');
    goal.checkIn('2026-01-14');
    goal.checkIn('2026-01-14', 'onTrack', uuid('2'));
    expect(log.found).toEqual(['2026-01-13: raise goalStale d0', 'CheckInRecorded: clear goalStale d0']);
    expect(log.transitions[0]).toMatchObject({
      standing: { figures: { keyResults: 2, of: 2, dueOn: '2026-01-12' } },
    });
  });

  test('owes its first check-in a cadence after it was set, if that is later than its start', () => {
    const { log } = start();
    setGoal(log, 'd2', { setOn: '2026-02-20' });
    log.beginDay('2026-03-01');
    expect(log.transitions).toMatchObject([
      { standing: { rule: 'goalStale', figures: { dueOn: '2026-01-08' } } },
      { standing: { rule: 'goalStale', figures: { dueOn: '2026-02-27' } } },
    ]);
  });

  test('misses its cadence if a check-in is owed that its status does not show', () => {
    const { log, goal } = start();
    goal.checkIn('2026-01-05', 'onTrack', uuid('2'));
    goal.checkIn('2026-01-09', 'offTrack');
    log.beginDay('2026-01-13');
    expect(log.found).toEqual(['2026-01-13: raise goalOffTrack d0', '2026-01-13: raise cadenceMissed d0']);
    log.beginDay('2026-01-20');
    expect(log.found.slice(2)).toEqual([
      '2026-01-20: raise goalStale d0',
      '2026-01-20: clear goalOffTrack d0',
      '2026-01-20: clear cadenceMissed d0',
    ]);
  });

  test('has nothing to answer for on hold, after its end, or once it is closed', () => {
    const held = start();
    held.log.beginDay('2026-02-01');
    held.goal.hold('2026-02-01');
    expect(held.log.found).toEqual(['2026-02-01: raise goalStale d0', 'GoalPutOnHold: clear goalStale d0']);
    const ended = start();
    ended.log.beginDay('2026-12-31');
    ended.log.beginDay('2027-01-01');
    expect(ended.log.found.at(-1)).toBe('2027-01-01: clear goalStale d0');
    const closed = start();
    closed.log.beginDay('2026-02-01');
    closed.goal.close('2026-02-02');
    closed.log.beginDay('2026-02-03');
    expect(closed.log.found.slice(1)).toEqual(['GoalClosed: clear goalStale d0']);
  });
});

describe('a goal whose cycle is closed', () => {
  const lastDay = '2026-12-01';
  /** A goal with an alert by every rule about its status, and a blocker that is old. */
  const inTrouble = () => {
    const { log, goal } = start();
    goal.block('2026-11-02');
    goal.checkIn('2026-11-30', 'offTrack');
    goal.checkIn('2026-11-10', 'onTrack', uuid('2'));
    const silent = setGoal(log, 'd2');
    log.beginDay(lastDay);
    return { log, goal, silent, raised: log.found.length };
  };

  test('owes nothing from the closing on, but its blocker can still be resolved', () => {
    const { log, goal, raised } = inTrouble();
    expect(log.found.map((each) => each.split(': ')[1])).toEqual([
      'raise goalOffTrack d0',
      'raise cadenceMissed d0',
      'raise goalBlocked b1',
      'raise goalStale d2',
    ]);
    closeCycle(log, lastDay);
    log.beginDay('2026-12-15');
    expect(log.found.slice(raised)).toEqual([
      'CycleClosed: clear goalOffTrack d0',
      'CycleClosed: clear cadenceMissed d0',
      'CycleClosed: clear goalStale d2',
    ]);
    goal.unblock('2026-12-15');
    expect(log.found.slice(raised + 3)).toEqual(['BlockerResolved: clear goalBlocked b1']);
  });

  test('is judged as before on days of version 1 of the rules', () => {
    const { log } = start();
    log.beginDay('2026-11-28');
    closeCycle(log, '2026-11-28');
    log.beginDay('2026-11-29');
    expect(log.found).toEqual(['2026-11-28: raise goalStale d0']);
    log.beginDay('2026-11-30');
    expect(log.found.slice(1)).toEqual(['2026-11-30: clear goalStale d0']);
  });

  test('is not judged while the stream of the cycle is parked', () => {
    const { log, goal, raised } = inTrouble();
    log.parked.add('cycle-' + uuid('c1'));
    goal.checkIn(lastDay, 'onTrack');
    expect(log.found.slice(raised)).toEqual([]);
    log.parked.clear();
    closeCycle(log, lastDay);
    expect(log.found.slice(raised)).toContain('CycleClosed: clear goalOffTrack d0');
  });
});

describe('a blocker', () => {
  test('is old after a week, until it is resolved', () => {
    const { log, goal } = start();
    log.beginDay('2026-01-05');
    goal.block('2026-01-05');
    log.beginDay('2026-01-12');
    const blocked = () => log.found.filter((each) => each.includes('goalBlocked'));
    expect(blocked()).toEqual([]);
    log.beginDay('2026-01-13');
    goal.unblock('2026-01-13');
    expect(blocked()).toEqual(['2026-01-13: raise goalBlocked b1', 'BlockerResolved: clear goalBlocked b1']);
  });
});

describe('a goal whose stream is parked', () => {
  test('is judged again when the stream is released', () => {
    const { log, goal } = start();
    log.parked.add(goal.stream);
    log.beginDay('2026-02-01');
    expect(log.found).toEqual([]);
    log.parked.clear();
    log.beginDay('2026-02-02');
    expect(log.found).toEqual(['2026-02-02: raise goalStale d0']);
  });
});

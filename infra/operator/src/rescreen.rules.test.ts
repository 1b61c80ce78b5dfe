import { describe, expect, test } from 'vitest';
import { stopOf } from './log.until.ts';
import { triedIn } from './rescreen.rules.ts';

describe('what is tried', () => {
  test('is read from versions and limits', () => {
    expect(triedIn(['recency@1', 'goalpost@1'], ['recency.threshold=0.01', 'recency.minimum=6'])).toEqual({
      detectors: { recency: '1', goalpost: '1' },
      thresholds: { recency: { threshold: 0.01, minimum: 6 } },
    });
    expect(triedIn(['order@1'], ['fourFifths.threshold=0.7'])).toEqual({
      detectors: { order: '1' },
      thresholds: { fourFifths: { threshold: 0.7 } },
    });
    expect(triedIn([], ['goalpost.threshold=-2.5']).thresholds).toEqual({ goalpost: { threshold: -2.5 } });
  });

  test.each([
    [[], [], 'Name what to try'],
    [['recency'], [], '--detectors takes a name and a version'],
    [['recency@1@2'], [], '--detectors takes a name and a version'],
    [['recency@9'], [], 'The detector recency has no version "9". It has: 1, 2.'],
    [['recency@toString'], [], 'has no version "toString"'],
    [['phrenology@1'], [], 'There is no detector "phrenology". These exist: recency,'],
    [['toString@1'], [], 'There is no detector "toString"'],
    [['leniency@9'], [], 'The detector leniency has no version "9". It has: 1, 2.'],
    [[], ['recency=1'], '--threshold takes a detector, one of its limits (threshold, minimum)'],
    [[], ['recency.threshold=low'], '--threshold takes a detector'],
    [[], ['recency.source=1'], '--threshold takes a detector'],
    [[], ['recency.minimum=1.5'], '--threshold: minimum of recency is a whole number, and not 1.5.'],
    [[], ['phrenology.threshold=1'], 'There is no detector "phrenology"'],
  ])('%j with %j is refused in words', (detectors, thresholds, message) => {
    expect(() => triedIn(detectors, thresholds)).toThrow(message);
  });
});

test('a place of the log is a position, with the id of its event or without', () => {
  const eventId = '8f14e45f-ceea-467f-9c1b-0123456789ab';
  expect(stopOf('4711')).toEqual({ position: 4711n });
  expect(stopOf(`4711@${eventId}`)).toEqual({ position: 4711n, eventId });
  for (const wrong of ['', '-1', '1.5', 'head', '1@', '1@x', '9'.repeat(19)])
    expect(() => stopOf(wrong)).toThrow('--at takes a position of the log');
});

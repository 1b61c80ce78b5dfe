import { describe, expect, test } from 'vitest';
import { isDetector, isOrganisationDetector } from './detector-versions.ts';
import { detector, detectors, organisationDetector, organisationDetectors } from './detectors.ts';
import type { Settings } from './finding.ts';

describe('the tables of detectors', () => {
  test('find a detector by its name and version', () => {
    expect(detector('unsupportedClaim', '2')).toBe(detectors.unsupportedClaim['2']);
    expect(organisationDetector('order', '1')).toBe(organisationDetectors.order['1']);
  });

  test('refuse a version that does not exist', () => {
    expect(() => detector('recency', '0')).toThrow(RangeError);
    expect(() => detector('recency', 'toString')).toThrow(RangeError);
    expect(() => organisationDetector('order', '0')).toThrow(RangeError);
  });

  test('share no name, so that a policy names each detector once', () => {
    const names = [...Object.keys(detectors), ...Object.keys(organisationDetectors)];
    expect(new Set(names).size).toBe(names.length);
    expect([isDetector('order', '1'), isOrganisationDetector('order', '1')]).toEqual([false, true]);
    expect([isDetector('recency', '2'), isOrganisationDetector('recency', '2')]).toEqual([true, false]);
    expect([isDetector('recency', undefined), isDetector('toString', '1')]).toEqual([false, false]);
  });
});

describe('settings of a policy', () => {
  const at = (...times: number[]) => times.map((time) => ({ key: `at ${time}`, at: time }));
  const flat = (reviewId: string) => ({
    reviewId,
    ratings: ['a', 'b', 'c', 'd', 'e'].map((dimension) => ({ dimension, mark: 4 })),
  });
  const late = {
    about: 'rating',
    evaluationPeriod: { from: 0, to: 400 },
    cited: at(10, 350, 390),
    all: at(10, 50, 90, 120, 160, 190, 220, 260, 290, 350, 390),
  };
  const line = {
    about: 'rating',
    ratings: new Map([[4, 8]]),
    others: new Map([
      [3, 10],
      [4, 10],
    ]),
  };
  const run = { about: 'rating', reviewId: 'b', assessments: [flat('a'), flat('b')] };
  const raised = { about: 'rating', goals: [{ revisions: 1, without: 0.3, with: 0.4 }] };
  const claim = { about: 'rating', text: 'Cut complaint time by 12 hours.', evidenceCount: 0 };

  type Judged = {
    name: string;
    find: (settings?: Settings) => { outcome: string };
    own: string;
    settings: Settings;
    judged: string;
  };
  const { recency, straightLiningAcross, straightLiningWithin, goalpost, unsupportedClaim } = detectors;

  test.each<Judged>([
    {
      name: 'recency 1',
      find: (set) => recency['1'](late, set),
      own: 'notEnoughData',
      settings: { minimum: 3 },
      judged: 'clear',
    },
    {
      name: 'recency 2',
      find: (set) => recency['2'](late, set),
      own: 'notEnoughData',
      settings: { minimum: 3, threshold: 0.5 },
      judged: 'flagged',
    },
    {
      name: 'straight-lining across',
      find: (set) => straightLiningAcross['1'](line, set),
      own: 'flagged',
      settings: { threshold: 0.001 },
      judged: 'clear',
    },
    {
      name: 'straight-lining within',
      find: (set) => straightLiningWithin['1'](run, set),
      own: 'notEnoughData',
      settings: { threshold: 2 },
      judged: 'flagged',
    },
    {
      name: 'goalpost',
      find: (set) => goalpost['1'](raised, set),
      own: 'flagged',
      settings: { threshold: 0.2 },
      judged: 'clear',
    },
    {
      name: 'unsupported claim',
      find: (set) => unsupportedClaim['2'](claim, set),
      own: 'clear',
      settings: { threshold: 2 },
      judged: 'flagged',
    },
  ])('$name is judged by them and repeats them', ({ find, own, settings, judged }) => {
    expect(find().outcome).toBe(own);
    expect(find(settings)).toMatchObject({ ...settings, outcome: judged });
  });
});

import { describe, expect, test } from 'vitest';
import { detectors, organisationDetectors } from './detectors.ts';
import type { Settings } from './finding.ts';
import { refusedSettings, settingRanges } from './setting-ranges.ts';

const facts: Record<string, unknown> = {
  recency: { evaluationPeriod: { from: 0, to: 1 }, cited: [], all: [] },
  straightLiningWithin: { reviewId: '', assessments: [] },
  straightLiningAcross: { ratings: new Map(), others: new Map() },
  goalpost: { goals: [] },
  unsupportedClaim: { text: '', evidenceCount: 0 },
  personalityLanguage: { text: '' },
  agenticCommunal: { text: '' },
  toneAgainstRating: {
    polarity: { words: 0, positive: 0, negative: 0 },
    mark: 1,
    scale: { lowest: 1, highest: 5 },
  },
  selfManagerGap: { self: 1, manager: 1, gaps: new Map() },
  singleRater: { raters: 0 },
};

type Found = { threshold: number; minimum: number };

describe('the limits of detectors that a policy may set', () => {
  test('every detector has its ranges', () => {
    const names = [...Object.keys(detectors), ...Object.keys(organisationDetectors)];
    expect(Object.keys(settingRanges).sort()).toEqual(names.sort());
  });

  test.each(Object.entries(detectors))('the limits of %s itself are inside its ranges', (name, versions) => {
    for (const find of Object.values(versions)) {
      const { threshold, minimum } = (find as (facts: unknown) => Found)(facts[name]);
      const ranges = settingRanges[name as keyof typeof settingRanges];
      const settings: Settings = {
        ...(ranges.threshold && { threshold }),
        ...(ranges.minimum && { minimum }),
      };
      expect(refusedSettings({ [name]: settings })).toEqual([]);
    }
  });

  test('a setting out of its range, one that a detector does not have and an unknown detector are refused', () => {
    expect(refusedSettings({ recency: { threshold: 0.1, minimum: 3 } })).toEqual([]);
    expect(
      refusedSettings({
        recency: { threshold: 0.9, minimum: 1 },
        agenticCommunal: { threshold: 1 },
        toString: { minimum: 1 },
      }),
    ).toEqual([
      { path: 'recency/threshold', allowed: '0.0001 to 0.5' },
      { path: 'recency/minimum', allowed: '2 to 10000' },
      { path: 'agenticCommunal/threshold', allowed: 'nothing: this detector has no such limit' },
      { path: 'toString', allowed: 'the name of a detector' },
    ]);
  });
});

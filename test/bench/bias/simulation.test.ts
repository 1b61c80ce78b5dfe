import { rounds } from '@cairn/testing/limits';
import { describe, expect, test } from 'vitest';
import { falseAlarms, type Honest } from './alarms.ts';
import type { Detected } from './detect.ts';
import { scales } from './organisation.ts';
import { everywhere, found, foundEverywhere, inOneRater } from './planted.ts';
import { closingsAtTheEnd, flagged, recent, unbiased } from './recency.ts';
import { type Count, wilson } from './wilson.ts';

const rate = ({ hits, n }: Count): number => hits / n;

type Special = { teamSds?: readonly number[] } & Pick<Honest, 'gap' | 'isClustered'>;

/** The share of flagged organisations, over all scales and team differences. */
function alarmRate<D extends Detected>(
  organisations: number,
  detectors: readonly D[],
  { teamSds = [0, 0.2, 0.3], ...special }: Special = {},
): (detector: D) => number {
  const kinds = teamSds.flatMap((teamSd) => scales.map((scale) => ({ teamSd, scale })));
  const counts = kinds.map((kind, i) =>
    falseAlarms({ ...kind, ...special, organisations, seed: 1 + i }, detectors),
  );
  return (detector) => {
    const [hits, n] = [
      counts.reduce((sum, each) => sum + each[detector].hits, 0),
      counts.reduce((sum, each) => sum + each[detector].n, 0),
    ];
    return hits / n;
  };
}

describe('organisations without bias, with and without true differences between teams', () => {
  test('leniency is flagged in at most one of ten, and four-fifths in one of twenty', () => {
    const of = alarmRate(rounds(7), ['leniency', 'fourFifths']);
    expect(of('leniency')).toBeLessThanOrEqual(0.1);
    expect(of('fourFifths')).toBeLessThanOrEqual(0.05);
  });

  test('central tendency is flagged in at most one of twenty', () => {
    expect(alarmRate(rounds(4), ['centralTendency'])('centralTendency')).toBeLessThanOrEqual(0.05);
  });

  test('affinity is flagged in at most one of twenty, with and without a true gap between groups that all raters share', () => {
    for (const gap of [0, 0.3])
      expect(alarmRate(rounds(8), ['affinity'], { gap })('affinity')).toBeLessThanOrEqual(0.05);
  });

  test('tests of groups flag at most one of twenty where groups are clustered by team and teams differ', () => {
    const detectors = ['fourFifths', 'scoreImpact', 'affinity'] as const;
    const of = alarmRate(rounds(10), detectors, { isClustered: true, teamSds: [0.3] });
    for (const each of detectors) expect(of(each)).toBeLessThanOrEqual(0.05);
  });
});

describe('reviews that cite without regard to the date', () => {
  test.each(Object.entries(unbiased))('recency is flagged in at most 1 of 20: %s', (_, review) => {
    expect(rate(flagged(review, 1_000, 1989))).toBeLessThanOrEqual(0.05);
  });

  test('recency would be flagged far more often if a closing were dated by its own instant', () => {
    expect(rate(flagged(closingsAtTheEnd, 300, 1989))).toBeGreaterThan(0.2);
  });
});

describe('planted bias', () => {
  const [, scale] = scales;
  const plant = { organisations: 30, seed: 3, scale: scale ?? { name: '', cuts: [] }, teamSd: 0 };

  test('is found more often than not in a rater of 25 people, and leniency of .8 before the adjustment in .7 of those of ten', () => {
    const { 'leniency .8': lenient, 'central tendency': central, halo } = inOneRater;
    if (!lenient || !central || !halo) throw new Error('The bias is not planted.');
    expect(rate(found({ ...plant, organisations: rounds(50) }, lenient, 10).before)).toBeGreaterThanOrEqual(
      0.7,
    );
    for (const bias of [lenient, central, halo])
      expect(rate(found({ ...plant, organisations: 10 }, bias, 25).after)).toBeGreaterThan(0.5);
  });

  test('leniency is found more often than not in a rater of fifty people among raters of fewer', () => {
    const { 'leniency .8': lenient } = inOneRater;
    if (!lenient) throw new Error('The bias is not planted.');
    expect(rate(found({ ...plant, organisations: 10 }, lenient, 50).after)).toBeGreaterThan(0.5);
  });

  test('is found more often than not in an organisation of eighty raters', () => {
    for (const bias of Object.values(everywhere))
      expect(rate(foundEverywhere({ ...plant, organisations: 10 }, bias, 80).after)).toBeGreaterThan(0.5);
  });

  test('recency is found more often than not if twelve events are cited', () => {
    expect(rate(flagged(recent(12), 400, 5))).toBeGreaterThan(0.5);
  });
});

test('the interval of a share agrees with published ones', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3: 81 of 263, and 0 of 20.
  expect(wilson({ hits: 81, n: 263 }).map((end) => end.toFixed(4))).toEqual(['0.2553', '0.3662']);
  expect(wilson({ hits: 0, n: 20 }).map((end) => end.toFixed(4))).toEqual(['0.0000', '0.1611']);
});

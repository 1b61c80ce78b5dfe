import * as fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, test } from 'vitest';
import { upperTail } from './hypergeometric.ts';
import { type DatedEvidence, recency } from './recency.ts';

const period = { from: 0, to: 400 };
const at = (...times: number[]): DatedEvidence[] => times.map((time) => ({ key: `at ${time}`, at: time }));
const look = (cited: DatedEvidence[], all: DatedEvidence[]) =>
  recency({ about: 'assessment:1', evaluationPeriod: period, cited, all });

describe('the upper tail of the hypergeometric distribution', () => {
  test('the upper tail agrees with counts by hand', () => {
    // 8 items, 2 marked, 4 drawn: C(2,2)·C(6,2) ÷ C(8,4) = 15/70 and (15 + 2·20)/70.
    const draw = { population: 8, marked: 2, drawn: 4 };
    expect(upperTail(draw, 2)).toBeCloseTo(15 / 70, 14);
    expect(upperTail(draw, 1)).toBeCloseTo(55 / 70, 14);
    expect([upperTail(draw, 0), upperTail(draw, 3)]).toEqual([1, 0]);
  });

  test('the upper tail agrees with another implementation', () => {
    const draws = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), fc.nat())
      .map(([population, a, b, c]) => {
        const [marked, drawn] = [a % (population + 1), b % (population + 1)];
        return { population, marked, drawn, atLeast: c % (drawn + 1) };
      });
    fc.assert(
      fc.property(draws, ({ population, marked, drawn, atLeast }) => {
        let expected = 0;
        for (let k = atLeast; k <= drawn; k += 1) expected += jstat.hypgeom.pdf(k, population, marked, drawn);
        expect(upperTail({ population, marked, drawn }, atLeast)).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('the upper tail works for populations whose factorials would overflow', () => {
    expect(upperTail({ population: 20_000, marked: 5_000, drawn: 4_000 }, 1_000)).toBeCloseTo(0.51, 1);
  });
});

describe('recency', () => {
  const twelve = at(10, 50, 90, 120, 160, 190, 220, 260, 290, 310, 350, 390);

  test('recency is flagged if all cited evidence is from the last quarter', () => {
    // 16 items, 4 of them late, all 4 cited and no other: 1 ÷ C(16,4) = 1/1820.
    const all = [...twelve.slice(0, 9), ...at(20, 30, 40), ...at(300, 310, 350, 390)];
    const finding = look(at(300, 310, 350, 390), all);
    expect(finding).toMatchObject({
      detector: 'recency',
      version: '1',
      outcome: 'flagged',
      kind: 'asks',
      about: 'assessment:1',
      sampleSize: 4,
      minimum: 4,
      threshold: 0.05,
      source: 'Steiner & Rain 1989',
      ours: true,
      numbers: { cited: 4, citedLate: 4, all: 16, allLate: 4 },
    });
    expect(finding.numbers['p']).toBeCloseTo(1 / 1820, 12);
  });

  test('recency is clear if the last quarter has its fair share', () => {
    // 12 items, 3 late; 1 of 4 cited is late: 1 − C(9,4)/C(12,4) = 369/495.
    const finding = look(at(10, 120, 260, 350), twelve);
    expect(finding.outcome).toBe('clear');
    expect(finding.numbers['p']).toBeCloseTo(369 / 495, 12);
  });

  test('recency is clear if there is only late evidence to cite', () => {
    const late = at(310, 320, 330, 340, 350);
    expect(look(late.slice(1), late)).toMatchObject({ outcome: 'clear', numbers: { p: 1 } });
  });

  test('recency has not enough data below four cited items, even if one is cited twice', () => {
    const cited = at(310, 350, 390);
    expect(look([...cited, ...cited], twelve)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 3 });
  });

  test('recency ignores items that cover at least half of the period or lie outside it', () => {
    const closing = { key: 'closing', covers: { from: 200, to: 400 } };
    const cited = [closing, ...at(-1, 401, 310, 350, 390)];
    expect(look(cited, twelve)).toMatchObject({ outcome: 'notEnoughData', numbers: { cited: 3, all: 12 } });
  });

  test('recency places an item that covers less than half of the period at its middle', () => {
    const covering = (from: number, to: number) => ({ key: `${from} to ${to}`, covers: { from, to } });
    const cited = [covering(201, 399), covering(202, 398), ...at(10, 20)];
    expect(look(cited, twelve).numbers).toMatchObject({ cited: 4, citedLate: 2 });
    expect(look([covering(190, 388), ...at(10, 20, 30)], twelve).numbers).toMatchObject({ citedLate: 0 });
  });

  test('recency counts the first instant of the last quarter as part of it', () => {
    expect(look(at(299, 300, 10, 20), twelve).numbers).toMatchObject({ citedLate: 1 });
  });

  test('recency counts cited items among all items, listed there or not', () => {
    expect(look(at(1, 2, 3, 4), []).numbers).toMatchObject({ cited: 4, all: 4 });
  });
});

import { erased } from '@cairn/contracts/personal';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { type Cycle, startCycle } from './fairness.fixture.ts';

const rated = (cycle: Cycle, marks: readonly number[], group = 'female'): string[] =>
  marks.map((mark, i) => {
    const subject = `${group === 'female' ? 'd' : 'f'}${i}`;
    cycle.rate(subject, mark);
    cycle.belongs(subject, group);
    return subject;
  });
const ofTwoGroups = () => {
  const cycle = startCycle();
  rated(cycle, [1, 3, 3, 5, 5, 3]);
  rated(cycle, [1, 3, 3, 3, 5], 'male');
  return cycle;
};
const triggers = ({ screened }: Cycle) => screened.map(({ trigger }) => trigger.type);
const female = { paths: [['female']], n: 6, selected: { top: 2, bottom: 1, above: 2 } };
const male = { paths: [['male']], n: 5, selected: { top: 1, bottom: 1, above: 1 } };

test('a cycle is screened when a session opens or closes, when it closes, on request, and never at a rating', () => {
  const cycle = ofTwoGroups();
  expect(triggers(cycle)).toEqual([]);
  cycle.openSession();
  cycle.move('d1', 4, uuid('ca'));
  cycle.closeSession();
  cycle.request();
  cycle.close();
  expect(triggers(cycle)).toEqual([
    'CalibrationOpened',
    'CalibrationClosed',
    'FairnessScreeningRequested',
    'CycleClosed',
  ]);
});

test('a move is looked at by itself only after a session or the cycle was closed', () => {
  const cycle = ofTwoGroups();
  cycle.move('d1', 4);
  expect(triggers(cycle)).toEqual([]);
  cycle.openSession();
  cycle.closeSession();
  cycle.move('d1', 5);
  cycle.move('d2', 5, uuid('ca'));
  expect(triggers(cycle).slice(2)).toEqual(['RatingMoved', 'RatingMoved']);
});

test('a screening names the last event that it rests on, and one for the same inputs has the same key', () => {
  const cycle = ofTwoGroups();
  cycle.openSession();
  cycle.request();
  const group = cycle.belongs('d1', 'female', { category: 'age band', value: '30s' });
  cycle.request();
  const [first, repeat, later] = cycle.screened;
  expect(repeat?.screeningKey).toBe(first?.screeningKey);
  expect(later?.screeningKey).not.toBe(first?.screeningKey);
  expect(later?.inputsUpTo).toEqual({ position: String(group.position), eventId: group.id });
});

test('a cycle that pins no detector over a cycle, or has no review, is not screened', () => {
  const unpinned = startCycle({ detectors: { recency: '2' } });
  unpinned.rate('d1', 3);
  const empty = startCycle();
  for (const cycle of [unpinned, empty]) {
    cycle.close();
    expect(triggers(cycle)).toEqual([]);
  }
});

test('a request screens a cycle that has no review yet', () => {
  const cycle = startCycle();
  cycle.request();
  expect(cycle.screened).toMatchObject([
    { reviews: 0, rated: 0, findings: [], groups: [], releasable: false },
  ]);
});

test('people are counted by the group that holds on the last day of the period', () => {
  const cycle = ofTwoGroups();
  cycle.belongs('d0', 'male', { validFrom: '2025-12-31' });
  cycle.belongs('f0', 'female', { validFrom: '2026-01-01' });
  cycle.request();
  expect(cycle.screened[0]).toMatchObject({
    reviews: 11,
    rated: 11,
    categories: ['sex'],
    bands: { top: [4, 5], bottom: [1, 2] },
  });
  // Nobody among the remaining women has a low mark, so that they are counted together with the men.
  expect(cycle.screened[0]?.groups).toEqual([
    { paths: [['female'], ['male']], n: 11, selected: { top: 3, bottom: 2, above: 3 } },
  ]);
});

test('marks are those after moves, and a withdrawn review does not count', () => {
  const cycle = ofTwoGroups();
  cycle.request();
  expect(cycle.screened[0]?.groups).toEqual([female, male]);
  cycle.move('d1', 5);
  cycle.rate('f9', 4);
  cycle.withdraw('f9');
  cycle.request();
  expect(cycle.screened[1]?.groups).toEqual([{ ...female, selected: { top: 3, bottom: 1, above: 3 } }, male]);
});

test('somebody with two rated reviews counts once among the groups, and both reviews count as rated', () => {
  const cycle = ofTwoGroups();
  cycle.rateProject('d1', 5);
  cycle.request();
  expect(cycle.screened[0]).toMatchObject({ reviews: 12, rated: 12, groups: [female, male] });
});

test('whoever withdrew consent, whose group was erased or who said nothing is counted as unknown', () => {
  const cycle = ofTwoGroups();
  for (const [i, mark] of [1, 3, 5, 3, 3].entries()) cycle.rate(`a${i + 1}`, mark);
  cycle.belongs('a1', 'x', { value: erased });
  cycle.belongs('a2', 'female');
  cycle.withdrawConsent('a2');
  cycle.belongs('a3', 'female', { category: 'age band' });
  cycle.withdrawConsent('a3', 'age band');
  cycle.request();
  const unknown = { paths: [['unknown']], n: 5, selected: { top: 1, bottom: 1, above: 1 } };
  expect(cycle.screened[0]).toMatchObject({ categories: ['sex'], groups: [female, male, unknown] });
});

test('figures about groups may leave once nine tenths are rated or the cycle is closed, and never of one unit', () => {
  const releasable = (cycle: Cycle) => {
    rated(cycle, [1, 3, 3, 5, 5, 3]);
    rated(cycle, [1, 3, 3, 3, 5], 'male');
    cycle.request();
    for (let i = 1; i < 5; i += 1) cycle.open(`a${i}`);
    cycle.request();
    cycle.close();
    return cycle.screened.map((each) => each.releasable);
  };
  expect(releasable(startCycle())).toEqual([true, false, true]);
  expect(releasable(startCycle({ scope: uuid('0a') }))).toEqual([false, false, false]);
});

test('raters are judged by what they proposed in the order of the proposals, whatever was moved later', () => {
  const cycle = startCycle();
  for (let i = 0; i < 16; i += 1) cycle.rate(`d${i.toString(16)}`, i % 2 === 0 ? 5 : 1);
  cycle.move('d0', 1);
  cycle.request();
  expect(cycle.screened[0]?.findings).toMatchObject([
    { detector: 'order', about: `rater:${uuid('a0')}`, outcome: 'flagged', sampleSize: 16 },
  ]);
  cycle.propose('d0', 5);
  cycle.propose('d1', 1);
  cycle.request();
  expect(cycle.screened[1]?.findings).toMatchObject([{ outcome: 'flagged', numbers: { ratings: 16 } }]);
});

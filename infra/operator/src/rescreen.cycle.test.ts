import { type Cycle, cycleId, startCycle } from '@cairn/bias-reactor/fairness/fairness.fixture';
import { expect, test } from 'vitest';
import { describeRescreening } from './rescreen.command.ts';
import { rescreen } from './rescreen.ts';
import { triedIn } from './rescreen.rules.ts';

type Store = Parameters<typeof rescreen>[0];

const raw = {
  bytes: { data: new Uint8Array(), metadata: new Uint8Array() },
  schemaVersion: 1,
  created: new Date(0),
};
/** The rater of the fixture. */
const raterId = '00000000-0000-4000-8000-0000000000a0';

const storeOf = ({ events }: Cycle): Store => ({
  head: async () => BigInt(events.length),
  eventAt: async () => undefined,
  async *readAll() {
    for (const event of events) yield { kind: 'event', event, raw };
  },
});

const tryOut = (cycle: Cycle, detectors: string[], thresholds: string[] = []) =>
  rescreen(storeOf(cycle), { cycleId, tried: triedIn(detectors, thresholds) });

const subjectOf = (i: number): string => `d${i.toString(16).padStart(2, '0')}`;

/** Rater a0 gives high and low marks in turn. */
const inTurn = (detectors?: Record<string, string>): Cycle => {
  const cycle = startCycle(detectors && { detectors });
  for (let i = 0; i < 16; i += 1) cycle.rate(subjectOf(i), i % 2 === 0 ? 5 : 1);
  return cycle;
};

test('a detector over a cycle that is not pinned names the raters whom it would flag', async () => {
  const found = await tryOut(inTurn({ leniency: '1' }), ['order@1']);
  expect(found.detectors).toMatchObject([
    { detector: 'order', pinned: null, tried: '1', flagged: 0, wouldBe: 1 },
  ]);
  const rater = { about: `rater:${raterId}`, authorId: raterId, numbers: { ratings: 16 } };
  expect(found.flags).toMatchObject([
    { change: 'newly', detector: 'order', ...rater, reviewId: null, subjectId: null },
  ]);
  const names = { subjectName: 'Sam', raterId, raterName: 'Rosa' };
  const row = /would be flagged +order +rater:\S+ +whole cycle +– +/;
  expect(describeRescreening(found)).toMatch(row);
  expect(describeRescreening(found, new Map([['r', names]]))).toMatch(new RegExp(`${row.source}Rosa`));
});

test('another limit of a pinned one names the raters whom it no longer flags, and the log so far counts', async () => {
  const cycle = inTurn();
  const strict = await tryOut(cycle, [], ['order.minimum=17']);
  expect(strict.flags).toMatchObject([{ change: 'noLonger', detector: 'order', about: `rater:${raterId}` }]);
  cycle.rate(subjectOf(16), 5);
  expect((await tryOut(cycle, [], ['order.minimum=17'])).flags).toEqual([]);
});

test('what is found about groups is named without its figures', async () => {
  const cycle = startCycle({ detectors: { fourFifths: '1' } });
  for (let i = 0; i < 160; i += 1) {
    cycle.rate(subjectOf(i), i % 2 === 0 ? (i % 4 === 0 ? 5 : 1) : i % 20 === 1 ? 5 : i % 20 === 3 ? 1 : 3);
    cycle.belongs(subjectOf(i), i % 2 === 0 ? 'male' : 'female');
  }
  const found = await tryOut(cycle, [], ['fourFifths.threshold=0']);
  const [flag] = found.flags;
  expect(found.flags.length).toBeGreaterThan(0);
  expect(flag).toMatchObject({ change: 'noLonger', about: 'sex/top/female', authorId: null });
  expect(flag).toMatchObject({ numbers: {}, sampleSize: null });
});

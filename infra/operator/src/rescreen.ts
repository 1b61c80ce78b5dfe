import { advanceFairness, noFairness } from '@cairn/bias-reactor/fairness/fairness.due';
import type { Cycle } from '@cairn/bias-reactor/pinned';
import type { EventStore } from '@cairn/event-store/open';
import { eventsUntil, type Stop } from './log.until.ts';
import { cycleFlags } from './rescreen.cycle.ts';
import { type ChangedFlag, changedFlags, reviewFlags, type StandingFlag } from './rescreen.flags.ts';
import type { Tried } from './rescreen.rules.ts';
import { asPinned, asTried, createSide } from './rescreen.sides.ts';

export type TriedDetector = {
  detector: string;
  /** The version that the cycle pins; null if it pins none. */
  pinned: string | null;
  tried: string;
  settings: Readonly<Record<string, number>>;
  /** How many flags stand by the pinned rule, and how many would by the tried one. */
  flagged: number;
  wouldBe: number;
};

export type Rescreening = {
  cycleId: string;
  /** The last event that was read. */
  upTo: { position: string; eventId: string };
  reviews: number;
  detectors: TriedDetector[];
  flags: ChangedFlag[];
};

const countOf = (flags: readonly StandingFlag[], name: string): number =>
  flags.filter(({ detector }) => detector === name).length;

type Sides = Record<'before' | 'after', { cycle: Cycle; flags: readonly StandingFlag[] }>;

const detectorsOf = ({ before, after }: Sides): TriedDetector[] =>
  Object.entries(after.cycle.detectors).map(([detector, tried]) => ({
    detector,
    pinned: before.cycle.detectors[detector] ?? null,
    tried,
    settings: { ...after.cycle.thresholds[detector] },
    flagged: countOf(before.flags, detector),
    wouldBe: countOf(after.flags, detector),
  }));

type Asked = { cycleId: string; tried: Tried; at?: Stop | undefined };

/**
 * Screens the reviews of a cycle and the whole cycle twice, as the log was at `at` or is now: by the rules that the cycle pins, and by those that
 * are tried. Writes nothing. Throws an `Error` if the log holds no such review cycle or place.
 */
export const rescreen = async (
  store: Pick<EventStore, 'readAll' | 'head' | 'eventAt'>,
  { cycleId, tried, at }: Asked,
): Promise<Rescreening> => {
  const before = createSide(cycleId, (cycle) => asPinned(cycle, tried));
  const after = createSide(cycleId, (cycle) => asTried(cycle, tried));
  const fairness = noFairness();
  let upTo = { position: '0', eventId: '' };
  for await (const counted of eventsUntil(store, at)) {
    for (const side of [before, after]) side.take(counted);
    advanceFairness(fairness, counted.event);
    upTo = { position: String(counted.upTo.position), eventId: counted.upTo.id };
  }
  const cycles = { before: before.cycle(), after: after.cycle() };
  if (!cycles.before || !cycles.after) throw new Error(`The log holds no cycle ${cycleId}.`);
  const flagged = ({ last }: typeof before, cycle: Cycle): StandingFlag[] => [
    ...reviewFlags(last),
    ...cycleFlags(fairness, cycleId, cycle),
  ];
  const sides = {
    before: { cycle: cycles.before, flags: flagged(before, cycles.before) },
    after: { cycle: cycles.after, flags: flagged(after, cycles.after) },
  };
  return {
    cycleId,
    upTo,
    reviews: after.last.size,
    detectors: detectorsOf(sides),
    flags: changedFlags(sides.before.flags, sides.after.flags),
  };
};

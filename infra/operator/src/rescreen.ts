import type { Cycle } from '@cairn/bias-reactor/pinned';
import type { Check } from '@cairn/contracts/screening.commands';
import type { EventStore } from '@cairn/event-store/open';
import { eventsUntil, type Stop } from './log.until.ts';
import type { Tried } from './rescreen.rules.ts';
import { asPinned, asTried, createSide, type LastScreening } from './rescreen.sides.ts';

type Flagged = Extract<Check, { outcome: 'flagged' }>;

/** A flag that only one of the two rules raises, with the figures of the one that does. */
export type ChangedFlag = {
  change: 'newly' | 'noLonger';
  detector: string;
  version: string;
  about: string;
  reviewId: string;
  subjectId: string;
  accountableRaterId: string;
  /** Who wrote or rates what it is about. */
  authorId: string;
  numbers: Readonly<Record<string, number>>;
  sampleSize: number;
  minimum: number;
  threshold: number;
};

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

/** The flags of all last screenings, each by what it is: a detector's, about one thing in one review. */
const flagsIn = (last: ReadonlyMap<string, LastScreening>) =>
  new Map(
    [...last].flatMap(([reviewId, { context, checks }]) =>
      checks.flatMap((check) =>
        check.outcome === 'flagged'
          ? [[`${reviewId}/${check.detector}/${check.about}`, { reviewId, context, check }] as const]
          : [],
      ),
    ),
  );

type FlagsFound = ReturnType<typeof flagsIn>;

const changed = (
  change: ChangedFlag['change'],
  { reviewId, context, check }: { reviewId: string; context: LastScreening['context']; check: Flagged },
): ChangedFlag => {
  const { detector, version, about, sampleSize, minimum, finding } = check;
  const { subjectId, accountableRaterId } = context;
  const { authorId, numbers, threshold } = finding;
  const where = { reviewId, subjectId, accountableRaterId, authorId };
  return { change, detector, version, about, ...where, numbers, sampleSize, minimum, threshold };
};

const onlyIn = (these: FlagsFound, others: FlagsFound, change: ChangedFlag['change']): ChangedFlag[] =>
  [...these].flatMap(([what, flag]) => (others.has(what) ? [] : [changed(change, flag)]));

const countOf = (flags: FlagsFound, detector: string): number =>
  [...flags.values()].filter(({ check }) => check.detector === detector).length;

type Sides = Record<'before' | 'after', { cycle: Cycle; flags: FlagsFound }>;

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
 * Screens the reviews of a cycle twice, as the log was at `at` or is now: by the rules that the cycle pins, and by those that
 * are tried. Writes nothing. Throws an `Error` if the log holds no such review cycle or place.
 */
export const rescreen = async (
  store: Pick<EventStore, 'readAll' | 'head' | 'eventAt'>,
  { cycleId, tried, at }: Asked,
): Promise<Rescreening> => {
  const before = createSide(cycleId, (cycle) => asPinned(cycle, tried));
  const after = createSide(cycleId, (cycle) => asTried(cycle, tried));
  let upTo = { position: '0', eventId: '' };
  for await (const counted of eventsUntil(store, at)) {
    for (const side of [before, after]) side.take(counted);
    upTo = { position: String(counted.upTo.position), eventId: counted.upTo.id };
  }
  const cycles = { before: before.cycle(), after: after.cycle() };
  if (!cycles.before || !cycles.after) throw new Error(`The log holds no cycle ${cycleId}.`);
  const sides = {
    before: { cycle: cycles.before, flags: flagsIn(before.last) },
    after: { cycle: cycles.after, flags: flagsIn(after.last) },
  };
  const newly = onlyIn(sides.after.flags, sides.before.flags, 'newly');
  const noLonger = onlyIn(sides.before.flags, sides.after.flags, 'noLonger');
  return {
    cycleId,
    upTo,
    reviews: after.last.size,
    detectors: detectorsOf(sides),
    flags: [...newly, ...noLonger],
  };
};

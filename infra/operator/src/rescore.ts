import { readGoals } from '@cairn/command-service/goals/read-goals';
import type { CycleKind } from '@cairn/contracts/cycle.values';
import { goalResultOf } from '@cairn/domain/goal-result';
import { citedGoals } from '@cairn/domain/review.cited';
import type { EventStore } from '@cairn/event-store/open';
import { type Scoring, scoring, versions } from '@cairn/scoring/versions';
import { eventsUntil, type Stop } from './log.until.ts';

type Log = Pick<EventStore, 'readAll' | 'readStream' | 'head' | 'eventAt'>;

export const figures = ['progress', 'progressAsFirstSet', 'coverage', 'dropped'] as const;
type Figures = Record<(typeof figures)[number], number | null>;

/** A goal whose result differs; in a review cycle, of the review whose proposal cites it. */
export type ChangedResult = { goalId: string; reviewId: string | null; before: Figures; after: Figures };

export type Rescoring = {
  cycleId: string;
  kind: CycleKind;
  /** The last event that was read. */
  upTo: { position: string; eventId: string };
  /** The version that the cycle pins. */
  pinned: string;
  tried: string;
  /** How many results were computed. */
  goals: number;
  results: ChangedResult[];
};

/** A goal as it was at a position or, if it is cited, at the cited revision. */
type Scored = { goalId: string; reviewId: string | null; position: bigint; revision?: number };

/** The cycle, with the citations of its current proposals and the goals that were set in it. */
const readCycle = async (store: Log, cycleId: string, at: Stop | undefined) => {
  const cited = new Map<string, readonly Scored[]>();
  const set: string[] = [];
  let cycle: { kind: CycleKind; pinned: string } | undefined;
  let upTo = { position: 0n, id: '' };
  const end = at ?? { position: await store.head() };
  for await (const { event, upTo: place } of eventsUntil(store, end, ['cycle', 'review', 'goal'])) {
    upTo = place;
    const { type, data, position } = event;
    if (type === 'CycleOpened' && data.cycleId === cycleId)
      cycle = { kind: data.kind, pinned: data.policy.scoringVersion };
    else if (type === 'GoalSet' && data.context.cycleId === cycleId) set.push(data.goalId);
    else if (type === 'RatingProposed' && data.context.cycleId === cycleId) {
      const { reviewId, evidence } = data;
      cited.set(
        reviewId,
        citedGoals(evidence).map((goal) => ({ ...goal, reviewId, position })),
      );
    } else if (type === 'ReviewWithdrawn') cited.delete(data.reviewId);
  }
  if (!cycle) throw new Error(`The log holds no cycle ${cycleId}.`);
  const own = set.map((goalId): Scored => ({ goalId, reviewId: null, position: end.position }));
  return { ...cycle, upTo, scored: cycle.kind === 'okr' ? own : [...cited.values()].flat() };
};

const differ = (before: Figures, after: Figures): boolean =>
  figures.some((name) => {
    const [a, b] = [before[name], after[name]];
    return a === null || b === null ? a !== b : Math.abs(a - b) > 1e-9;
  });

const demandVersion = (version: string): Scoring => {
  if (!versions.has(version))
    throw new Error(
      `There is no scoring version "${version}". These exist: ${[...versions.keys()].join(', ')}.`,
    );
  return scoring(version);
};

type Asked = { cycleId: string; version: string; at?: Stop | undefined };

/**
 * Computes the results of a cycle's goals twice, as the log was at `at` or is now: by the version of the formulas that the
 * cycle pins, and by another one. In a review cycle they are those of the goals that the current proposals cite, as cited.
 * Writes nothing. Throws an `Error` for an unknown cycle or version, and `StreamParked` if a result rests on a parked stream.
 */
export const rescore = async (store: Log, { cycleId, version, at }: Asked): Promise<Rescoring> => {
  const tried = demandVersion(version);
  const { kind, pinned, upTo, scored } = await readCycle(store, cycleId, at);
  const rules = demandVersion(pinned);
  const read = await readGoals({ store }, [...new Set(scored.map(({ goalId }) => goalId))]);
  const figuresOf = (by: Scoring, goal: Scored): Figures | undefined => {
    const result = goalResultOf(by, read, goal)?.result;
    if (!result) return undefined;
    const { progress, progressAsFirstSet = null, coverage, dropped } = result;
    return { progress, progressAsFirstSet, coverage, dropped };
  };
  const results = scored.flatMap((goal) => {
    const [before, after] = [figuresOf(rules, goal), figuresOf(tried, goal)];
    const { goalId, reviewId } = goal;
    return before && after && differ(before, after) ? [{ goalId, reviewId, before, after }] : [];
  });
  return {
    cycleId,
    kind,
    upTo: { position: String(upTo.position), eventId: upTo.id },
    pinned,
    tried: version,
    goals: scored.length,
    results,
  };
};

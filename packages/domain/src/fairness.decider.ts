import type { Decider } from '@cairn/contracts/decider';
import type {
  CompleteFairnessScreening,
  KeepFairnessScreening,
  RequestFairnessScreening,
} from '@cairn/contracts/fairness.commands';
import type { FairnessEvent } from '@cairn/contracts/fairness.events';
import { type DetectorCount, type FairnessFinding, mostInPart } from '@cairn/contracts/fairness.values';
import { reject } from '@cairn/contracts/rejection';
import type { CycleState } from './cycle.state.ts';
import { evolveFairness, type FairnessState, notScreened } from './fairness.state.ts';
import { inParts } from './in-parts.ts';
import { refuseBefore, refuseFuture } from './occurred-at.ts';
import { refuseOtherScreeners } from './screening.decider.ts';

/** `isPinned`: the cycle pins a detector that looks at a whole cycle. */
export type FairnessFacts = { cycle: CycleState; isPinned: boolean };

/** The requests to screen a cycle. Each is recorded; whether it leads to a screening depends on what changed since the last one. */
export const fairness: Decider<FairnessState, RequestFairnessScreening, FairnessEvent, FairnessFacts> = {
  category: 'fairness',
  initial: notScreened,
  decide(command, _, { cycle, isPinned }) {
    if (cycle.status === 'unset') return reject('notFound', 'cycle/unknown', 'No such cycle was opened.');
    if (cycle.kind !== 'review')
      return reject('conflict', 'cycle/without-reviews', 'Only a review cycle has ratings to screen.');
    if (!isPinned)
      return reject(
        'conflict',
        'cycle/no-fairness-detectors',
        'The policy of the cycle pins no detector that looks at a whole cycle.',
      );
    refuseFuture(command);
    refuseBefore(cycle.since, command);
    return [{ type: 'FairnessScreeningRequested', data: command.data }];
  },
  evolve: evolveFairness,
};

const counted = (findings: readonly FairnessFinding[]): DetectorCount[] => {
  const counts = new Map<string, DetectorCount>();
  for (const { detector, version, outcome } of findings) {
    const none = { detector, version, flagged: 0, clear: 0, notEnoughData: 0 };
    const count = counts.get(detector) ?? none;
    counts.set(detector, { ...count, [outcome]: count[outcome] + 1 });
  }
  return [...counts.values()];
};

const complete = (
  { data }: CompleteFairnessScreening,
  { released }: FairnessState,
): readonly FairnessEvent[] => {
  const { findings, groups, releasable, ...screened } = data;
  const { cycleId, fairnessScreeningId, occurredAt } = data;
  const parts = [
    ...inParts(findings, mostInPart).map((each) => ({ findings: each, groups: [] })),
    ...inParts(groups, mostInPart).map((each) => ({ findings: [], groups: each })),
  ];
  return [
    ...parts.map(
      (figures, i): FairnessEvent => ({
        type: 'FairnessFiguresRecorded',
        data: { cycleId, fairnessScreeningId, part: i + 1, ...figures, occurredAt },
      }),
    ),
    {
      type: 'FairnessScreened',
      data: {
        ...screened,
        detectors: counted(findings),
        released: releasable && !released,
        parts: parts.length,
      },
    },
  ];
};

const keep = (
  { data: { screeningKey, ...request } }: KeepFairnessScreening,
  { screenings, stood }: FairnessState,
): readonly FairnessEvent[] => {
  const fairnessScreeningId = screenings.get(screeningKey);
  const isOwn = fairnessScreeningId === request.requestId;
  if (fairnessScreeningId === undefined || isOwn || stood.has(request.requestId)) return [];
  return [{ type: 'FairnessScreeningStood', data: { ...request, fairnessScreeningId } }];
};

/**
 * Writes everything that one screening of a cycle found in one append, or that a request needs no screening because an earlier
 * one has the same inputs. A repeat decides nothing.
 */
export const fairnessScreening: Decider<
  FairnessState,
  CompleteFairnessScreening | KeepFairnessScreening,
  FairnessEvent
> = {
  category: 'fairness',
  initial: notScreened,
  decide(command, state) {
    refuseOtherScreeners(command);
    if (command.type === 'KeepFairnessScreening') return keep(command, state);
    return state.screenings.has(command.data.screeningKey) ? [] : complete(command, state);
  },
  evolve: evolveFairness,
};

import { bandsOf } from '@cairn/bias/group-tables';
import type { Instant } from '@cairn/contracts/envelope';
import type { CompleteFairnessScreening } from '@cairn/contracts/fairness.commands';
import type { FairnessFinding, FairnessInputs } from '@cairn/contracts/fairness.values';
import { streamOf } from '@cairn/contracts/streams';
import { reactor } from '../actor.ts';
import type { FairnessCycle } from './cycle.state.ts';
import { type FairnessDue, type FairnessState, pinnedOver } from './fairness.due.ts';
import { type Looked, runs } from './facts.ts';
import { countCycle } from './groups.ts';

/** What the detectors that a cycle pins find in it. */
export const findingsOf = (looked: Looked): FairnessFinding[] =>
  pinnedOver(looked.cycle)
    .flatMap(([name, version]) => runs[name]({ ...looked, version, settings: looked.cycle.thresholds[name] }))
    .map((finding) => ({ ...finding, numbers: { ...finding.numbers } }));

const inputsOf = ({ cycle, counted }: Looked, isParked: (stream: string) => boolean): FairnessInputs => {
  const reviews = [...cycle.reviews.values()];
  const streams = reviews.flatMap(({ reviewId, context }) => [
    streamOf('review', reviewId),
    streamOf('group', context.subjectId),
  ]);
  return {
    reviews: reviews.length,
    rated: reviews.filter(({ mark }) => mark !== null).length,
    unreadable: new Set(streams.filter(isParked)).size,
    categories: [...counted.categories],
    bands: bandsOf(cycle.marks),
  };
};

const mostRated = 0.9;

/**
 * Figures about groups may leave the fairness role from the time when nine tenths of a cycle are rated, or when it is closed:
 * they leave once, and should rest on as much as possible. They never do of a cycle of one unit.
 */
const isReleasable = ({ isWhole, isClosed }: FairnessCycle, { rated, reviews }: FairnessInputs): boolean =>
  isWhole && (isClosed || rated >= mostRated * reviews);

/** The command that screens a cycle. Call it right after `advanceFairness`, before the next event. */
export const screenCycle = (
  state: FairnessState,
  { cycle, trigger, inputsUpTo, screeningKey }: FairnessDue,
  { at, isParked }: { at: Instant; isParked: (stream: string) => boolean },
): CompleteFairnessScreening => {
  const looked = { cycle, groups: state.groups, counted: countCycle(cycle, state.groups) };
  const inputs = inputsOf(looked, isParked);
  const groups = looked.counted.merged.map(({ paths, n, selected }) => ({
    paths: paths.map((path) => [...path]),
    n,
    selected: { ...selected },
  }));
  return {
    type: 'CompleteFairnessScreening',
    data: {
      cycleId: cycle.cycleId,
      fairnessScreeningId: trigger.id,
      screeningKey,
      trigger: {
        eventId: trigger.id,
        type: trigger.type,
        stream: trigger.stream,
        revision: trigger.revision,
      },
      inputsUpTo: { position: inputsUpTo.position.toString(), eventId: inputsUpTo.id },
      ...inputs,
      findings: findingsOf(looked),
      groups,
      releasable: groups.length > 0 && isReleasable(cycle, inputs),
      occurredAt: at,
    },
    actor: reactor,
    at,
  };
};

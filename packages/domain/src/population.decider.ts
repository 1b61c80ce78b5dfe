import type { Decider } from '@cairn/contracts/decider';
import type {
  CompleteLaunch,
  LaunchedAt,
  MoveStage,
  PopulationCommand,
  RequestLaunch,
} from '@cairn/contracts/population.commands';
import type { PopulationEvent } from '@cairn/contracts/population.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { StageName } from '@cairn/contracts/stage.values';
import type { DayRange } from '@cairn/contracts/values';
import type { CycleState } from './cycle.state.ts';
import { laterOf, refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { inParts } from './in-parts.ts';
import { checkStages, withStage } from './stage.rules.ts';

export type PopulationState = {
  /** The last launch; null before the first. */
  launch: { launchId: string; kind: string; completed: boolean } | null;
  /** The days of the stages that were moved. */
  moved: ReadonlyMap<StageName, DayRange>;
  /** When the last change happened; null before the first. */
  changedAt: string | null;
};

export type PopulationFacts = LaunchedAt & { cycle: CycleState };

type OpenCycleState = Exclude<CycleState, { status: 'unset' }>;

const openCycle = ({ cycle }: PopulationFacts): OpenCycleState => {
  if (cycle.status === 'unset') return reject('notFound', 'cycle/unknown', 'No such cycle was opened.');
  if (cycle.status === 'closed') return reject('conflict', 'cycle/closed', 'The cycle is closed.');
  if (cycle.kind !== 'review')
    return reject('conflict', 'cycle/without-reviews', 'Only a review cycle has reviews and stages.');
  return cycle;
};

const requestLaunch = (
  { data }: RequestLaunch,
  { launch }: PopulationState,
  { upTo, day }: PopulationFacts,
): PopulationEvent[] => {
  if (launch && !launch.completed) {
    if (launch.kind === data.kind) return [];
    reject('conflict', 'cycle/launch-under-way', `A launch of ${launch.kind} reviews is under way.`, [
      { path: 'kind', message: launch.kind },
    ]);
  }
  if (!upTo)
    return reject('behind', 'event-store/unavailable', 'The end of the log cannot be read. Try again.');
  return [{ type: 'LaunchRequested', data: { ...data, upTo, day } }];
};

const moveStage = (
  { data: { cycleId, stage, days, reason, occurredAt } }: MoveStage,
  { moved }: PopulationState,
  cycle: OpenCycleState,
): PopulationEvent[] => {
  const stages = (cycle.stages ?? []).map((each) => ({ ...each, ...moved.get(each.stage) }));
  const before = stages.find((each) => each.stage === stage);
  if (!before)
    return refuseField('cycle/unknown-stage', 'The cycle has no such stage.', {
      path: 'stage',
      message: stages.map((each) => each.stage).join(', ') || 'a stage of the cycle',
    });
  if (before.from === days.from && before.to === days.to) return [];
  checkStages(withStage(stages, stage, days), () => 'days');
  const from = { from: before.from, to: before.to };
  return [{ type: 'StageMoved', data: { cycleId, stage, from, to: days, reason, occurredAt } }];
};

const evolve = (state: PopulationState, { type, data }: PopulationEvent): PopulationState => {
  const changedAt = state.changedAt === null ? data.occurredAt : laterOf(state.changedAt, data.occurredAt);
  switch (type) {
    case 'LaunchRequested':
      return {
        ...state,
        launch: { launchId: data.launchId, kind: data.kind, completed: false },
        changedAt,
      };
    case 'LaunchCompleted':
      return { ...state, launch: state.launch && { ...state.launch, completed: true }, changedAt };
    case 'StageMoved':
      return { ...state, moved: new Map(state.moved).set(data.stage, data.to), changedAt };
    case 'EmploymentsLeftOut':
      return state;
  }
};

const initial: PopulationState = { launch: null, moved: new Map(), changedAt: null };

/** Who gets a review in a cycle and by when: its launches, and its stages that were moved. */
export const population: Decider<PopulationState, PopulationCommand, PopulationEvent, PopulationFacts> = {
  category: 'population',
  initial,
  decide(command, state, facts) {
    const cycle = openCycle(facts);
    refuseFuture(command);
    refuseBefore(cycle.since, command);
    const events =
      command.type === 'RequestLaunch'
        ? requestLaunch(command, state, facts)
        : moveStage(command, state, cycle);
    if (events.length > 0 && state.changedAt !== null)
      refuseBeforeLastChange(
        { changedAt: state.changedAt, timeZone: cycle.timeZone },
        command.data.occurredAt,
      );
    return events;
  },
  evolve,
  words: {
    MoveStage: {
      event: 'StageMoved',
      word: 'reason',
      about: ['stage', ['days', 'to']],
      code: 'cycle/stage-already-so',
    },
  },
};

const mostInEvent = 500;

/** The end of a launch, which the launcher writes once. */
export const launchEnd: Decider<PopulationState, CompleteLaunch, PopulationEvent> = {
  category: 'population',
  initial,
  decide({ data: { leftOut, ...data } }, { launch }) {
    const { cycleId, launchId, occurredAt } = data;
    if (launch?.launchId !== launchId || launch.completed) return [];
    return [
      ...inParts(leftOut, mostInEvent).map(
        (part): PopulationEvent => ({
          type: 'EmploymentsLeftOut',
          data: { cycleId, launchId, leftOut: part, occurredAt },
        }),
      ),
      { type: 'LaunchCompleted', data: { ...data, leftOut: leftOut.length } },
    ];
  },
  evolve,
};

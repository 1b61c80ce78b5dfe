import type { Decider } from '@cairn/contracts/decider';
import type {
  CompleteLaunch,
  MoveStage,
  PopulationCommand,
  RequestLaunch,
} from '@cairn/contracts/population.commands';
import type { PopulationEvent } from '@cairn/contracts/population.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { CycleState } from './cycle.state.ts';
import { addLateJoiner, excludeLeaver } from './population.members.ts';
import {
  evolvePopulation,
  type PopulationFacts,
  type PopulationState,
  unlaunched,
} from './population.state.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { inParts } from './in-parts.ts';
import { checkStages, withStage } from './stage.rules.ts';

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

const decidePopulation = (
  command: PopulationCommand,
  state: PopulationState,
  facts: PopulationFacts,
): PopulationEvent[] => {
  const cycle = openCycle(facts);
  refuseFuture(command);
  refuseBefore(cycle.since, command);
  switch (command.type) {
    case 'RequestLaunch':
      return requestLaunch(command, state, facts);
    case 'MoveStage':
      return moveStage(command, state, cycle);
    case 'AddLateJoiner':
      return addLateJoiner(command, state, facts);
    case 'ExcludeLeaver':
      return excludeLeaver(command, state, facts);
  }
};

/** Who gets a review in a cycle and by when: its launches, late joiners, leavers, and its stages that were moved. */
export const population: Decider<PopulationState, PopulationCommand, PopulationEvent, PopulationFacts> = {
  category: 'population',
  initial: unlaunched,
  decide(command, state, facts) {
    const events = decidePopulation(command, state, facts);
    if (events.length > 0 && state.changedAt !== null)
      refuseBeforeLastChange(
        { changedAt: state.changedAt, timeZone: openCycle(facts).timeZone },
        command.data.occurredAt,
      );
    return events;
  },
  evolve: evolvePopulation,
  words: {
    MoveStage: {
      event: 'StageMoved',
      word: 'reason',
      about: ['stage', ['days', 'to']],
      code: 'cycle/stage-already-so',
    },
    ExcludeLeaver: {
      event: 'LeaverExcluded',
      word: 'reason',
      about: ['employmentId', 'why'],
      code: 'cycle/already-left',
    },
  },
};

const mostInEvent = 500;

/** The end of a launch, which the launcher writes once. */
export const launchEnd: Decider<PopulationState, CompleteLaunch, PopulationEvent> = {
  category: 'population',
  initial: unlaunched,
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
  evolve: evolvePopulation,
};

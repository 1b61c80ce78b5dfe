import type { CycleEvent } from '@cairn/contracts/cycle.events';
import type { PersonEvent } from '@cairn/contracts/person.events';
import type { ReviewContext } from '@cairn/contracts/review.events';
import { streamOf } from '@cairn/contracts/streams';
import { type CycleState, evolveCycle } from '@cairn/domain/cycle.state';
import { evolvePerson, levelOn, managersOn, type PersonState, unitOn } from '@cairn/domain/person.state';
import { type Streams, upTo } from './replay.story.ts';

/** The review's cycle as it was at a position. */
export const cycleAt = (streams: Streams, cycleId: string, position: bigint): CycleState =>
  upTo(streams.get(streamOf('cycle', cycleId)), position).reduce<CycleState>(
    (state, { event }) => evolveCycle(state, event as unknown as CycleEvent),
    { status: 'unset' },
  );

const cycleInForce = (cycle: CycleState) => {
  if (cycle.status === 'unset') return null;
  const { cycleId, status, evaluationPeriod, administrationWindow, timeZone } = cycle;
  const { scale, dimensions, policy } = cycle;
  return { cycleId, status, evaluationPeriod, administrationWindow, timeZone, scale, dimensions, policy };
};

const personAt = (streams: Streams, personId: string, position: bigint): PersonState =>
  upTo(streams.get(streamOf('person', personId)), position).reduce<PersonState>(
    (state, { event }) => evolvePerson(state, event as unknown as PersonEvent),
    { status: 'unset' },
  );

/** The policy, scale and reporting line that held at a step: as recorded by then, for the day on which it was true. */
export const inForceAt = (
  streams: Streams,
  { cycleId, subjectId, employmentId }: ReviewContext,
  { position, day }: { position: bigint; day: string },
) => {
  const person = personAt(streams, subjectId, position);
  return {
    cycle: cycleInForce(cycleAt(streams, cycleId, position)),
    reportingLine: {
      day,
      unitId: unitOn(person, employmentId, day),
      level: levelOn(person, employmentId, day),
      managers: [...managersOn(person, employmentId, day)],
    },
  };
};

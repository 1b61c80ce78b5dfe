import type { ReviewContext } from '@cairn/contracts/review.context';
import { streamOf } from '@cairn/contracts/streams';
import { isRecordedLate } from '@cairn/domain/administration-window';
import { type CycleState, evolveCycle } from '@cairn/domain/cycle.state';
import { evolvePerson, levelOn, managersOn, type PersonState, unitOn } from '@cairn/domain/person.state';
import { eventsUpTo, type ReviewHistory, type StepEvent, type Streams } from './replay.history.ts';

/** The state of the review's cycle at a position. */
export const cycleAt = (streams: Streams, cycleId: string, position: bigint): CycleState =>
  eventsUpTo(streams, 'cycle', { id: cycleId, position }).reduce<CycleState>(evolveCycle, {
    status: 'unset',
  });

/** The cycle of a review, by the name with which it was opened; null if that is not in the log. */
export const cycleOf = ({ entries, streams }: ReviewHistory): { cycleId: string; name: string } | null => {
  const cycleId = entries[0]?.event.data.context.cycleId;
  const events = cycleId === undefined ? [] : (streams.get(streamOf('cycle', cycleId)) ?? []);
  const opened = events.map(({ event }) => event).find((event) => event.type === 'CycleOpened');
  return opened ? { cycleId: opened.data.cycleId, name: opened.data.name } : null;
};

const cycleInForce = (cycle: CycleState) => {
  if (cycle.status === 'unset') return null;
  const { cycleId, status, evaluationPeriod, administrationWindow, timeZone } = cycle;
  const { scale, dimensions, policy } = cycle;
  return { cycleId, status, evaluationPeriod, administrationWindow, timeZone, scale, dimensions, policy };
};

const personAt = (streams: Streams, personId: string, position: bigint): PersonState =>
  eventsUpTo(streams, 'person', { id: personId, position }).reduce<PersonState>(evolvePerson, {
    status: 'unset',
  });

/** Whether a step was recorded after the administration window of its cycle. */
export const isLateStep = (
  streams: Streams,
  { data, metadata, position }: Pick<StepEvent, 'data' | 'metadata' | 'position'>,
): boolean => {
  const cycle = cycleAt(streams, data.context.cycleId, position);
  return cycle.status !== 'unset' && isRecordedLate(metadata.recordedAt, cycle);
};

/** The cycle and reporting line in force at a step: as recorded up to its position, for the day it happened on. */
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

import type { Requester } from '@cairn/access/requester';
import { eventsIn } from '@cairn/contracts/registry';
import { finalScreened } from '@cairn/domain/final-screening';
import { versions } from '@cairn/scoring/versions';
import type { QueryContext } from '../context.ts';
import { readerOf } from './replay.access.ts';
import { readHistory, readNames, readReview, stopAt, type Until, withOthers } from './replay.read.ts';
import { toldSteps } from './replay.compact.ts';
import { readingOf } from './replay.reading.ts';
import { showParked } from './replay.parked.ts';
import { cycleOf } from './replay.in-force.ts';
import type { StepEvent } from './replay.history.ts';
import { type ReplayStep, replaySteps } from './replay.steps.ts';

const peopleIn = (events: readonly StepEvent[], steps: readonly ReplayStep[]): string[] => {
  const ids = new Set<string>();
  for (const { who, evidence, inForce } of steps) {
    ids.add(who.personId);
    if (who.onBehalfOf) ids.add(who.onBehalfOf);
    for (const { event } of evidence) if (event?.who) ids.add(event.who.personId);
    for (const { managerId } of inForce.reportingLine.managers) ids.add(managerId);
  }
  for (const { data } of events) {
    ids.add(data.context.subjectId).add(data.context.accountableRaterId);
    if ('personId' in data) ids.add(data.personId);
    if ('writerId' in data) ids.add(data.writerId);
  }
  return [...ids].sort();
};

/** The replay of a review, read from the log itself, and what of it must be recorded before it is shown; undefined if there is no such review or the requester may not see it. */
export const replayOf = async (
  context: QueryContext,
  reviewId: string,
  { requester, until, detail }: { requester: Requester; until: Until; detail: 'compact' | 'full' },
) => {
  // The head is read first, so that everything read after it reaches at least this position.
  const head = await context.store.head();
  const opened = await readReview(context, reviewId);
  const reader = await readerOf(context, requester, opened?.review);
  if (!opened || !reader) return undefined;
  const own = await withOthers(context, opened, reader);
  const stop = await stopAt(context, own, until);
  const history = await readHistory(context, own, stop);
  const steps = replaySteps(history, reader, (version) => versions.get(version));
  const events = history.entries.map(({ event }) => event);
  const opening = events[0]?.position ?? 0n;
  const names = await readNames(context, peopleIn(events, steps), opening);
  const shown = {
    reviewId,
    subjectId: history.subjectId,
    cycle: cycleOf(history),
    until: stop === undefined ? null : String(stop),
    ...names,
    unknown: own.unknown
      .filter(({ position }) => stop === undefined || position <= stop)
      .map(({ stream, revision, position, type }) => ({
        stream,
        revision,
        position: String(position),
        type,
      })),
    finalScreened: finalScreened(eventsIn(events, 'review', 'screening')),
    ...showParked(history, reader),
    position: String(stop ?? head),
  };
  const whole = toldSteps({ history, people: names.people }, steps);
  const replay =
    detail === 'full' ? { ...shown, steps: whole } : { ...shown, steps: whole.map(({ told }) => told) };
  return { replay, reading: readingOf(history, reader) };
};

import type { Requester } from '@cairn/access/requester';
import { versions } from '@cairn/scoring/versions';
import type { QueryContext } from '../context.ts';
import { readerOf } from './replay.access.ts';
import { readNames, readReview, readStory, stopAt, type Until } from './replay.read.ts';
import { type ReplayStep, replaySteps } from './replay.steps.ts';

const peopleIn = (steps: readonly ReplayStep[]): string[] => {
  const ids = new Set<string>();
  for (const { who, evidence, inForce, upcast } of steps) {
    ids.add(who.personId);
    if (who.onBehalfOf) ids.add(who.onBehalfOf);
    for (const { event } of evidence) if (event?.who) ids.add(event.who.personId);
    for (const { managerId } of inForce.reportingLine.managers) ids.add(managerId);
    const { context, personId } = upcast.data as { context: Record<string, string>; personId?: string };
    for (const id of [context['subjectId'], context['accountableRaterId'], personId]) if (id) ids.add(id);
  }
  return [...ids].sort();
};

/** The replay of a review, read from the log itself; undefined if there is no such review or the requester may not see it. */
export const replayOf = async (
  context: QueryContext,
  reviewId: string,
  { requester, until }: { requester: Requester; until: Until },
) => {
  // Read first: what is read after it reaches at least that far.
  const head = await context.store.head();
  const own = await readReview(context, reviewId);
  if (!own) return undefined;
  const listener = await readerOf(context, requester, own.review);
  if (!listener) return undefined;
  const stop = await stopAt(context, own.entries, until);
  const story = await readStory(context, own, stop);
  const steps = replaySteps(story, listener, (version) => versions.get(version));
  return {
    reviewId,
    subjectId: story.subjectId,
    until: stop === undefined ? null : String(stop),
    people: await readNames(context, peopleIn(steps)),
    steps,
    unknown: own.unknown
      .filter(({ position }) => stop === undefined || position <= stop)
      .map(({ stream, revision, position, type }) => ({
        stream,
        revision,
        position: String(position),
        type,
      })),
    position: String(stop ?? head),
  };
};

import type { RecordPastRating } from '@cairn/contracts/past-rating.commands';
import type { PastRatingEvent } from '@cairn/contracts/past-rating.events';
import { isErased, type Personal } from '@cairn/contracts/personal';
import { isIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import type { PastRatingFacts } from '@cairn/domain/past-rating.decider';
import type { CommandContext } from '../context.ts';
import { isRegistered } from './person.facts.ts';

/** The last record of a past rating, with its words; undefined if there is none. */
const lastRecord = async (
  { store }: CommandContext,
  { data: { personId, pastRatingId } }: RecordPastRating,
): Promise<PastRatingEvent['data'] | undefined> => {
  let last: PastRatingEvent['data'] | undefined;
  for await (const entry of store.readStream(streamOf('pastRating', personId)))
    if (entry.kind === 'event' && isIn(entry.event, 'pastRating'))
      if (entry.event.data.pastRatingId === pastRatingId) last = entry.event.data;
  return last;
};

const isOther = (before: Personal | undefined, now: string | undefined): boolean =>
  !isErased(before) && before !== now;

/** Whether the rater or the comment is another one than was recorded last. Only a correction, which has a reason, is compared. */
const saysOtherwise = async (context: CommandContext, command: RecordPastRating): Promise<boolean> => {
  const { rater, comment, reason } = command.data;
  const last = reason === undefined ? undefined : await lastRecord(context, command);
  return last !== undefined && (isOther(last.rater, rater) || isOther(last.comment, comment));
};

/** What other streams, and words that no state keeps, tell about a past rating. */
export const pastRatingFacts = async (
  context: CommandContext,
  command: RecordPastRating,
): Promise<PastRatingFacts> => ({
  known: await isRegistered(context, command.data.personId),
  timeZone: context.timeZone ?? 'UTC',
  saysOtherwise: await saysOtherwise(context, command),
});

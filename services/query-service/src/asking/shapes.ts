import { coordinateSchema } from '@cairn/contracts/coordinate';
import { z } from 'zod';

/** Personal text, or `{ erased: true }` if it was erased. */
export const personalText = z.union([z.string(), z.object({ erased: z.literal(true) })]);

/** What a person is called today. */
export const personName = personalText.nullable().describe('the name today; null if nobody is registered');

/** What a person was called at the time; null if that is their name today. */
export const personNameThen = personalText
  .nullable()
  .describe('the name when this was recorded; null if it is the same today');

/** The names in an answer about one review; erased ones are left out. */
export const peopleShown = {
  people: z.record(z.string(), z.string()).describe('the names of the people who appear, by id'),
  peopleThen: z
    .record(z.string(), z.string())
    .describe('the names at the opening of the review of those who had another one, by id'),
};

/** What a unit, cycle or scorecard is called today. */
export const nameOfThing = z
  .string()
  .nullable()
  .describe('the name today; null if there is none with the id');

/** What a unit was called at the time; null if that is its name today. */
export const unitNameThen = z
  .string()
  .nullable()
  .describe('the name when this was recorded; null if it is the same today');

export const revision = z.int().describe('send it as If-Match with a command that is based on this answer');

export const next = z.string().nullable().describe('the cursor of the next page; null on the last');

export const position = z.string().describe('the position in the log up to which this answer reads');

export const parked = z
  .array(z.object({ stream: z.string().nullable(), revision: z.int().nullable() }))
  .describe(
    'the streams that this answer rests on and that are parked: the event at this revision cannot be read, and what came after it is missing here. Both are null if you may not know the stream',
  );

export const occurredAt = z.string().describe('when it happened, as its writer said');

export const recordedAt = z.string().describe('when it was recorded; deadlines are judged by it');

export const backdated = z
  .boolean()
  .describe('true if it is dated more than five minutes before it was recorded');

/** What is shown of something that was recorded: both times, each by the name of its clock. */
export const twoClocks = { occurredAt, recordedAt, backdated };

export const recordedLate = z
  .boolean()
  .describe('true if it was recorded after the administration window of its cycle');

/** What every answer says about the read models that it comes from. */
export const reflected = {
  seenAt: z
    .record(z.string(), coordinateSchema)
    .describe('the log position of each projection in this answer; send it as `seenAt` with a command'),
  position,
  parked,
};

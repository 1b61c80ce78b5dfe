import { shownThing } from '@cairn/contracts/access.values';
import { z } from 'zod';
import { next, occurredAt, personName, recordedAt, reflected } from '../asking/shapes.ts';

const accessRecord = z.object({
  eventId: z.uuid(),
  personId: z.uuid().describe('the person of whom something was shown'),
  personName,
  readerId: z.uuid(),
  readerName: personName,
  actingAs: z.string().describe('the role in which they read'),
  onBehalfOf: z.uuid().nullable(),
  onBehalfOfName: personName,
  client: z.string().describe('the application through which they read'),
  shown: z
    .array(shownThing.omit({ flagIds: true }))
    .describe('what they were shown: the feedback whose giver you are, or the review whose packet or flags'),
  correlationId: z.uuid().describe('the records of one request have it in common'),
  occurredAt,
  recordedAt,
});

export const accessRecordList = z.object({ accessRecords: z.array(accessRecord), next, ...reflected });

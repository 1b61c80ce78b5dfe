import { coordinateSchema } from '@cairn/contracts/coordinate';
import { z } from 'zod';
import { nameOfThing, parked, personName, position, twoClocks } from '../asking/shapes.ts';
import { fairnessFinding } from './finding.shapes.ts';
import { bands, groupTable, withheld } from './table.shapes.ts';

const looked = {
  fairnessScreeningId: z.uuid(),
  inputsUpTo: coordinateSchema.describe('the last event that it rests on'),
  reviews: z.int().describe('how many reviews were not withdrawn'),
  rated: z.int().describe('how many of these reviews had a mark'),
  unreadable: z.int().describe('how many of their streams could not be read'),
  ...twoClocks,
};

const counts = z.object({
  detector: z.string(),
  version: z.string(),
  flagged: z.int(),
  clear: z.int(),
  notEnoughData: z.int(),
});

export const fairnessAnswer = z.object({
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  withheld,
  screening: z
    .object({
      ...looked,
      trigger: z.string().describe('the type of the event that led to it'),
      detectors: z.array(counts).describe('what the detectors that you may read came to, and how often'),
    })
    .nullable()
    .describe('the last one; null before the first'),
  request: z
    .object({
      requestedBy: z.string(),
      requestedByName: personName,
      outcome: z
        .enum(['waiting', 'screened', 'nothingChanged'])
        .describe(
          'waiting: the reactor has not answered yet. screened: it led to a screening of its own. nothingChanged: no new screening follows, and an earlier one stands',
        ),
      fairnessScreeningId: z
        .uuid()
        .nullable()
        .describe('the screening that it led to, or that stands; null while it waits'),
      ...twoClocks,
    })
    .nullable()
    .describe('the last request to screen the cycle; null if nobody asked'),
  released: z
    .object({
      ...looked,
      bands,
      categories: z.array(z.string()).describe('in the order of the hierarchy in which groups are merged'),
      tables: z.array(groupTable),
      findings: z.array(fairnessFinding).describe('what was flagged about these groups'),
    })
    .nullable()
    .describe('null until nine tenths are rated or the cycle is closed, and if there are too few people'),
  position,
  parked,
});

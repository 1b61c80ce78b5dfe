import { z } from 'zod';
import { nameOfThing, personalText, personName, twoClocks } from '../asking/shapes.ts';

const said = {
  reason: personalText.nullable(),
  by: z.uuid(),
  byName: personName,
  ...twoClocks,
};

const change = z.object({
  what: z.string().describe('the type of the event'),
  perspectiveId: z.string().nullable(),
  perspectiveName: nameOfThing,
  objectiveId: z.uuid().nullable(),
  objectiveName: nameOfThing,
  kpiId: z.uuid().nullable(),
  kpiName: nameOfThing,
  detail: z.record(z.string(), z.unknown()).describe('what else the event says'),
  names: z
    .record(z.string(), personalText)
    .describe(
      'what the units, people, scorecards, perspectives, objectives and KPIs in `detail` are called, by id',
    ),
  ...said,
});

/** What an answer says of the published versions of a scorecard. */
export const scorecardVersions = {
  versions: z
    .array(
      z.object({
        version: z.int(),
        ...said,
        changes: z.array(change).describe('what changed since the version before'),
      }),
    )
    .describe('the published versions, oldest first; `?version=` shows one'),
  changes: z.array(change).describe('what changed since the last published version'),
};

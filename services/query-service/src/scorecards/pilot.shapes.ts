import { pilotOutcomes } from '@cairn/contracts/pilot.values';
import { z } from 'zod';
import { shownPast } from '../asking/past.ts';
import { nameOfThing, next, personalText, reflected, revision } from '../asking/shapes.ts';

export const pilot = z.object({
  pilotId: z.uuid(),
  scorecardId: z.uuid(),
  scorecardName: nameOfThing,
  perspectiveId: z.string().nullable().describe('null for the whole scorecard'),
  perspectiveName: nameOfThing,
  unitId: z.uuid(),
  unitName: nameOfThing,
  from: z.string(),
  until: z.string(),
  running: z.boolean().describe('whether this day is one of its days and nobody ended it'),
  outcome: z.enum(pilotOutcomes).nullable().describe('null while nobody ended or adopted it'),
  outcomeReason: personalText.nullable(),
  outcomeAt: z.string().nullable().describe('when it was ended or adopted, as its writer said'),
  revision,
});

export const pilotList = z.object({ pilots: z.array(pilot), next, ...shownPast, ...reflected });

import { anchors, kpiAbout, kpiFormulaKinds, kpiReading } from '@cairn/contracts/kpi.values';
import { z } from 'zod';
import { shownPast } from '../asking/past.ts';
import { warning } from '../asking/warning.ts';
import {
  backdated,
  nameOfThing,
  next,
  personalText,
  personName,
  recordedAt,
  reflected,
  revision,
  twoClocks,
} from '../asking/shapes.ts';

const point = z.object({
  measurementId: z.uuid().nullable().describe('null if it was computed'),
  period: z.string(),
  reading: kpiReading,
  value: z.number().nullable(),
  unfinished: z.boolean().describe('true if the period has not ended yet'),
  score: z.number().nullable(),
  band: z.string().nullable(),
  anchors: anchors.nullable().describe('the anchors against which it is scored'),
  anchorsSaidLater: z.boolean().describe('true if these anchors were recorded after the period began'),
  formerAnchors: z
    .array(z.object({ anchors, recordedAt, score: z.number().nullable() }))
    .describe('the anchors that were in force for the period before, oldest first, and the score by them'),
  source: z.string(),
  coverage: z.number().describe('the share of the inputs’ periods with data; 1 if it was measured'),
  ...twoClocks,
  superseded: z
    .array(
      z.object({
        reading: kpiReading,
        correctedAt: z.string().describe('when the correction was recorded'),
        correctedBy: z.uuid(),
        correctedByName: personName,
        reason: personalText,
        revision: z.int(),
      }),
    )
    .describe('earlier readings that were corrected, oldest first'),
});

const formula = z.object({
  kind: z.enum(kpiFormulaKinds),
  inputs: z
    .array(z.object({ kpiId: z.uuid(), kpiName: nameOfThing, weight: z.number() }))
    .describe('a difference is the first less the second, and a ratio the first by the second'),
});

export const measuredKpi = z.object({
  kpiId: z.uuid(),
  name: z.string(),
  unit: z.string(),
  measures: z.string().describe('what is measured'),
  method: z.string().describe('how it is measured'),
  source: z.string().describe('where its readings come from'),
  direction: z.string(),
  aggregation: z.string(),
  periodicity: z.string(),
  indicator: z.string().describe('leading or lagging'),
  financial: z.boolean(),
  baseline: kpiAbout.shape.baseline,
  benchmark: kpiAbout.shape.benchmark,
  ownerId: z.uuid(),
  ownerName: personName,
  formula: formula.nullable().describe('how it is computed from other KPIs; null if it is measured'),
  feeders: z
    .array(
      z.object({
        feederId: z.uuid(),
        feederName: z.string(),
        since: z.string().describe('when it was admitted, as its writer said'),
      }),
    )
    .describe('the machines that may write its readings'),
  retiredAt: z.string().nullable().describe('when it was retired; null if it is in use'),
  anchors: anchors.nullable().describe('the anchors against which `value` is scored'),
  value: z.number().nullable(),
  score: z.number().nullable(),
  state: z.string().describe('a band, `noData` or `stale`'),
  stale: z.boolean().describe('only if the range reaches today'),
  coverage: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'over a range, its ended periods with data as a share of its ended periods since the first one measured; otherwise 0 if stale',
    ),
  dueBy: z
    .string()
    .nullable()
    .describe('the end of the period after the last one measured; null if it was retired'),
  overdue: z.boolean().describe('true if it was not read by then'),
  unfinished: z.boolean().describe('true if `value` counts a period that has not ended yet'),
  targets: z
    .array(
      z.object({
        effectiveFrom: z.string(),
        effectiveTo: z.string().nullable().describe('its last day; null if it has none'),
        anchors,
        recordedAt,
        reason: personalText.nullable(),
      }),
    )
    .describe('the anchors and the days from which they are in force, oldest first'),
  revision,
  series: z.array(point).describe('oldest first; at most `points`, the latest ones'),
  earlierPoints: z.int().describe('how many earlier points are left out'),
  futurePoints: z.int().describe('how many readings are left out because they are dated in the future'),
});

/** What an answer says of the weights of a part of a scorecard. */
export const weights = z
  .array(
    z.object({
      effectiveFrom: z.string(),
      weight: z.number(),
      recordedAt,
      reason: personalText.nullable(),
    }),
  )
  .describe('every weight that it had and the day from which it is in force, in the order of the log');

/** A KPI on an objective. */
export const kpiOnCard = measuredKpi.extend({
  weight: z.number(),
  weights,
  weightRecordedAt: z.string().describe('when this weight was recorded'),
  series: z
    .array(
      point.extend({
        weight: z.number().describe('the weight with which it counts in the objective'),
        weightSaidLater: z.boolean().describe('true if this weight was recorded after the period began'),
      }),
    )
    .describe('oldest first; at most `points`, the latest ones'),
});

const version = measuredKpi
  .pick({ name: true, unit: true, measures: true, method: true, source: true, indicator: true })
  .extend(measuredKpi.pick({ financial: true, baseline: true, benchmark: true, retiredAt: true }).shape)
  .extend({
    revision: z.int(),
    changed: z
      .string()
      .describe('defined, revised, ownerChanged, retired, feederAdmitted or feederDismissed'),
    reason: personalText.nullable(),
    by: z.uuid(),
    byName: personName,
    validFrom: z.string().describe('when it changed'),
    recordedAt,
    backdated,
    ownerId: z.uuid(),
    ownerName: personName,
  });

const forecast = z.object({
  until: z.string(),
  scoringVersion: z.string(),
  points: z.int().describe('how many readings of ended periods it rests on; below five there is none'),
  slope: z.number().nullable().describe('the change from one period to the next'),
  requiredRate: z
    .number()
    .nullable()
    .describe('the change per period that leads from the last reading to the goal of the last period'),
  willMiss: z.boolean().nullable().describe('as in the last period; null without a forecast'),
  periods: z.array(
    z.object({
      period: z.string(),
      value: z.number(),
      low80: z.number(),
      high80: z.number(),
      low95: z.number(),
      high95: z.number(),
      anchors: anchors.nullable(),
      willMiss: z.boolean().describe('true only if the 80 % interval excludes the goal'),
    }),
  ),
});

export const kpiDetail = measuredKpi.extend({
  missingPeriods: z
    .array(z.string())
    .describe('ended periods without a reading, oldest first; the latest 60'),
  missingInputs: z
    .array(z.object({ kpiId: z.uuid(), kpiName: nameOfThing, periods: z.array(z.string()) }))
    .describe('the ended periods in which an input has no data, of each input of the formula; the latest 60'),
  formulas: z
    .array(
      formula.extend({
        since: z.string().describe('when it was set'),
        recordedAt,
        backdated,
        by: z.uuid(),
        byName: personName,
        reason: personalText.nullable(),
      }),
    )
    .describe('every formula that it had, oldest first; the last one holds for all periods'),
  forecast,
  ...shownPast,
  usedBy: z
    .object({
      total: z.object({ kpis: z.int(), keyResults: z.int() }),
      kpis: z.array(z.object({ kpiId: z.uuid(), kpiName: z.string() })),
      keyResults: z.array(
        z.object({
          goalId: z.uuid(),
          goalTitle: personalText,
          keyResultId: z.uuid(),
          keyResultTitle: personalText,
        }),
      ),
    })
    .describe(
      'what rests on it today: KPIs that are computed from it directly, and key results that are linked to it, of open goals that you may see; the first 50 of each in the order in which they were defined and set. `/v1/kpis?input=…` and `/v1/goals?kpi=…` list all',
    ),
  warnings: z
    .array(warning)
    .describe(
      'kpi/retired-in-use: it was retired and is still used, as `usedBy` says. kpi/retired-input: a KPI was retired that its formula names',
    ),
  versions: z.array(version).describe('what the KPI was from each change of its definition on, oldest first'),
  ...reflected,
});

const listedKpi = measuredKpi.omit({ series: true, targets: true, earlierPoints: true }).extend({
  period: z.string().nullable().describe('the period of the latest reading'),
  measuredAt: z.string().nullable().describe('when it was read, as its writer said'),
});

export const kpiList = z.object({ ...shownPast, kpis: z.array(listedKpi), next, ...reflected });

import { outcomes } from '@cairn/contracts/screening.values';
import { z } from 'zod';

const figure = z.number().nullable();

const share = z
  .object({
    count: z.int(),
    rate: z.number().describe('the share of the people in the row'),
    low: z.number().describe('the lower end of the 95 % interval of the share (Wilson)'),
    high: z.number().describe('the upper end of that interval'),
    ratio: figure.describe(
      'to the best share of another group, at most 1; low is to the disadvantage of this one',
    ),
    p: figure.describe('Fisher’s exact test: how often chance gives so different a share from all others'),
    pByRater: figure.describe(
      'how often chance gives so different a share if people of one rater are alike; null where the pinned version does not look at raters',
    ),
    pAdjusted: figure.describe(
      'the greater of `p` and `pByRater`, adjusted for the number of tests (Benjamini–Hochberg): it decides the outcome',
    ),
    outcome: z
      .enum(outcomes)
      .nullable()
      .describe(
        '`notEnoughData`: shown and not judged, because there are too few people. Null: not looked at',
      ),
  })
  .nullable()
  .describe('null if all or none of all people are selected');

/** People by one category, or by two together. */
export const groupTable = z.object({
  categories: z.array(z.string()),
  rows: z.array(
    z.object({
      groups: z
        .array(z.array(z.string()))
        .describe('the value in each category of the table; several if groups were merged'),
      n: z.int(),
      top: share,
      bottom: share,
      aboveMedian: share,
    }),
  ),
});

export const bands = z
  .object({ top: z.array(z.number()), bottom: z.array(z.number()) })
  .describe('the marks in the upper and in the lower third of the scale');

/** Whether figures are kept from whoever asks. */
export const withheld = z
  .boolean()
  .describe(
    'true, and without figures, while your own review in the cycle is not shared: its mark could be computed',
  );

import { day } from '@cairn/contracts/values';
import { pageSize } from '../asking/numbers.ts';

/** The query parameters that ask for a range of days. */
export const kpiRange = {
  from: day
    .optional()
    .describe(
      'the first day over which KPIs are aggregated; a sum is scored against the sum of the anchors of its periods',
    ),
  to: day.optional().describe('the last day over which KPIs are aggregated'),
};

export const points = pageSize(500, 120).describe(
  'the most points of a series, of which the latest are shown',
);

export const until = day
  .refine((given) => given < '2100', 'a day before the year 2100')
  .optional()
  .describe('the last day of the forecast; by default the end of this year');

import { findingSentence } from '@cairn/bias/sentences/sentence';
import { where } from '@cairn/read-model/conditions';
import { sql } from 'kysely';
import { z } from 'zod';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { fieldsOf, ofReviews, reviewFields, reviewFilters } from './of-review.ts';
import { placeOf, type Question, questionRoute } from './question.ts';

const filters = { ...reviewFilters, detector: z.string().min(1).max(60).optional() };

/** What a sentence is made of, beside what a row shows. */
type Found = {
  detector: string;
  numbers: Record<string, number>;
  sampleSize: number;
  minimum: number;
  threshold: number;
};

const late: Question<typeof filters, Found> = {
  path: '/v1/late-findings',
  summary: 'Findings that the bias screening made only after the rating was final',
  filters,
  row: z.object({
    ...reviewFields,
    flagId: z.string().describe('as in the summary of the review'),
    flagName: z.string().describe('the detector, with its version'),
    kind: z.enum(['asks', 'informs']),
    about: z.string(),
    sentence: z.string().describe('what was seen, on how many, against what, and what to look at'),
    sampleSize: z.int(),
    source: z.string(),
  }),
  rows: ({ detector, ...filter }, viewer) => sql`
    select concat(${placeOf(sql`r.opened_position`)}, ' ', f.flag_id) as place, ${fieldsOf('r')},
      f.flag_id as "flagId", concat(f.detector, ' ', f.version) as "flagName", f.kind, f.about,
      f.sample_size as "sampleSize", f.source, f.detector, f.numbers, f.minimum, f.threshold
    from review.flag f join review.review r on r.review_id = f.review_id ${where(
      sql`f.first_revision > r.final_screening_revision`,
      isOverseen(viewer),
      detector !== undefined && sql`f.detector = ${detector}`,
      ...ofReviews(filter),
    )}`,
  show: ({ detector, numbers, minimum, threshold, ...row }) => ({
    ...row,
    sentence: findingSentence({ detector, numbers, minimum, threshold, sampleSize: row.sampleSize }),
  }),
};

export const lateFindingRoutes = questionRoute(late);

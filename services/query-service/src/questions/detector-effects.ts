import { type DetectorEffect, effectLimits, rarelyChangesAnything } from '@cairn/bias/detector-effect';
import { effectSentence } from '@cairn/bias/sentences/sentence';
import { id } from '@cairn/contracts/values';
import { findingKinds } from '@cairn/contracts/screening.values';
import { where } from '@cairn/read-model/conditions';
import { ProblemError } from '@cairn/http/problem';
import { sql } from 'kysely';
import { z } from 'zod';
import { personName } from '../asking/shapes.ts';
import { personName as nameOf } from '../people/name.sql.ts';
import { ratingChangedAfter, secondsToAnswer } from '../reviews/flag-life.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { type Question, questionRoute } from './question.ts';

const filters = {
  by: z
    .enum(['detector', 'rater'])
    .default('detector')
    .describe('one row for each detector, or, for HR and auditors, for each of its raters'),
  cycle: id.optional().describe('needed unless a rater is named'),
  detector: z.string().min(1).max(60).optional(),
  rater: id.optional().describe('who wrote or rates what the flags are about; for HR and auditors'),
};

const share = z.number().nullable();

const row = z.object({
  detector: z.string(),
  version: z.string(),
  kind: z.enum(findingKinds).describe('whether its flags ask for an answer'),
  raterId: z
    .uuid()
    .nullable()
    .describe('who wrote or rates what the flags are about; null if the row is about all of them'),
  raterName: personName,
  flags: z.int(),
  raisedAgain: z.int().describe('how many of the flags a later screening raised again'),
  shown: z.int().describe('of how many it is recorded that a rater, or somebody above them, was shown it'),
  answered: z.int(),
  timed: z.int().describe('the answers of which is recorded when whoever answered was first shown the flag'),
  atOnce: z
    .int()
    .describe(`the timed answers that came within ${effectLimits.atOnceSeconds} seconds of that`),
  atOnceShare: share.describe('of the timed answers; null if there are none'),
  kept: z.int().describe('the answers that kept what was flagged'),
  keptShare: share.describe('of the answers; null if there are none'),
  ratingChanged: z.int().describe('how many of the flags the mark changed after'),
  ratingChangedShare: z.number().describe('of the flags'),
  rarelyChangesAnything: z
    .boolean()
    .nullable()
    .describe(
      `whether at least ${effectLimits.keptShare * 100} % of at least ${effectLimits.minimum} answers kept what was flagged; null if there are fewer, and about one rater`,
    ),
  sentence: z.string(),
});

type Counted = DetectorEffect & { raterId: string | null; flags: number; ratingChanged: number };

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const show = (counted: Counted) => ({
  ...counted,
  atOnceShare: shareOf(counted.atOnce, counted.timed),
  keptShare: shareOf(counted.kept, counted.answered),
  ratingChangedShare: shareOf(counted.ratingChanged, counted.flags),
  rarelyChangesAnything: counted.raterId === null ? rarelyChangesAnything(counted) : null,
  sentence: effectSentence(counted),
});

const isByRater = ({ by, rater }: { by: string; rater?: string | undefined }): boolean =>
  by === 'rater' || rater !== undefined;

// All flags that were ever raised are too many to count at once.
const tooMany = (): never => {
  throw new ProblemError(400, 'request/invalid', {
    detail: 'The flags of one cycle or of one rater are counted.',
    fields: [{ path: 'query/cycle', message: 'the id of a cycle, unless a rater is named' }],
  });
};

const effects: Question<typeof filters, Counted> = {
  path: '/v1/detector-effects',
  summary:
    'What became of the flags of each detector in a cycle, or of a rater: shown, answered how fast, kept, and whether the rating changed',
  access: 'ReadDetectorEffects',
  accessFor: (filter) => (isByRater(filter) ? 'ReadReviewTrail' : undefined),
  filters,
  row,
  rows: (filter, viewer) => {
    const { cycle, detector, rater } = filter;
    if (cycle === undefined && rater === undefined) tooMany();
    const asked = isByRater(filter) ? sql`f.author_id` : sql`null::text`;
    return sql`
      select concat_ws(' ', e.detector, e.version, e.kind, e.rater) as place, e.detector, e.version, e.kind,
        e.rater as "raterId", ${nameOf(sql`e.rater`)} as "raterName", count(*)::integer as flags,
        (count(*) filter (where e.raised_again > 0))::integer as "raisedAgain",
        (count(*) filter (where e.shown <> '[]'))::integer as shown,
        count(e.answer)::integer as answered, count(e.seconds)::integer as timed,
        (count(*) filter (where e.seconds <= ${effectLimits.atOnceSeconds}))::integer as "atOnce",
        (count(*) filter (where e.answer = 'kept'))::integer as kept,
        (count(*) filter (where e.changed))::integer as "ratingChanged"
      from (
        select f.detector, f.version, f.kind, f.raised_again, f.shown, f.answer, ${asked} as rater,
          ${secondsToAnswer} as seconds, ${ratingChangedAfter} as changed
        from review.flag f join review.review r on r.review_id = f.review_id ${where(
          isOverseen(viewer),
          sql`f.author_id <> ${viewer.personId}`,
          cycle !== undefined && sql`r.cycle_id = ${cycle}`,
          detector !== undefined && sql`f.detector = ${detector}`,
          rater !== undefined && sql`f.author_id = ${rater}`,
        )}) e
      group by e.detector, e.version, e.kind, e.rater`;
  },
  show,
};

export const detectorEffectRoutes = questionRoute(effects);

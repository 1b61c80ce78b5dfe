import type { businessReviewTable } from '@cairn/read-model/business-review.tables';
import type { initiativeTable } from '@cairn/read-model/initiative.tables';
import type { pilotTable } from '@cairn/read-model/pilot.tables';
import type { scorecardTable } from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { asThen, lastHeld } from '../asking/last-version.sql.ts';
import { happened } from '../asking/past.sql.ts';
import type { Past } from '../asking/past.ts';

/** Which state of a scorecard is shown: that of now, that of the past, or a published version. */
export type Shown = { past?: Past | undefined; version?: number | undefined };

/** What a question about scorecards reads: the rows of now, or those of another state. */
export type ScorecardTables = {
  scorecard: RawBuilder<RowOf<typeof scorecardTable>>;
  objective: RawBuilder<unknown>;
  attachment: RawBuilder<unknown>;
  link: RawBuilder<unknown>;
};

const present: ScorecardTables = {
  scorecard: sql`scorecard.scorecard`,
  objective: sql`scorecard.objective`,
  attachment: sql`scorecard.attachment`,
  link: sql`scorecard.objective_link`,
};

/** Whether a row `v` of a table of versions was there in the state that is shown. */
const held = ({ past, version }: Shown): RawBuilder<boolean> => {
  if (version === undefined) return past ? happened(past, sql`v.valid_from`, sql`v.known_at`) : sql`true`;
  const published = sql`(select c.revision from scorecard.scorecard_change c
    where c.scorecard_id = v.scorecard_id and c.version = ${version})`;
  return past
    ? sql`(v.revision <= ${published} and ${happened(past, sql`v.valid_from`, sql`v.known_at`)})`
    : sql`(v.revision <= ${published})`;
};

const last = (table: string, key: readonly string[], shown: Shown): RawBuilder<never> =>
  lastHeld({ table: `scorecard.${table}_version`, key }, held(shown));

export const tablesShowing = (shown: Shown): ScorecardTables =>
  shown.past === undefined && shown.version === undefined
    ? present
    : {
        scorecard: last('scorecard', ['scorecard_id'], shown),
        objective: last('objective', ['scorecard_id', 'objective_id'], shown),
        link: last('objective_link', ['scorecard_id', 'cause_id', 'effect_id'], shown),
        attachment: last('attachment', ['scorecard_id', 'objective_id', 'kpi_id'], shown),
      };

/** Initiatives as they are, or as they were then. */
export const initiativesThen = (past: Past | undefined): RawBuilder<RowOf<typeof initiativeTable>> =>
  asThen('scorecard.initiative', ['initiative_id'], past);

/** Business reviews as they are, or as they were then. */
export const businessReviewsThen = (past: Past | undefined): RawBuilder<RowOf<typeof businessReviewTable>> =>
  asThen('scorecard.business_review', ['business_review_id'], past);

/** Pilots as they are, or as they were then. */
export const pilotsThen = (past: Past | undefined): RawBuilder<RowOf<typeof pilotTable>> =>
  asThen('scorecard.pilot', ['pilot_id'], past);

import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import type { ScorecardRow, ScorecardRows } from './scorecard.view.ts';
import { scorecardHead } from '../asking/head.sql.ts';

/** One scorecard with everything that hangs on it, in one statement. */
export const wholeScorecard = (scorecardId: string): RawBuilder<ScorecardRows> => sql`
  select
    to_json(s) as scorecard,
    ${scorecardHead} as head,
    coalesce((
      select json_agg(to_json(o) order by o.position) from scorecard.objective o where o.scorecard_id = s.scorecard_id), '[]') as objectives,
    coalesce((
      select json_agg(json_build_object(
        'objective_id', a.objective_id, 'weight', a.weight, 'kpi', to_json(k),
        'targets', (select json_agg(json_build_object('effectiveFrom', t.effective_from, 'anchors', t.anchors)
          order by t.effective_from, t.position) from scorecard.kpi_target t where t.kpi_id = k.kpi_id),
        'measurements', coalesce((select json_agg(to_json(m) order by m.period, m.position)
          from scorecard.measurement m where m.kpi_id = k.kpi_id), '[]'))
        order by a.position)
      from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id
      where a.scorecard_id = s.scorecard_id), '[]') as kpis
  from scorecard.scorecard s where s.scorecard_id = ${scorecardId}`;

/** Scorecards in the order in which they were drafted. */
export const listedScorecards = (page: {
  after: string;
  limit: number;
}): RawBuilder<{ head: Head; scorecards: ScorecardRow[] }> => sql`
  select ${scorecardHead} as head, coalesce((
    select json_agg(to_json(page) order by page.drafted_position) from (
      select * from scorecard.scorecard s where s.drafted_position > ${page.after}::bigint
      order by s.drafted_position limit ${page.limit}) page), '[]') as scorecards`;

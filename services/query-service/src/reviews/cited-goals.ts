import { where } from '@cairn/read-model/conditions';
import type { keyResultTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { keptBySubject } from '../goals/goal-owner.sql.ts';
import { cited } from './cited-evidence.sql.ts';

type KeyResult = Pick<RowOf<typeof keyResultTable>, 'goal_id' | 'key_result_id' | 'title' | 'measures'>;

/** A key result of a goal that a review cites, and the cited revision of the goal. */
export type CitedKeyResult = KeyResult & { revision: number };

/** The key results of the goals that the review of the query `seen` cites in a current assessment or in its proposal. */
export const citedKeyResults = (
  visible: RawBuilder<unknown> | undefined,
): RawBuilder<CitedKeyResult[]> => sql`coalesce((
  select json_agg(json_build_object('goal_id', k.goal_id, 'key_result_id', k.key_result_id, 'title', k.title,
    'measures', k.measures, 'revision', e.revision) order by g.set_position, e.revision, k.ordinal)
  from seen r cross join lateral ${cited}
  join okr.goal g on starts_with(e.stream, 'goal-') and g.goal_id = substr(e.stream, 6)
  join okr.key_result k on k.goal_id = g.goal_id
  ${where(visible)}), '[]')`;

/** The goals of the seen review's subject that overlap the evaluation period and that nobody cites. */
export const goalsNotCited = (visible: RawBuilder<unknown> | undefined): RawBuilder<unknown> => sql`
  select g.* from seen r
  join review.cycle c on c.cycle_id = r.cycle_id
  join lateral ${keptBySubject} kept on true
  join okr.goal g on g.goal_id = kept.goal_id
  ${where(
    sql`g.period_from <= c.period_to and g.period_to >= c.period_from`,
    sql`not exists (select from jsonb_array_elements(r.proposal_evidence) e where e ->> 'stream' = 'goal-' || g.goal_id)`,
    sql`not exists (select from review.assessment a, jsonb_array_elements(a.evidence) e
      where a.review_id = r.review_id and a.superseded_by is null and e ->> 'stream' = 'goal-' || g.goal_id)`,
    visible,
  )}
  order by g.set_position limit 200`;

const measured = ({ weight, measure }: KeyResult['measures'][number]) => ({ weight, measure });

/** Each cited key result as it was measured at the cited revision and as it was first set; none that was added later. */
export const showCitedKeyResults = (rows: readonly CitedKeyResult[]) =>
  rows.flatMap(({ goal_id, key_result_id, title, measures, revision }) => {
    const [first] = measures;
    const last = measures.findLast((each) => each.revision <= revision);
    if (!first || !last) return [];
    return [
      {
        goalId: goal_id,
        revision,
        keyResultId: key_result_id,
        title,
        ...measured(last),
        firstSet: measured(first),
      },
    ];
  });

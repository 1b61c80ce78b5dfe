import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { cardVisibleTo } from './scorecard.visibility.sql.ts';
import type { Viewers } from './viewers.ts';

// Not by `exists`, which Postgres would answer for every goal there is, and then look up the few that initiatives serve.
/** Whether a viewer may see what `initiative i` serves; then they may see the initiative. */
export const initiativeVisibleTo = ({
  goals,
  cards,
}: Record<keyof Viewers, SqlViewer>): RawBuilder<boolean> => sql`(
  (i.goal_id is null or coalesce((select ${visibleTo(goals)} from okr.goal g where g.goal_id = i.goal_id), false))
  and (i.scorecard_id is null or coalesce((
    select ${cardVisibleTo(cards)} from scorecard.scorecard s where s.scorecard_id = i.scorecard_id), false)))`;

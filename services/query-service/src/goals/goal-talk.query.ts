import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { okrHead, reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { cycleName } from '../people/name.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { seesTalk, type Talk, talkColumns } from './goal-talk.sql.ts';
import { showTalk, talkRow } from './goal-talk.view.ts';

type Agreed = { goalId: string; title: Personal; cycleId: string; cycleName: string | null };
type TalkWithGoals = Talk & { goals: Agreed[] };

export type TalkList = { person?: string | undefined; goal?: string | undefined; cycle?: string | undefined };

/** Somebody as a viewer of talks, and of the goals on which people agreed. */
type Viewers = { talks: Viewer; goals: Viewer };

/** The goals of `goal_talk t` that the viewer may see. */
const agreed = (viewer: Viewer): RawBuilder<unknown> =>
  sql`okr.agreed_goal a join okr.goal g on g.goal_id = a.goal_id
    where a.goal_talk_id = t.goal_talk_id and ${visibleTo(viewer)}`;

const inOrder = (
  { person, goal, cycle }: TalkList,
  { viewers, after, limit }: Page & { viewers: Viewers },
): RawBuilder<TalkWithGoals> => sql`(
  select ${talkColumns}, coalesce((
    select jsonb_agg(jsonb_build_object('goalId', g.goal_id, 'title', g.title, 'cycleId', g.cycle_id,
      'cycleName', ${cycleName(sql`g.cycle_id`)}) order by a.ordinal) from ${agreed(viewers.goals)}), '[]') as goals
  from okr.goal_talk t ${where(
    sql`t.position > ${after}::bigint`,
    person && sql`(t.person_id = ${person} or t.manager_id = ${person})`,
    goal && sql`exists (select from ${agreed(viewers.goals)} and g.goal_id = ${goal})`,
    cycle && sql`exists (select from ${agreed(viewers.goals)} and g.cycle_id = ${cycle})`,
    seesTalk(viewers.talks),
  )} order by t.position limit ${limit + 1})`;

/** A page of goal-setting talks that the viewer may see, in the order in which they were recorded. */
export const goalTalksPage = async (
  context: QueryContext,
  list: TalkList,
  page: Page & { viewers: Viewers },
) => {
  const [found] = await select(
    context,
    sql<{ head: Head; review_head: Head; talks: Json<TalkWithGoals>[] }>`
      select ${okrHead} as head, ${reviewHead} as review_head, ${jsonRows(inOrder(list, page))} as talks`,
  );
  const { shown, next } = pageOf(found?.talks.map(talkRow) ?? [], page, ({ position }) => position);
  return {
    talks: shown.map(({ goals, ...talk }) => ({ ...showTalk(talk), goals })),
    next,
    ...reflected(
      { okr: found?.head ?? null },
      { shown: streamsOf('goalTalk', shown, ({ goal_talk_id }) => goal_talk_id) },
      [found?.review_head],
    ),
  };
};

import { where } from '@cairn/read-model/conditions';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import { reflected } from '../asking/head.ts';
import { type OkrHeads, okrHeads } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { seesTalk, type Talk, talkColumns, talksThen } from './goal-talk.sql.ts';
import { showTalk, talkRow } from './goal-talk.view.ts';

export type TalkList = { person?: string | undefined; goal?: string | undefined; cycle?: string | undefined };

/** Somebody as a viewer of talks, and of the goals on which people agreed. */
type Viewers = { talks: Viewer; goals: Viewer };

/** Whether a goal of `goal_talk t` that the viewer may see meets a condition. */
const hasGoal = (viewer: Viewer, condition: RawBuilder<boolean>): RawBuilder<boolean> => sql`exists (
  select from okr.goal g where g.goal_id = any(t.goal_ids) and ${visibleTo(viewer)} and ${condition})`;

const inOrder = (
  { person, goal, cycle }: TalkList,
  { viewers, after, limit }: Page & { viewers: Viewers },
): RawBuilder<Talk> => sql`(
  select ${talkColumns(viewers.goals)} from ${talksThen(viewers.talks.past)} t ${where(
    sql`t.position > ${after}::bigint`,
    person && sql`(t.person_id = ${person} or t.manager_id = ${person})`,
    goal && hasGoal(viewers.goals, sql`g.goal_id = ${goal}`),
    cycle && hasGoal(viewers.goals, sql`g.cycle_id = ${cycle}`),
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
    sql<OkrHeads & { talks: Json<Talk>[] }>`select ${okrHeads}, ${jsonRows(inOrder(list, page))} as talks`,
  );
  const { shown, next } = pageOf(found?.talks.map(talkRow) ?? [], page, ({ position }) => position);
  return {
    talks: shown.map(showTalk),
    next,
    ...showPast(page.viewers.talks.past),
    ...reflected(
      { okr: found?.head ?? null },
      { shown: streamsOf('goalTalk', shown, ({ goal_talk_id }) => goal_talk_id) },
      [found?.review_head],
    ),
  };
};

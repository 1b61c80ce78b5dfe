import { Rejection } from '@cairn/contracts/rejection';
import { type RawBuilder, sql } from 'kysely';
import { foldedUpTo } from '../asking/after.ts';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import { type FeedEvent, goalIdsOf, tellsPrivate } from './goal-event.ts';

type Visibility = { passed: boolean | null; hidden: string[] };

const visibilityOf = (goalIds: readonly string[], position: bigint): RawBuilder<Visibility> => sql`
  select (select c.position >= ${String(position)}::bigint from okr.checkpoint c) as passed,
    array(select g.goal_id from okr.goal g where g.goal_id = any(${goalIds}) and g.visibility <> 'public') as hidden`;

const privateGoals = async (
  context: QueryContext,
  goalIds: readonly string[],
  position: bigint,
): Promise<ReadonlySet<string>> => {
  const ask = () => select(context, visibilityOf(goalIds, position));
  let [found] = await ask();
  if (!found?.passed) {
    await foldedUpTo(context, ['okr'], position);
    [found] = await ask();
  }
  if (!found) throw new Rejection('behind', 'read-model/unavailable', 'The read model is away; try again.');
  return new Set(found.hidden);
};

/**
 * Of what was public when it happened, that which is public now too. A goal that is no longer public takes its past out of the
 * feed, but the event that says so stays in it. Asks the read model once it has passed `position`. Throws a `behind`
 * Rejection if it does not get there in time.
 */
export const publicNow = async <T extends { event?: FeedEvent }>(
  context: QueryContext,
  items: readonly T[],
  position: bigint,
): Promise<T[]> => {
  const asked = ({ event }: T): readonly string[] => (event && !tellsPrivate(event) ? goalIdsOf(event) : []);
  const goalIds = [...new Set(items.flatMap(asked))];
  if (goalIds.length === 0) return [...items];
  const hidden = await privateGoals(context, goalIds, position);
  return items.filter((item) => !asked(item).some((goalId) => hidden.has(goalId)));
};

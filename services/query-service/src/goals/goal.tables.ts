import { compiledOnce } from '@cairn/read-model/compiled-once';
import type { goalTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { inPast, instantInSql, type SqlInstant } from '../asking/past.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { aheadAt, reportedAt } from './future-check-ins.sql.ts';
import { pastAlignments, pastGoals, pastKeyResults, pastKeyResultTerms } from './past-goals.sql.ts';

/** What a question about goals reads: the rows of now, or those of the past that a viewer looks at. */
export type GoalTables = {
  goal: RawBuilder<RowOf<typeof goalTable>>;
  /** Key results without what was checked in. */
  keyResultTerms: RawBuilder<unknown>;
  /** The key results of a goal. */
  keyResultsOf(goalId: RawBuilder<unknown>): RawBuilder<unknown>;
  alignment: RawBuilder<unknown>;
  /** The readings of key result `k` up to now, if its row is of later ones. */
  ahead: RawBuilder<unknown>;
  /** What key result `k` said last, and when: its `status`, `last_at`, and `stale_after`. */
  reported: RawBuilder<unknown>;
};

// `offset 0` has it computed once for each row.
const reported = compiledOnce((now: RawBuilder<unknown>) => sql`(${reportedAt(now)} offset 0) reported`);
const ahead = compiledOnce(aheadAt);

const present = (at: SqlInstant): GoalTables => {
  const now = instantInSql(at);
  return {
    goal: sql`okr.goal`,
    keyResultTerms: sql`okr.key_result`,
    keyResultsOf: (goalId) => sql`(select k.* from okr.key_result k where k.goal_id = ${goalId})`,
    alignment: sql`okr.alignment`,
    ahead: ahead(now),
    reported: reported(now),
  };
};

const goalsThen = inPast(pastGoals);
const keyResultTermsThen = inPast(pastKeyResultTerms);
const keyResultsThen = inPast(pastKeyResults);
const alignmentsThen = inPast(pastAlignments);

export const tablesFor = ({ now, past }: Pick<SqlViewer, 'now' | 'past'>): GoalTables =>
  past
    ? {
        goal: goalsThen(past),
        keyResultTerms: keyResultTermsThen(past),
        keyResultsOf: (goalId) => keyResultsThen(past, goalId),
        alignment: alignmentsThen(past),
        ahead: sql`null::json`,
        reported: sql`(select k.reported_status as status, k.last_check_in_at as last_at, k.stale_after) reported`,
      }
    : present(now);

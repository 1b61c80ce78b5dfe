import type { QueryContext } from '../context.ts';
import { type CycleFilter, oneCycle, pageOfCycles } from './cycle.sql.ts';
import { type CycleRow, listedCycle, wholeCycle } from './cycle.view.ts';
import type { Head } from '../asking/head.ts';
import { select } from '../asking/select.ts';

/** A page of cycles; `next` is the position to go on after. */
export const cyclePage = async (
  context: QueryContext,
  filter: CycleFilter,
  { after, limit }: { after: string; limit: number },
) => {
  const query = pageOfCycles(filter, { after, limit: limit + 1 });
  const [rows] = await select<{ head: Head; cycles: CycleRow[] }>(context, query);
  const found = rows?.cycles ?? [];
  const shown = found.slice(0, limit);
  return {
    cycles: shown.map(listedCycle),
    next: found.length > limit ? String(shown.at(-1)?.opened_position) : null,
    position: rows?.head?.position ?? '0',
  };
};

/** One cycle, or undefined where there is none; with `people` also who takes part in it. */
export const cycleWhole = async (context: QueryContext, cycleId: string, { people }: { people: boolean }) => {
  const [row] = await select<{ head: Head; cycle: CycleRow }>(context, oneCycle(cycleId));
  return row && wholeCycle(row.cycle, { people, position: row.head?.position ?? '0' });
};

import type { QueryContext } from '../context.ts';
import { pageOfTrail, type TrailFilter, type TrailOrder } from './review-trail.sql.ts';
import { showStep, type TrailRow } from './review-trail.view.ts';
import { select } from '../asking/select.ts';

/** A page of the trail; `next` is the position to go on from. */
export const trailPage = async (
  context: QueryContext,
  filter: TrailFilter,
  { order, from, limit }: { order: TrailOrder; from: string | undefined; limit: number },
) => {
  const [rows] = await select(context, pageOfTrail(filter, { order, from, limit: limit + 1 }));
  const found = rows?.steps ?? [];
  const shown = found.slice(0, limit);
  return {
    steps: shown.map(showStep),
    next: found.length > limit ? String(shown.at(-1)?.position) : null,
    position: rows?.head?.position ?? '0',
  };
};

const perPage = 1_000;

/**
 * The whole trail of a filter, page by page, up to where the read model was at the first page: what is written meanwhile
 * stays out.
 */
export async function* wholeTrail(
  context: QueryContext,
  filter: TrailFilter,
  order: TrailOrder,
): AsyncGenerator<readonly TrailRow[]> {
  let from: string | undefined;
  let upTo: string | undefined;
  for (;;) {
    const [rows] = await select(context, pageOfTrail(filter, { order, from, upTo, limit: perPage }));
    const steps = rows?.steps ?? [];
    upTo ??= rows?.head?.position ?? '0';
    yield steps;
    if (steps.length < perPage) return;
    from = String(steps.at(-1)?.position);
  }
}

import { isAllowed, noRelation } from '@cairn/access/matching';
import { Rejection } from '@cairn/contracts/rejection';
import { outcomes } from '@cairn/contracts/screening.values';
import { streamOf } from '@cairn/contracts/streams';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { where } from '@cairn/read-model/conditions';
import { jsonRows } from '@cairn/read-model/json-rows';
import { sql } from 'kysely';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Head, readUpTo } from '../asking/head.ts';
import { afterOf, cursor, type Page, pageOf, withCursor } from '../asking/page.ts';
import { select } from '../asking/select.ts';
import { next, parked, position } from '../asking/shapes.ts';
import { type Viewer, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { fairnessFinding } from './finding.shapes.ts';
import { findingColumns, type FindingRow, lastScreening, showFinding } from './finding.sql.ts';
import { ownIsOpen } from './own-review.sql.ts';
import { withheld } from './table.shapes.ts';

type Filter = { detector?: string | undefined; rater?: string | undefined; outcome?: string | undefined };
type Asked = Page & { cycleId: string; seesGroups: boolean; viewer: Viewer };

const findingPage = async (
  context: QueryContext,
  { detector, rater, outcome }: Filter,
  { cycleId, seesGroups, viewer, ...page }: Asked,
) => {
  const findings = sql<FindingRow>`(select ${findingColumns} from review.fairness_finding f ${where(
    sql`f.fairness_screening_id = ${lastScreening(sql`${cycleId}`)}`,
    sql`f.place > ${page.after}::bigint`,
    !seesGroups && sql`f.rater_id is not null`,
    detector && sql`f.detector = ${detector}`,
    rater && sql`f.rater_id = ${rater}`,
    outcome && sql`f.outcome = ${outcome}`,
  )} order by f.place limit ${page.limit + 1})`;
  const [found] = await select(
    context,
    sql<{ head: Head; screening: string | null; withheld: boolean; findings: FindingRow[] }>`
      select ${reviewHead} as head, ${ownIsOpen(viewer.personId)} as withheld, ${lastScreening(sql`c.cycle_id`)} as screening, ${jsonRows(findings)} as findings
      from review.cycle c where c.cycle_id = ${cycleId}`,
  );
  if (!found) return undefined;
  const { shown, next } = pageOf(found.findings, page, ({ place }) => String(place));
  return {
    fairnessScreeningId: found.screening,
    withheld: found.withheld,
    findings: shown.map((row) => showFinding(row, { figures: !found.withheld })),
    next,
    ...readUpTo([found.head], { shown: [streamOf('fairness', cycleId)] }),
  };
};

const answer = z.object({
  fairnessScreeningId: z.uuid().nullable().describe('the last screening; null before the first'),
  withheld,
  findings: z.array(fairnessFinding),
  next,
  position,
  parked,
});

export const fairnessFindingRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/cycles/:cycleId/fairness/findings',
    {
      config: { access: 'ReadFairness', csv: 'findings' },
      schema: {
        tags: ['fairness'],
        summary: 'What the last screening of the whole cycle found about each rater',
        description:
          'A finding is a prompt to look again, never a verdict, and holds nothing up. The role fairness and auditors also see the findings about groups.',
        params: z.object({ cycleId: id }),
        querystring: z.object({
          detector: z.string().max(60).regex(/^\w+$/, 'letters, digits and _').optional(),
          rater: id.optional(),
          outcome: z.enum(outcomes).optional(),
          cursor,
          limit,
          after,
        }),
        response: { 200: answer },
      },
    },
    async ({ params: { cycleId }, query, principal }) => {
      const viewer = viewerOf(principal, 'ReadFairness', context);
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['review'], asked);
      const list = `fairness findings ${cycleId}`;
      const seesGroups = isAllowed(principal.roles, 'ReadGroups', noRelation);
      const page = { cycleId, seesGroups, viewer, after: afterOf(list, cursor), limit };
      const found = await findingPage(context, filter, page);
      if (!found) throw new Rejection('notFound', 'cycle/not-found', 'There is no cycle with this id.');
      return withCursor(list, found);
    },
  );
};

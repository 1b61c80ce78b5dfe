import { fromJson, type Json } from '@cairn/read-model/json-rows';
import {
  attachmentVersionTable,
  objectiveVersionTable,
  scorecardVersionTable,
} from '@cairn/read-model/scorecard.tables';
import { pilotVersionTable } from '@cairn/read-model/pilot.tables';
import type { RowOf } from '@cairn/read-model/table';
import { sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { historyRange } from '../asking/history.ts';
import { lastVersion, lastVersions } from '../asking/last-version.ts';
import { streamsOf } from '../asking/parked.ts';
import type { Past } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { pastBefore, pointsIn, seriesOf } from '../asking/series.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { noGoals } from '../goals/goal.rows.ts';
import { restingOn } from './kpi.computed.ts';
import type { AskedSeries } from './kpi-history.query.ts';
import { type JsonKpisOverTime, kpisOverTime } from './kpi-history.sql.ts';
import { kpisFrom } from './kpi-over-time.ts';
import { notValid } from './pilot.query.ts';
import { isAdopted } from './pilot.sql.ts';
import { withoutPerspectives } from './scorecard.query.ts';
import { wholeScorecard } from './scorecard.view.ts';
import { cardVisibleTo } from './scorecard.visibility.sql.ts';

type OverTime = JsonKpisOverTime & {
  head: Head;
  review_head: Head;
  cards: Json<RowOf<typeof scorecardVersionTable>>[];
  objectives: Json<RowOf<typeof objectiveVersionTable>>[];
  attachments: Json<RowOf<typeof attachmentVersionTable>>[];
  pilots: Json<RowOf<typeof pilotVersionTable> & { valid: boolean }>[];
};

const readOverTime = async (
  context: QueryContext,
  scorecardId: string,
  { viewer, since }: { viewer: Viewer; since: Past },
) => {
  const rowsOf = (table: string) => sql`coalesce((
    select json_agg(to_json(v) order by v.position) from ${sql.table(`scorecard.${table}`)} v where v.scorecard_id = s.scorecard_id), '[]')`;
  const pilots = sql`coalesce((
    select json_agg(to_jsonb(p) || jsonb_build_object('valid', ${isAdopted}) order by p.position)
    from scorecard.pilot_version p where p.scorecard_id = s.scorecard_id), '[]')`;
  const attached = sql`select a.kpi_id from scorecard.attachment_version a where a.scorecard_id = s.scorecard_id`;
  const [found] = await select(
    context,
    sql<{ over_time: OverTime }>`
      select json_build_object('head', ${scorecardHead}, 'review_head', ${reviewHead},
        'cards', ${rowsOf('scorecard_version')}, 'objectives', ${rowsOf('objective_version')},
        'attachments', ${rowsOf('attachment_version')}, 'pilots', ${pilots},
        ${kpisOverTime(attached, { past: since, timeZone: context.timeZone })}) as over_time
      from scorecard.scorecard s where s.scorecard_id = ${scorecardId} and ${cardVisibleTo(viewer)}`,
  );
  return found?.over_time;
};

// The scores need no names.
const nameless = {
  unit_name: null,
  unit_name_then: null,
  aligned_to_name: null,
  template_name: null,
  owner_name: null,
};

/** What the figures of a scorecard were at any time, from what was read of it once. */
const figuresOf = (json: OverTime, kpis: ReturnType<typeof kpisFrom>, timeZone: string | undefined) => {
  const cards = json.cards.map(fromJson(scorecardVersionTable));
  const objectives = json.objectives.map(fromJson(objectiveVersionTable));
  const attachments = json.attachments.map(fromJson(attachmentVersionTable));
  const pilots = json.pilots.map(fromJson(pilotVersionTable));
  return (past: Past) => {
    const card = lastVersion(cards, past);
    if (!card) return null;
    const attached = lastVersions(attachments, (each) => `${each.objective_id}/${each.kpi_id}`, past);
    const rows = {
      scorecard: { ...card, ...nameless },
      head: null,
      objectives: lastVersions(objectives, ({ objective_id }) => objective_id, past),
      kpis: attached.flatMap((each) => {
        const row = kpis.at(each.kpi_id, past);
        return row ? [{ ...each, ...row }] : [];
      }),
      links: [],
      changes: [],
      children: [],
    };
    const asked = { range: {}, points: 1, now: past.asOf, timeZone, past };
    // A series is for everybody: what was only tried then does not count.
    const tried = notValid(lastVersions(pilots, ({ pilot_id }) => pilot_id, past));
    const valid = withoutPerspectives(rows, tried);
    const { score, coverage, band, perspectives } = wholeScorecard(valid, noGoals, asked);
    return {
      score,
      coverage,
      band,
      perspectives: perspectives.map((each) => ({
        perspectiveId: each.perspectiveId,
        name: each.name,
        score: each.score,
        coverage: each.coverage,
        band: each.band,
      })),
    };
  };
};

/**
 * The scores of a scorecard at the end of each day, week, month or quarter, from one statement; undefined if there is no
 * scorecard that the viewer may see.
 */
export const scorecardHistory = async (
  context: QueryContext,
  scorecardId: string,
  { viewer, from, to, every, knownAt, now }: AskedSeries & { viewer: Viewer },
) => {
  const { timeZone } = context;
  const clock = { now, timeZone };
  const range = historyRange({ from, to }, clock);
  const since = pastBefore(range, clock, knownAt);
  const found = await readOverTime(context, scorecardId, { viewer, since });
  if (!found) return undefined;
  const points = pointsIn(range, every, clock);
  const kpis = kpisFrom(found, timeZone);
  const last = found.cards.at(-1);
  return {
    scorecardId,
    name: last ? fromJson(scorecardVersionTable)({ ...last }).name : '',
    every,
    knownAt: knownAt.toISOString(),
    points: seriesOf(points, knownAt, figuresOf(found, kpis, timeZone)),
    ...reflected(
      { scorecard: found.head },
      {
        shown: [
          ...streamsOf('scorecard', [scorecardId], (each) => each),
          ...streamsOf('kpi', restingOn(kpis.rows), (each) => each),
        ],
      },
      [found.review_head],
    ),
  };
};

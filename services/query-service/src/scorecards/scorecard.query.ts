import { Rejection } from '@cairn/contracts/rejection';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { objectiveLinkTable, scorecardChangeTable } from '@cairn/read-model/scorecard-change.tables';
import { attachmentTable, objectiveTable, scorecardTable } from '@cairn/read-model/scorecard.tables';
import { newest, scoring } from '@cairn/scoring/versions';
import { sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { type Past, showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { judgedAt, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalsWithProgress } from '../goals/goal.query.ts';
import { goalsServing } from '../goals/goal.sql.ts';
import { showBoardReport } from './board-report.view.ts';
import { initiativePage } from './initiative.query.ts';
import { withComputed } from './kpi.computed.ts';
import { kpiThen } from './kpi.past.ts';
import type { AttachedKpi } from './kpi.rows.ts';
import { historyFrom } from './kpi.sql.ts';
import type { Asked } from './kpi.view.ts';
import type { ScorecardRow, ScorecardRows } from './scorecard.rows.ts';
import {
  type JsonAttachedKpi,
  type JsonScorecardRows,
  oneScorecard,
  pageOfScorecards,
  type ScorecardFilter,
} from './scorecard.sql.ts';
import { scorecardBase, wholeScorecard } from './scorecard.view.ts';
import { pilotsOf } from './pilot.query.ts';
import { showStrategyMap } from './strategy-map.view.ts';

const scorecardRow = fromJson(scorecardTable);
const attachment = fromJson(attachmentTable);

const attachedKpi =
  (past: Past | undefined) =>
  (row: JsonAttachedKpi): AttachedKpi =>
    kpiThen({ ...attachment(row), ...historyFrom(row) }, past);

/** The rows of a scorecard from their JSON; KPIs that are computed have no readings yet. */
export const scorecardRows = (json: JsonScorecardRows, past: Past | undefined): ScorecardRows => ({
  ...json,
  scorecard: scorecardRow(json.scorecard),
  objectives: json.objectives.map(fromJson(objectiveTable)),
  kpis: json.kpis.map(attachedKpi(past)),
  links: json.links.map(fromJson(objectiveLinkTable)),
  changes: json.changes.map(fromJson(scorecardChangeTable)),
});

/** The rows with the readings of the KPIs that are computed. */
export const withReadings = (rows: ScorecardRows, asked: Asked): ScorecardRows => ({
  ...rows,
  kpis: rows.kpis.map((row) => withComputed(scoring(newest), row, asked)),
});

/** A page of scorecards in the order in which they were drafted. */
export const scorecardPage = async (context: QueryContext, viewer: Viewer, page: ScorecardFilter) => {
  const [found] = await select(
    context,
    sql<{ head: Head; review_head: Head; scorecards: Json<ScorecardRow>[] }>`
      select ${scorecardHead} as head, ${reviewHead} as review_head, ${jsonRows(pageOfScorecards(viewer, page))} as scorecards`,
  );
  const scorecards = found?.scorecards.map(scorecardRow) ?? [];
  const { shown, next } = pageOf(scorecards, page, (scorecard) => scorecard.drafted_position);
  return {
    scorecards: shown.map(scorecardBase),
    next,
    ...showPast(viewer.past),
    ...reflected(
      { scorecard: found?.head ?? null },
      {
        shown: streamsOf('scorecard', shown, ({ scorecard_id }) => scorecard_id),
      },
      [found?.review_head],
    ),
  };
};

type AskedCard = Omit<Asked, 'now' | 'timeZone'> & {
  /** Who looks at the scorecard, and at the goals that serve it. */
  viewer: Viewer;
  goalViewer: Viewer;
  version?: number | undefined;
  /** For which unit what is tried in pilots is shown. */
  unit?: string | undefined;
};

/** The rows without some perspectives, so that these count for nothing. */
export const withoutPerspectives = <R extends Pick<ScorecardRows, 'scorecard'>>(
  rows: R,
  out: ReadonlySet<string | null>,
): R => {
  const perspectives = rows.scorecard.perspectives.filter(({ perspectiveId }) => !out.has(perspectiveId));
  return { ...rows, scorecard: { ...rows.scorecard, perspectives } };
};

/** Throws a `notFound` Rejection that tells which versions there are, if the viewer may see the scorecard. */
const refuseVersion = async (
  context: QueryContext,
  scorecardId: string,
  { viewer, version }: { viewer: Viewer; version: number },
): Promise<void> => {
  const [found] = await select(context, oneScorecard(scorecardId, viewer));
  if (!found) return;
  const { version: last } = scorecardRow(found.scorecard);
  throw new Rejection(
    'notFound',
    'scorecard/no-such-version',
    viewer.past
      ? `This scorecard had no version ${version} then.`
      : `This scorecard has no version ${version}.`,
    [{ path: 'version', message: last ? `1 to ${last}` : 'nothing: it was not published' }],
  );
};

/** One scorecard with the goals that serve it, as far as the viewer may see them; undefined if they may not see it. */
const readScorecard = async (
  context: QueryContext,
  scorecardId: string,
  { viewer, goalViewer, version, unit, ...asked }: AskedCard,
) => {
  const [[found], goals, { pilots, invalid }] = await Promise.all([
    select(context, oneScorecard(scorecardId, viewer, version)),
    goalsWithProgress(context, goalsServing(scorecardId, goalViewer), {
      viewer: goalViewer,
      detail: 'owners',
    }),
    pilotsOf(context, { scorecardId, unit }, viewer),
  ]);
  if (!found && version !== undefined) await refuseVersion(context, scorecardId, { viewer, version });
  if (!found) return undefined;
  const at = { ...asked, now: judgedAt(viewer), timeZone: context.timeZone, past: viewer.past };
  const rows = withReadings(withoutPerspectives(scorecardRows(found, viewer.past), invalid), at);
  return { rows, whole: { ...wholeScorecard(rows, goals, at), pilots, valid: !invalid.has(null) } };
};

/** One scorecard with its figures and the goals that serve it. */
export const scorecardWhole = async (context: QueryContext, scorecardId: string, asked: AskedCard) =>
  (await readScorecard(context, scorecardId, asked))?.whole;

/** The board report of a scorecard, with the initiatives that serve it. */
export const boardReportOf = async (context: QueryContext, scorecardId: string, asked: AskedCard) => {
  const found = await readScorecard(context, scorecardId, asked);
  if (!found) return undefined;
  const viewers = { goals: asked.goalViewer, cards: asked.viewer };
  const page = { viewers, after: '-1', limit: 100 };
  const { initiatives } = await initiativePage(context, { scorecard: scorecardId }, page);
  const map = showStrategyMap(found.whole, found.rows.links);
  return showBoardReport(found.whole, { map, initiatives, range: asked.range });
};

/** The strategy map of a scorecard. */
export const strategyMap = async (context: QueryContext, scorecardId: string, asked: AskedCard) => {
  const found = await readScorecard(context, scorecardId, asked);
  return found && showStrategyMap(found.whole, found.rows.links);
};

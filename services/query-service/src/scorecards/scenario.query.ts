import { lastInstantOf } from '@cairn/contracts/day';
import { newest, scoring } from '@cairn/scoring/versions';
import { reflected } from '../asking/head.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { judgedAt, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { noGoals } from '../goals/goal.rows.ts';
import { restingOn } from './kpi.computed.ts';
import type { KpiHistory } from './kpi.rows.ts';
import { imagined, type KpiChange } from './kpi.scenario.ts';
import type { Asked } from './kpi.view.ts';
import { pilotsOf } from './pilot.query.ts';
import { checkChanges, checkUntil } from './scenario.rules.ts';
import { showScenario } from './scenario.view.ts';
import { scorecardRows, withoutPerspectives, withReadings } from './scorecard.query.ts';
import type { ScorecardRows } from './scorecard.rows.ts';
import { oneScorecard } from './scorecard.sql.ts';
import { wholeScorecard } from './scorecard.view.ts';

type Scenario = { viewer: Viewer; until: string; changes: readonly KpiChange[] };

/** A scorecard that the viewer may see, and those above it, from the lowest up. */
const cardsUpFrom = async (
  context: QueryContext,
  scorecardId: string,
  viewer: Viewer,
): Promise<ScorecardRows[]> => {
  const [[found], { invalid }] = await Promise.all([
    select(context, oneScorecard(scorecardId, viewer)),
    pilotsOf(context, { scorecardId, unit: undefined }, viewer),
  ]);
  if (!found) return [];
  const rows = withoutPerspectives(scorecardRows(found, undefined), invalid);
  const { aligned_to: above } = rows.scorecard;
  return [rows, ...(above === null ? [] : await cardsUpFrom(context, above, viewer))];
};

const withInputs = (kpis: readonly KpiHistory[]): KpiHistory[] =>
  kpis.flatMap((row) => [row, ...(row.inputs ?? [])]);

/**
 * The scores of a scorecard and of those above it today, and on a day to come if some KPIs go on in another way and all others
 * stay as they are. Nothing is written. Undefined if there is no scorecard that the viewer may see.
 */
export const scenarioOf = async (
  context: QueryContext,
  scorecardId: string,
  { viewer, until, changes }: Scenario,
) => {
  const cards = await cardsUpFrom(context, scorecardId, viewer);
  const [own] = cards;
  if (!own) return undefined;
  const at: Asked = { range: {}, points: 1, now: judgedAt(viewer), timeZone: context.timeZone };
  checkUntil(until, at);
  checkChanges(changes, withInputs(own.kpis));
  const ahead = { ...at, now: lastInstantOf(until, at.timeZone) };
  const imagine = imagined(changes, { ...at, until });
  const wholeOf = (rows: ScorecardRows, asked: Asked) =>
    wholeScorecard(withReadings(rows, asked), noGoals, asked);
  const kpis = cards.flatMap((card) => card.kpis);
  return {
    until,
    scoringVersion: scoring(newest).version,
    scorecards: cards.map((card) =>
      showScenario({
        today: wholeOf(card, at),
        later: wholeOf({ ...card, kpis: card.kpis.map(imagine) }, ahead),
      }),
    ),
    ...reflected(
      { scorecard: own.head },
      {
        shown: [
          ...streamsOf('scorecard', cards, ({ scorecard }) => scorecard.scorecard_id),
          ...streamsOf('kpi', restingOn(kpis), (kpiId) => kpiId),
        ],
      },
    ),
  };
};

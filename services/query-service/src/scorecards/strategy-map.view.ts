import { showClocks } from '../asking/two-clocks.ts';
import type { ObjectiveLinkRow } from './scorecard.rows.ts';
import type { wholeScorecard } from './scorecard.view.ts';

type Whole = ReturnType<typeof wholeScorecard>;
type OnCard = Whole['perspectives'][number];

/** Leading or lagging if all KPIs are, mixed if some are; null without any. */
const indicatorOf = <I extends string>(kpis: readonly { indicator: I }[]): I | 'mixed' | null => {
  const [first, ...others] = new Set(kpis.map(({ indicator }) => indicator));
  return others.length > 0 ? 'mixed' : (first ?? null);
};

const nodesIn = ({ perspectiveId, name: perspectiveName, objectives }: OnCard, layer: number) =>
  objectives.map(({ objectiveId, name, weight, score, coverage, band, kpis, goals }) => ({
    objectiveId,
    name,
    perspectiveId,
    perspectiveName,
    layer,
    indicator: indicatorOf(kpis),
    weight,
    score,
    coverage,
    band,
    kpis: kpis.map((kpi) => ({
      kpiId: kpi.kpiId,
      name: kpi.name,
      indicator: kpi.indicator,
      score: kpi.score,
      state: kpi.state,
    })),
    goals: goals.length,
  }));

/** The links between nodes. What was retired is no node, so a link with it is no edge. */
const edgesBetween = (
  nodes: readonly { objectiveId: string; name: string }[],
  links: readonly ObjectiveLinkRow[],
) => {
  const names = new Map(nodes.map(({ objectiveId, name }) => [objectiveId, name]));
  return links.flatMap((row) => {
    const [causeName, effectName] = [names.get(row.cause_id), names.get(row.effect_id)];
    if (causeName === undefined || effectName === undefined) return [];
    return [
      {
        causeId: row.cause_id,
        causeName,
        effectId: row.effect_id,
        effectName,
        hypothesis: row.hypothesis,
        by: row.linked_by,
        byName: row.by_name,
        ...showClocks(row.occurred_at, row.recorded_at),
      },
    ];
  });
};

/** A scorecard as nodes, edges and layers: one layer for each perspective, from the effects at the top to the causes. */
export const showStrategyMap = (card: Whole, links: readonly ObjectiveLinkRow[]) => {
  const nodes = card.perspectives.flatMap(nodesIn);
  return {
    scorecardId: card.scorecardId,
    name: card.name,
    version: card.version,
    status: card.status,
    vision: card.vision,
    score: card.score,
    band: card.band,
    layers: card.perspectives.map(({ perspectiveId, name, weight, score, coverage, band }, layer) => ({
      layer,
      perspectiveId,
      name,
      weight,
      score,
      coverage,
      band,
    })),
    nodes,
    edges: edgesBetween(nodes, links),
    asOf: card.asOf,
    knownAt: card.knownAt,
    seenAt: card.seenAt,
    position: card.position,
    parked: card.parked,
  };
};

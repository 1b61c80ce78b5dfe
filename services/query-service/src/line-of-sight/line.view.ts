import { leadsTo } from '@cairn/scoring/orphans';
import { type Head, reflected } from '../asking/head.ts';
import { streamsOf } from '../asking/parked.ts';
import { showClocks } from '../asking/two-clocks.ts';
import { type FiguredRows, streamsOfGoals } from '../goals/goal.rows.ts';
import type { FiguredKeyResult } from '../goals/key-result.rows.ts';
import { figuredGoals, ownerOf } from '../goals/goal.view.ts';
import { showOpenTask } from '../scorecards/initiative-task.query.ts';
import { namedLink } from '../goals/linked-kpi.view.ts';
import { type LineCard, type LineGoal, type LineObjective, type LineRows, mostGoals } from './line.sql.ts';
import type { Start } from './line.start.ts';

const showKeyResult = (row: FiguredKeyResult) => {
  const last = row.current.at(-1);
  return {
    keyResultId: row.key_result_id,
    title: row.title,
    linkedKpi: namedLink(row),
    lastCheckIn: last
      ? {
          checkInId: last.checkInId,
          value: last.value,
          status: last.status,
          ...showClocks(last.occurredAt, last.recordedAt),
        }
      : null,
  };
};

/** Cards from the highest down: each after the one that it is aligned to. */
const highestFirst = (cards: readonly LineCard[]): LineCard[] => {
  const byId = new Map(cards.map((card) => [card.scorecard_id, card]));
  const heightOf = (card: LineCard, seen = 0): number => {
    const above = card.aligned_to === null ? undefined : byId.get(card.aligned_to);
    return above && seen < cards.length ? 1 + heightOf(above, seen + 1) : 0;
  };
  return cards.toSorted((a, b) => heightOf(a) - heightOf(b));
};

const showObjective = (cards: readonly LineCard[], objective: LineObjective) => {
  const card = cards.find(({ scorecard_id }) => scorecard_id === objective.scorecard_id);
  const perspective = card?.perspectives.find(
    ({ perspectiveId }) => perspectiveId === objective.perspective_id,
  );
  return {
    objectiveId: objective.objective_id,
    name: objective.name,
    scorecardId: objective.scorecard_id,
    scorecardName: card?.name ?? null,
    perspectiveId: objective.perspective_id,
    perspectiveName: perspective?.name ?? null,
    kpis: objective.kpis.map(({ kpi_id, name, indicator }) => ({ kpiId: kpi_id, name, indicator })),
  };
};

const parentOf = ({ parent_id, kind, weight }: LineGoal, visible: ReadonlySet<string>) =>
  parent_id !== null && kind !== null && weight !== null && visible.has(parent_id)
    ? { goalId: parent_id, kind, weight }
    : null;

const ledBy = (goals: readonly LineGoal[]) =>
  leadsTo(
    goals.map(({ goal_id, objective_id, parent_id }) => ({
      goalId: goal_id,
      strategicObjectiveId: objective_id,
      parentId: parent_id,
    })),
  );

const showGoals = (line: readonly LineGoal[], rows: FiguredRows, now: Date) => {
  const led = ledBy(line);
  const figured = new Map(figuredGoals(rows, now).map((each) => [each.goal.goal_id, each]));
  const shown = line.slice(0, mostGoals).filter(({ goal_id }) => figured.has(goal_id));
  const visible = new Set(shown.map(({ goal_id }) => goal_id));
  return shown.flatMap((row) => {
    const found = figured.get(row.goal_id);
    if (!found) return [];
    const { goal, keyResults, state, figures } = found;
    return [
      {
        goalId: goal.goal_id,
        title: goal.title,
        owner: ownerOf(goal),
        accountableId: goal.accountable_id,
        accountableName: goal.accountable?.name ?? null,
        level: goal.level,
        status: state.status,
        progress: figures.progress,
        coverage: figures.coverage,
        asked: row.asked,
        parent: parentOf(row, visible),
        objectiveId: led.get(row.goal_id) ?? null,
        keyResults: keyResults.filter(({ dropped }) => !dropped).map(showKeyResult),
      },
    ];
  });
};

/** A line of sight: scorecards from the highest down, their objectives, and the goals with their last check-ins. */
export const showLine = (
  { kind, id }: Start,
  line: LineRows,
  { rows, now }: { rows: FiguredRows; now: Date },
) => {
  const cards = highestFirst(line.cards);
  const heads: Record<string, Head> = { okr: rows.head, scorecard: rows.scorecard_head };
  const { shown, hidden } = streamsOfGoals(rows);
  return {
    asked: { kind, id },
    scorecards: cards.map((card) => {
      const above = cards.find(({ scorecard_id }) => scorecard_id === card.aligned_to);
      return {
        scorecardId: card.scorecard_id,
        name: card.name,
        level: card.level,
        vision: card.vision,
        alignedTo: above?.scorecard_id ?? null,
        alignedToName: above?.name ?? null,
      };
    }),
    objectives: line.objectives.map((objective) => showObjective(cards, objective)),
    initiatives: line.initiatives.map((row) => ({
      initiativeId: row.initiative_id,
      name: row.name,
      status: row.status,
      ownerId: row.owner_id,
      ownerName: row.owner_name,
      objectiveId: row.objective_id,
      kpiId: row.kpi_id,
      kpiName: row.kpi_name,
      goalId: row.goal_id,
      tasks: row.tasks.map(showOpenTask),
    })),
    goals: showGoals(line.line, rows, now),
    isCut: line.line.length > mostGoals,
    ...reflected(
      heads,
      {
        shown: [...streamsOf('scorecard', cards, ({ scorecard_id }) => scorecard_id), ...shown],
        ...(hidden && { hidden }),
      },
      [rows.review_head],
    ),
  };
};

import type { Scoring } from '@cairn/scoring/versions';
import { reflected } from '../asking/head.ts';
import { showGoalChange } from './goal.changes.ts';
import { formulas, type RollUps, rollUps, spanOf, statusOf } from './goal.progress.ts';
import {
  type FiguredGoal,
  type FiguredRows,
  type GoalRow,
  type GoalRows,
  headsOfGoals,
  streamsOfGoals,
} from './goal.rows.ts';
import type { FiguredKeyResult, KeyResultRow } from './key-result.rows.ts';
import { showTalk, talkRow } from './goal-talk.view.ts';
import { showOwner } from './goal-owner.view.ts';
import { goalWarnings } from './goal.warnings.ts';
import { showKeyResult } from './key-result.view.ts';
import { showRecording } from '../asking/two-clocks.ts';

type Shown = {
  fieldNames: GoalRows['field_names'];
  state: ReturnType<typeof showState>;
  figures: ReturnType<typeof figuresOf>;
};

/** The owner of a goal as views show them. */
export const ownerOf = ({ owner_kind, owner_id, owner }: FiguredGoal) => ({
  kind: owner_kind,
  id: owner_id,
  name: owner?.name ?? null,
  nameThen: owner?.then ?? null,
});

// One literal with every field: spread together from parts, each of these wide objects took longer than its figures.
const listed = (goal: GoalRow, { fieldNames, state, figures }: Shown) => ({
  goalId: goal.goal_id,
  title: goal.title,
  description: goal.description,
  owner: ownerOf(goal),
  accountableId: goal.accountable_id,
  accountableName: goal.accountable?.name ?? null,
  accountableNameThen: goal.accountable?.then ?? null,
  unitId: goal.unit_id,
  unitName: goal.unit?.name ?? null,
  unitNameThen: goal.unit?.then ?? null,
  cycleId: goal.cycle_id,
  cycleName: goal.cycle_name,
  level: goal.level,
  ambition: goal.ambition,
  visibility: goal.visibility,
  period: { from: goal.period_from, to: goal.period_to },
  checkInCadenceDays: goal.cadence_days,
  progressFrom: goal.progress_from,
  strategicObjective:
    goal.scorecard_id && goal.objective_id
      ? {
          scorecardId: goal.scorecard_id,
          scorecardName: goal.scorecard_name,
          objectiveId: goal.objective_id,
          objectiveName: goal.objective_name,
        }
      : null,
  closed:
    goal.closed_score !== null && goal.closed_at !== null && goal.closed_recorded_at !== null
      ? {
          score: goal.closed_score,
          note: goal.closed_note,
          reflection: goal.closed_reflection,
          result: goal.closed_result,
          at: goal.closed_at,
          ...showRecording(goal.closed_at, goal.closed_recorded_at),
        }
      : null,
  tags: goal.tags,
  folder: goal.folder,
  fields: goal.fields.map(({ fieldId, ...field }) => ({
    fieldId,
    fieldName: fieldNames[fieldId] ?? null,
    ...field,
  })),
  template:
    goal.template_id === null ? null : { templateId: goal.template_id, templateName: goal.template_name },
  carriedFrom: goal.carried_from_goal,
  parent: goal.parent_goal,
  status: state.status,
  revision: state.revision,
  progress: figures.progress,
  progressAsFirstSet: figures.progressAsFirstSet,
  coverage: figures.coverage,
  dropped: figures.dropped,
  band: figures.band,
  expectedProgress: figures.expectedProgress,
  scoringVersion: figures.scoringVersion,
});

type Seen = { keyResults: readonly FiguredKeyResult[]; now: Date };

/** A goal's status, and the revision of its stream: its own row's, or that of a later event about a key result. */
const showState = (rules: Scoring, goal: FiguredGoal, seen: Seen) => ({
  status: statusOf(rules, goal, seen),
  revision: Math.max(goal.revision, ...seen.keyResults.map(({ revision }) => revision)),
});

type Rolls = { roll: RollUps; firstSet: RollUps };

const rollBoth = (rules: Scoring, { tree }: Pick<FiguredRows, 'tree'>, now: Date): Rolls => {
  const roll = rollUps(rules, tree, { now, under: 'now' });
  const isRevised = tree.some(({ key_results }) => key_results.some(({ measures }) => measures.length > 1));
  return { roll, firstSet: isRevised ? rollUps(rules, tree, { now, under: 'firstSet' }) : roll };
};

/** The roll-ups of the whole tree by a version's formulas, computed once for each version. */
const rollUpsOf = (rows: Pick<FiguredRows, 'tree'>, now: Date): ((rules: Scoring) => Rolls) => {
  const known = new Map<Scoring, Rolls>();
  return (rules) => {
    const found = known.get(rules) ?? rollBoth(rules, rows, now);
    known.set(rules, found);
    return found;
  };
};

const figuresOf = (rules: Scoring, goal: FiguredGoal, { roll, firstSet, now }: Rolls & { now: Date }) => {
  const own = roll.get(goal.goal_id);
  const progress = own?.progress ?? null;
  return {
    progress,
    progressAsFirstSet: firstSet.get(goal.goal_id)?.progress ?? null,
    coverage: own?.coverage ?? 0,
    dropped: own?.dropped ?? 0,
    band: rules.progressBand(goal.ambition, progress),
    expectedProgress: rules.expectedProgress(spanOf(rules, goal, now)),
    scoringVersion: rules.version,
  };
};

const childrenOf = (rows: GoalRows, goalId: string, roll: RollUps) =>
  rows.tree
    .filter(({ parent, visible }) => parent?.parent_id === goalId && visible)
    .map(({ goal_id, title, status, parent }) => ({
      goalId: goal_id,
      title: title ?? '',
      status: status ?? 'pending',
      kind: parent?.kind ?? 'contribute',
      weight: parent?.weight ?? 1,
      progress: roll.get(goal_id)?.progress ?? null,
      coverage: roll.get(goal_id)?.coverage ?? 0,
    }));

/** Goals with their state and figures. */
export const figuredGoals = <G extends FiguredGoal>(rows: FiguredRows<FiguredKeyResult, G>, now: Date) => {
  const rolls = rollUpsOf(rows, now);
  const keyResultsOf = new Map(rows.tree.map(({ goal_id, key_results }) => [goal_id, key_results]));
  return rows.goals.map((goal) => {
    const rules = formulas(goal);
    const keyResults = keyResultsOf.get(goal.goal_id) ?? [];
    return {
      goal,
      keyResults,
      state: showState(rules, goal, { keyResults, now }),
      figures: figuresOf(rules, goal, { ...rolls(rules), now }),
    };
  });
};

/** Goals in a list, with their figures and without their key results. */
export const listedGoals = (rows: GoalRows, now: Date) =>
  figuredGoals(rows, now).map(({ goal, state, figures }) =>
    listed(goal, { fieldNames: rows.field_names, state, figures }),
  );

/** One goal with its figures, its key results, and the parent and children that the viewer may see. */
export const wholeGoal = (rows: GoalRows<KeyResultRow>, goal: GoalRow, now: Date) => {
  const rules = formulas(goal);
  const rolls = rollBoth(rules, rows, now);
  const own = rows.tree.find(({ goal_id }) => goal_id === goal.goal_id);
  const span = spanOf(rules, goal, now);
  const keyResults = own?.key_results ?? [];
  const shown = listed(goal, {
    fieldNames: rows.field_names,
    state: showState(rules, goal, { keyResults, now }),
    figures: figuresOf(rules, goal, { ...rolls, now }),
  });
  return Object.assign(shown, {
    owners: goal.owners.map(showOwner),
    keyResults: keyResults.map((row) => showKeyResult(rules, row, span)),
    alignmentRevision: rows.graph_revision,
    children: childrenOf(rows, goal.goal_id, rolls.roll),
    carriedTo: rows.carried_to ?? [],
    cycleClosed: rows.cycle_closed ?? false,
    talks: (rows.talks ?? []).map(talkRow).map(showTalk),
    changes: (rows.changes ?? []).map(showGoalChange),
    warnings: goalWarnings(goal, keyResults, rows.counted),
    ...reflected(headsOfGoals(rows), streamsOfGoals(rows), [rows.scorecard_head]),
  });
};

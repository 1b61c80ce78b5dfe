import type { Instant } from '@cairn/contracts/envelope';
import type { KpiFormula } from '@cairn/contracts/kpi.values';
import type { KpiGraphEvent } from '@cairn/contracts/kpi-graph.events';
import { emptyIdMap, getById, type IdMap, withId } from './id-map.ts';

/** A formula, and when it was set. */
type SetFormula = { formula: KpiFormula; changedAt: Instant };

/** The formulas of all KPIs that have one, readable in both directions. */
export type KpiGraph = {
  formulas: IdMap<SetFormula>;
  /** The KPIs that are computed from a KPI. */
  users: IdMap<readonly string[]>;
};

export const noFormulas: KpiGraph = { formulas: emptyIdMap, users: emptyIdMap };

/** The formula of a KPI; undefined if it has none. */
export const formulaOf = ({ formulas }: KpiGraph, kpiId: string): SetFormula | undefined =>
  getById(formulas, kpiId);

const inputsOf = (graph: KpiGraph, kpiId: string): string[] =>
  (formulaOf(graph, kpiId)?.formula.inputs ?? []).map((input) => input.kpiId);

const usersOf = ({ users }: KpiGraph, kpiId: string): readonly string[] => getById(users, kpiId) ?? [];

type Next = (kpiId: string) => readonly string[];

/** How many levels of formulas there are from a KPI on, in one direction. The graph has no circles. */
const levels = (kpiId: string, next: Next, found = new Map<string, number>()): number => {
  // Many ways lead to one KPI.
  const known = found.get(kpiId);
  if (known !== undefined) return known;
  const most = Math.max(0, ...next(kpiId).map((each) => 1 + levels(each, next, found)));
  found.set(kpiId, most);
  return most;
};

/** How many levels of formulas a KPI rests on: 0 if it is measured. */
export const levelsBelow = (graph: KpiGraph, kpiId: string): number =>
  levels(kpiId, (each) => inputsOf(graph, each));

/** How many levels of formulas rest on a KPI. */
export const levelsAbove = (graph: KpiGraph, kpiId: string): number =>
  levels(kpiId, (each) => usersOf(graph, each));

/** Whether a KPI is computed from another one, at any depth. */
export const restsOn = (graph: KpiGraph, kpiId: string, other: string): boolean => {
  const below = new Set(inputsOf(graph, kpiId));
  // A set grows while it is walked.
  for (const each of below) for (const input of inputsOf(graph, each)) below.add(input);
  return below.has(other);
};

export const evolveKpiGraph = (graph: KpiGraph, { data }: KpiGraphEvent): KpiGraph => {
  const { kpiId, formula, occurredAt: changedAt } = data;
  let { users } = graph;
  for (const input of inputsOf(graph, kpiId)) {
    const left = usersOf({ ...graph, users }, input).filter((each) => each !== kpiId);
    users = withId(users, input, left);
  }
  for (const input of formula.inputs)
    users = withId(users, input.kpiId, [...usersOf({ ...graph, users }, input.kpiId), kpiId]);
  return { formulas: withId(graph.formulas, kpiId, { formula, changedAt }), users };
};

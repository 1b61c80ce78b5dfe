import type { ChangeKpiOwner, DefineKpi, RetireKpi, ReviseKpi } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { reject } from '@cairn/contracts/rejection';
import type { DefinedKpi, KpiDefinition } from './kpi.state.ts';
import { checkFormulaKind } from './kpi-graph.rules.ts';
import { checkAnchors } from './kpi-anchors.ts';
import { refuseFuture } from './occurred-at.ts';
import { type Presence, refuseUnlessEmployed } from './presence.ts';

export type KpiFacts = {
  /** The owner that a command names, read forward: on the day of the definition and today. `employed` if it names none. */
  owner: Presence;
  /** The organisation's, in which the days of periods and targets begin. */
  timeZone: string;
};

const checkOwner = (owner: Presence): void => {
  refuseUnlessEmployed(owner, 'ownerId', 'kpi/unknown-owner');
};

/** Refuses what is done to a KPI that was retired. */
export const refuseRetired = ({ status }: DefinedKpi): void => {
  if (status === 'retired') reject('conflict', 'kpi/retired', 'This KPI was retired.');
};

/** Defines a KPI. Throws if its anchors are out of order, its owner is not employed, or its formula does not fit. */
export const define = (command: DefineKpi, { owner }: KpiFacts): KpiEvent[] => {
  const { formula, ...data } = command.data;
  refuseFuture(command);
  checkAnchors(data.direction, data.anchors);
  checkOwner(owner);
  if (!formula) return [{ type: 'KpiDefined', data }];
  checkFormulaKind(formula.kind, data.aggregation);
  return [{ type: 'KpiDefined', data: { ...data, computed: true } }];
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Revises the fields that differ from what the definition says. */
export const revise = (command: ReviseKpi, state: DefinedKpi): KpiEvent[] => {
  const { kpiId, reason, occurredAt, ...given } = command.data;
  refuseRetired(state);
  refuseFuture(command);
  const fields = (Object.keys(given) as (keyof KpiDefinition)[]).filter(
    (field) => given[field] !== undefined && !isSame(given[field], state.definition[field]),
  );
  if (fields.length === 0) return [];
  const of = (all: { [K in keyof KpiDefinition]?: KpiDefinition[K] | undefined }) =>
    Object.fromEntries(fields.map((field) => [field, all[field]]));
  return [
    {
      type: 'KpiRevised',
      data: { kpiId, from: of(state.definition), to: of(given), reason, occurredAt },
    },
  ];
};

/** Gives the KPI another owner, who must be employed. */
export const changeOwner = (command: ChangeKpiOwner, state: DefinedKpi, { owner }: KpiFacts): KpiEvent[] => {
  const { data } = command;
  refuseRetired(state);
  refuseFuture(command);
  if (data.ownerId === state.ownerId) return [];
  checkOwner(owner);
  return [{ type: 'KpiOwnerChanged', data: { ...data, from: state.ownerId } }];
};

/** Retires the KPI. What was measured stays. */
export const retire = (command: RetireKpi, state: DefinedKpi): KpiEvent[] => {
  refuseFuture(command);
  return state.status === 'retired' ? [] : [{ type: 'KpiRetired', data: command.data }];
};

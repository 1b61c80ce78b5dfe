import { noRelation, type Relations } from '@cairn/access/matching';
import type { KpiState } from '@cairn/domain/kpi.state';
import type { Principal } from '@cairn/http/principal';
import type { CommandContext } from '../context.ts';
import { isPrincipalEmployed } from '../people/inquiry.facts.ts';

/** `feeder` if the KPI was given to the principal, `self` if they own it and are employed today. */
export const relationsToKpi = async (
  context: CommandContext,
  principal: Principal,
  state: KpiState,
): Promise<Relations> => {
  if (state.status === 'unset') return noRelation;
  if (state.feeders.has(principal.personId)) return new Set(['feeder']);
  const isOwner = state.ownerId === principal.personId;
  return isOwner && (await isPrincipalEmployed(context, principal)) ? new Set(['self']) : noRelation;
};

import type { KpiCommand } from '@cairn/contracts/kpi.commands';
import type { KpiFacts } from '@cairn/domain/kpi.definition';
import type { CommandContext } from '../context.ts';
import { presenceOf } from '../people/person.facts.ts';

/** What other streams tell about the owner that a command names. */
export const kpiFacts = async (context: CommandContext, { type, data }: KpiCommand): Promise<KpiFacts> => ({
  owner:
    type === 'DefineKpi' || type === 'ChangeKpiOwner'
      ? await presenceOf(context, data.ownerId, data.occurredAt)
      : 'employed',
  timeZone: context.timeZone ?? 'UTC',
});

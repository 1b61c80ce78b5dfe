import type { Api } from './api.ts';
import { asOwner } from './check-ins.ts';
import type { Dates } from './dates.ts';
import { type Company, memberNamed } from './people.ts';
import type { Strategy } from './strategy.ts';

type Loading = { api: Api; dates: Dates; company: Company; strategy: Strategy };

/** A goal of an employee that ended some days ago and that nobody has closed yet. */
export const loadEndedGoal = async (
  { api, dates, company, strategy }: Loading,
  cycleId: string,
): Promise<void> => {
  const owner = memberNamed(company, 'Ines Prado');
  const by = asOwner(owner);
  const occurredAt = dates.at(40, 9);
  const { id } = await api.send(by, '/v1/goals', {
    key: 'listen-to-calls',
    title: 'Hear how customers describe the app',
    level: 'individual',
    ambition: 'committed',
    cycleId,
    owner: { kind: 'person', id: owner.personId },
    period: { from: dates.day(40), to: dates.day(5) },
    strategicObjective: {
      scorecardId: strategy.scorecardId,
      objectiveId: strategy.objectives.get('customer'),
    },
    occurredAt,
  });
  const { id: keyResultId } = await api.send(by, `/v1/goals/${id}/key-results`, {
    key: 'calls',
    title: 'Calls that were listened to',
    measure: { kind: 'count', target: 20 },
    occurredAt,
  });
  await api.send(by, `/v1/goals/${id}/check-ins`, {
    key: 'last',
    keyResultId,
    value: { kind: 'count', total: 16 },
    status: 'onTrack',
    occurredAt: dates.at(8, 10),
  });
};

import type { Api } from './api.ts';
import { asOwner } from './check-ins.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';

type Loading = { api: Api; dates: Dates; company: Company };

const days = 91;

/** The quarter before the goals of today: one goal of the chief was closed in it, and is carried over to the cycle of today. */
export const loadEarlierQuarter = async (
  { api, dates, company }: Loading,
  cycleId: string,
): Promise<void> => {
  const { begin } = dates;
  const chief = memberNamed(company, organisation.chief);
  const by = asOwner(chief);
  const { id: earlierId } = await api.send(company.hr, '/v1/cycles', {
    key: 'okr-cycle-earlier',
    name: 'Objectives of the quarter before',
    kind: 'okr',
    evaluationPeriod: { from: dates.day(begin + days), to: dates.day(begin + 1) },
    timeZone: 'Europe/Berlin',
    occurredAt: dates.at(begin + days, 8),
  });
  const { id } = await api.send(by, '/v1/goals', {
    key: 'complaints-owned',
    title: 'Every complaint has somebody who owns it',
    level: 'individual',
    ambition: 'committed',
    cycleId: earlierId,
    owner: { kind: 'person', id: chief.personId },
    occurredAt: dates.at(begin + days, 9),
  });
  const path = `/v1/goals/${id}`;
  const keyResult = {
    key: 'owned',
    title: 'Teams that name an owner',
    measure: { kind: 'count', target: 12 },
  };
  const { id: keyResultId } = await api.send(by, `${path}/key-results`, {
    ...keyResult,
    occurredAt: dates.at(begin + days, 9),
  });
  const reading = (total: number) => ({ value: { kind: 'count', total }, status: 'offTrack' });
  const read = { key: 'eight', keyResultId, ...reading(8), occurredAt: dates.at(begin + 5, 10) };
  await api.send(by, `${path}/check-ins`, read);
  await api.send(by, `${path}/close`, {
    key: 'end',
    score: 0.7,
    reflection: 'Teams name an owner once somebody asks them; a mail is not enough.',
    occurredAt: dates.at(begin + 2, 9),
  });
  const carried = await api.send(by, `${path}/carry-overs`, {
    key: 'further',
    cycleId,
    reason: 'Four teams are left.',
    occurredAt: dates.at(begin - 1, 9),
  });
  type Goal = { keyResults: { keyResultId: string }[] };
  const goal = await api.read<Goal>(by, `/v1/goals/${carried.id}?after=${carried.position}`);
  await api.send(by, `/v1/goals/${carried.id}/check-ins`, {
    key: 'ten',
    keyResultId: goal.keyResults[0]?.keyResultId,
    ...reading(10),
    occurredAt: dates.at(3, 10),
  });
};

import type { Api } from './api.ts';
import { asOwner } from './check-ins.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';

type Loading = { api: Api; dates: Dates; company: Company };

/**
 * Two goals of the chair. One has a check-in that was read wrong and corrected, and a blocker, and the chief took it over and talked about it.
 * The other one is offered to somebody who has not answered yet.
 */
export const loadHandovers = async ({ api, dates, company }: Loading, cycleId: string): Promise<void> => {
  const [chair, chief] = [memberNamed(company, organisation.chair), memberNamed(company, organisation.chief)];
  const asked = memberNamed(company, 'Ines Prado');
  const owner = (personId: string) => ({ kind: 'person', id: personId });
  const goal = { level: 'individual', ambition: 'committed', cycleId, owner: owner(chair.personId) };
  const set = async (key: string, title: string): Promise<string> =>
    (await api.send(asOwner(chair), '/v1/goals', { key, title, ...goal, occurredAt: dates.at(40, 9) })).id;
  const by = asOwner(chair);

  const councilId = await set('chair-council', 'The board hears customers every quarter');
  const council = `/v1/goals/${councilId}`;
  const counts = async (goalPath: string, title: string): Promise<string> => {
    const keyResult = { key: 'count', title, measure: { kind: 'count', target: 12 } };
    const added = { ...keyResult, occurredAt: dates.at(40, 9) };
    return (await api.send(by, `${goalPath}/key-results`, added)).id;
  };
  const keyResultId = await counts(council, 'Customers who spoke to the board');
  const reading = (total: number) => ({
    value: { kind: 'count', total },
    confidence: 0.6,
    status: 'onTrack',
  });
  const { id: checkInId } = await api.send(by, `${council}/check-ins`, {
    key: 'late',
    keyResultId,
    ...reading(9),
    occurredAt: dates.at(20, 10),
  });
  await api.send(by, `${council}/check-ins/${checkInId}/corrections`, {
    key: 'counted-again',
    ...reading(6),
    reason: 'Three visits were counted twice.',
  });
  await api.send(by, `${council}/blockers`, {
    key: 'rooms',
    text: 'The board room is being rebuilt.',
    occurredAt: dates.at(12, 9),
  });
  const offer = await api.send(by, `${council}/offers`, {
    key: 'to-the-chief',
    owner: owner(chief.personId),
    note: 'You meet these customers anyway.',
    occurredAt: dates.at(8, 9),
  });
  const occurredAt = dates.at(7, 9);
  await api.send(asOwner(chief), `${council}/offers/${offer.id}/accept`, { key: 'yes', occurredAt });

  await api.send(asOwner(chief), '/v1/goal-talks', {
    key: 'about-the-council',
    personId: chief.personId,
    managerId: chair.personId,
    day: dates.day(6),
    goalIds: [councilId],
    notes: 'The board keeps a day free for it in every quarter.',
    occurredAt: dates.at(6, 11),
  });

  const letter = `/v1/goals/${await set('chair-letter', 'Every customer gets an honest yearly letter')}`;
  await api.send(by, `${letter}/check-ins`, {
    key: 'first',
    keyResultId: await counts(letter, 'Letters that were sent'),
    ...reading(2),
    occurredAt: dates.at(20, 10),
  });
  await api.send(by, `${letter}/offers`, {
    key: 'to-an-author',
    owner: owner(asked.personId),
    note: 'You write well. Would you take it?',
    occurredAt: dates.at(2, 9),
  });
};

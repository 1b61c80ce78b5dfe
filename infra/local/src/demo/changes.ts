import type { Api } from './api.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';

/** A level that was recorded too late, and a planned move of a team that is taken back. Both say why. */
export const loadChanges = async (api: Api, dates: Dates, company: Company): Promise<void> => {
  const { hr, units } = company;
  const chair = memberNamed(company, organisation.chair);
  const occurredAt = dates.at(0);
  await api.send(hr, `/v1/people/${chair.personId}/levels`, {
    key: 'late',
    level: 'Chair',
    effectiveFrom: dates.day(90),
    reason: 'The board renamed the role in spring, and nobody recorded it.',
    occurredAt,
  });
  const [moves, effectiveFrom] = [`/v1/units/${units.get('Sales')}/moves`, dates.day(-60)];
  const parentId = units.get('Operations');
  await api.send(hr, moves, { key: 'planned', parentId, effectiveFrom, occurredAt });
  const reason = 'Sales stays close to the customers.';
  await api.send(hr, `${moves}/take-back`, { key: 'planned', effectiveFrom, reason, occurredAt });
};

import type { Api } from './api.ts';
import { asOwner } from './check-ins.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';

type Loading = { api: Api; dates: Dates; company: Company };

/** A template for goals, and a custom field that is filled on the company's goal, which has tags and a folder too. */
export const loadGoalField = async ({ api, dates, company }: Loading, goalId: string): Promise<void> => {
  await api.send(company.hr, '/v1/goal-templates', {
    key: 'template-onboarding',
    name: 'First quarter in the company',
    title: 'Know our customers and our tools',
    ambition: 'committed',
    keyResults: [{ title: 'Customers visited', measure: { kind: 'count', target: 5 } }],
    tags: ['onboarding'],
    occurredAt: dates.at(39, 9),
  });
  const { id: fieldId } = await api.send(company.hr, '/v1/goal-fields', {
    key: 'sponsor-board',
    name: 'Reported to',
    kind: 'choice',
    choices: ['Board', 'Works council'],
    occurredAt: dates.at(39, 9),
  });
  const chief = asOwner(memberNamed(company, organisation.chief));
  await api.send(chief, `/v1/goals/${goalId}/fields`, {
    key: 'reported-to',
    fields: [{ fieldId, value: 'Board' }],
    occurredAt: dates.at(38, 9),
  });
  await api.send(chief, `/v1/goals/${goalId}/classification`, {
    key: 'customers',
    tags: ['customers', 'strategy'],
    folder: 'Board pack',
    reason: 'The board asked for it.',
    occurredAt: dates.at(37, 9),
  });
};

import type { Api, Caller } from './api.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';
import type { Strategy } from './strategy.ts';

type Loading = { api: Api; dates: Dates; company: Company; strategy: Strategy };

/** A monthly review of the enterprise scorecard that is held, and the yearly one of its framework, which is overdue. */
export const loadBusinessReviews = async ({ api, dates, company, strategy }: Loading): Promise<void> => {
  const { personId } = memberNamed(company, organisation.staff.strategist);
  const strategist: Caller = { personId, roles: ['strategist'] };
  const schedule = (key: string, more: object) =>
    api.send(strategist, '/v1/business-reviews', {
      key,
      of: { kind: 'scorecard', id: strategy.scorecardId },
      leaderId: personId,
      occurredAt: dates.at(100, 9),
      ...more,
    });
  const { id } = await schedule('monthly', { rhythm: 'monthly', firstDay: dates.day(80) });
  for (const days of [80, 48, 10])
    await api.send(strategist, `/v1/business-reviews/${id}/meetings`, {
      key: String(days),
      day: dates.day(days),
      participantIds: [personId, memberNamed(company, organisation.chief).personId],
      notes: 'We went through every perspective and looked at what moved.',
      decisions: [{ text: 'The pipeline for all teams comes first.' }],
      occurredAt: dates.at(days, 15),
    });
  await schedule('framework', { topic: 'framework', rhythm: 'yearly', firstDay: dates.day(12) });
};

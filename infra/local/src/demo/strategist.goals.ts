import type { Api } from './api.ts';
import { asOwner } from './check-ins.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';
import type { Strategy } from './strategy.ts';

type Loading = { api: Api; dates: Dates; company: Company; strategy: Strategy };

/** Titles of goals, what is counted for them, and how many of ten are reached. */
const goals = [
  ['Every lead can explain the strategy map', 'Leads who were trained', 8],
  ['New people know the scorecard after a month', 'Introductions held', 7],
  ['Teams learn from closed goals', 'Retrospectives moderated', 3],
  ['Owners read their KPIs themselves', 'Owners who were shown how', 2],
] as const;

/** The goals of the strategist, which all serve the perspective of learning: the strategy weighs it below a half. */
export const loadStrategistGoals = async (
  { api, dates, company, strategy }: Loading,
  cycleId: string,
): Promise<void> => {
  const strategist = memberNamed(company, organisation.staff.strategist);
  const by = asOwner(strategist);
  const serves = {
    scorecardId: strategy.scorecardId,
    objectiveId: strategy.objectives.get('learningAndGrowth'),
  };
  for (const [index, [title, counted, total]] of goals.entries()) {
    const { id } = await api.send(by, '/v1/goals', {
      key: `strategist-${index + 1}`,
      title,
      level: 'individual',
      ambition: 'committed',
      cycleId,
      owner: { kind: 'person', id: strategist.personId },
      strategicObjective: serves,
      occurredAt: dates.at(40, 9),
    });
    const keyResult = { key: 'count', title: counted, measure: { kind: 'count', target: 10 } };
    const added = { ...keyResult, occurredAt: dates.at(40, 9) };
    const { id: keyResultId } = await api.send(by, `/v1/goals/${id}/key-results`, added);
    await api.send(by, `/v1/goals/${id}/check-ins`, {
      key: 'first',
      keyResultId,
      value: { kind: 'count', total },
      status: total > 5 ? 'onTrack' : 'offTrack',
      occurredAt: dates.at(3, 10),
    });
  }
};

import type { Api, Caller } from './api.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';
import { slug } from './slug.ts';
import type { Strategy } from './strategy.ts';

type Loading = { api: Api; dates: Dates; company: Company; strategy: Strategy };

/** Causes and effects by their perspectives, with the hypothesis behind each. */
const links = [
  ['learningAndGrowth', 'internalProcess', 'People who learn together ship in smaller steps.'],
  ['internalProcess', 'customer', 'Customers recommend what gets better every week.'],
  ['customer', 'financial', 'Recommended customers stay longer and buy more.'],
] as const;

const plans = [
  {
    name: 'One deployment pipeline for all teams',
    serves: 'internalProcess',
    owner: 'Jonas Weber',
    budget: 60_000,
    spent: 38_500,
    tasks: [
      { title: 'Choose the tools', assignee: 'Priya Nair', dueIn: -60, isDone: true },
      { title: 'Move the last three services', assignee: 'Jonas Weber', dueIn: -10, isDone: false },
      { title: 'Move the app', assignee: 'Ines Prado', dueIn: -4, isDone: false },
    ],
  },
  {
    name: 'Customer council',
    serves: 'customer',
    owner: 'Amara Okoye',
    budget: 15_000,
    spent: 4_200,
    tasks: [{ title: 'Invite twelve customers', assignee: 'Helen Park', dueIn: 20, isDone: false }],
  },
] as const;

/** The second version of the enterprise scorecard: vision and values, a day for each objective, and the strategy map. */
const publishMap = async ({ api, dates, strategy }: Loading, strategist: Caller): Promise<void> => {
  const card = `/v1/scorecards/${strategy.scorecardId}`;
  const when = { occurredAt: dates.at(120, 9), reason: 'The board agreed on how the strategy works.' };
  const send = (path: string, body: object) => api.send(strategist, `${card}${path}`, { ...body, ...when });
  await send('/revise', {
    key: 'vision',
    vision: 'Every customer would recommend us.',
    mission: 'We make reliable software that people like to use.',
    values: ['Candour', 'Care', 'Craft'],
  });
  for (const [perspectiveId, objectiveId] of strategy.objectives)
    await send(`/objectives/${objectiveId}/revise`, { key: perspectiveId, dueOn: dates.day(-400) });
  for (const [cause, effect, hypothesis] of links) {
    const [causeId, effectId] = [strategy.objectives.get(cause), strategy.objectives.get(effect)];
    await send('/links', { key: cause, causeId, effectId, hypothesis });
  }
  await send('/publish', { key: 'second' });
};

/** A perspective that counts in one team only for now. */
const tried = 'Sustainability';

/** A template for the scorecards of departments, with perspectives of their own. */
const draftTemplate = async ({ api, dates }: Loading, strategist: Caller): Promise<string> => {
  const objectives = [{ name: 'Everybody can stand in for somebody' }];
  const { id } = await api.send(strategist, '/v1/scorecard-templates', {
    key: 'template-department',
    name: 'Department scorecard',
    level: 'businessUnit',
    perspectives: ['Financials', 'Customers', 'Processes', 'Competence', tried].map((name) => ({
      perspectiveId: slug(name),
      name,
      weight: name === 'Customers' ? 2 : 1,
      ...(name === 'Competence' && { objectives }),
    })),
    occurredAt: dates.at(111, 9),
  });
  return id;
};

/** A scorecard of one unit, drafted from the template, which serves the enterprise scorecard. */
const draftUnitCard = async (loading: Loading, strategist: Caller) => {
  const { api, dates, company, strategy } = loading;
  const from = `/v1/scorecard-templates/${await draftTemplate(loading, strategist)}/scorecards`;
  const occurredAt = dates.at(110, 9);
  const { id } = await api.send(strategist, from, {
    key: 'operations-unit',
    name: 'Operations scorecard',
    unitId: company.units.get('Operations'),
    alignedTo: strategy.scorecardId,
    occurredAt,
  });
  const objective = { perspectiveId: slug('Customers'), name: 'Answer within a day', dueOn: dates.day(-200) };
  await api.send(strategist, `/v1/scorecards/${id}/objectives`, { key: 'answer', ...objective, occurredAt });
  await api.send(strategist, `/v1/scorecards/${id}/publish`, { key: 'first', occurredAt });
  await api.send(strategist, '/v1/pilots', {
    key: slug(tried),
    scorecardId: id,
    perspectiveId: slug(tried),
    unitId: company.units.get('Finance'),
    from: dates.day(60),
    until: dates.day(-60),
    occurredAt: dates.at(65, 9),
  });
};

const planInitiative = async (
  { api, dates, company, strategy }: Loading,
  plan: (typeof plans)[number],
): Promise<void> => {
  const { personId } = memberNamed(company, plan.owner);
  const owner: Caller = { personId, roles: ['employee'] };
  const { id } = await api.send(owner, '/v1/initiatives', {
    key: slug(plan.name),
    name: plan.name,
    ownerId: personId,
    period: { from: dates.day(100), to: dates.day(-80) },
    budget: { amount: plan.budget, currency: 'EUR' },
    serves: {
      kind: 'objective',
      scorecardId: strategy.scorecardId,
      objectiveId: strategy.objectives.get(plan.serves),
    },
    occurredAt: dates.at(105, 9),
  });
  const path = `/v1/initiatives/${id}`;
  await api.send(owner, `${path}/status`, { key: 'begun', status: 'active', occurredAt: dates.at(100, 9) });
  const done: string[] = [];
  for (const { title, assignee, dueIn, isDone } of plan.tasks) {
    const assigneeId = memberNamed(company, assignee).personId;
    const task = { title, assigneeId, dueOn: dates.day(-dueIn), occurredAt: dates.at(95, 9) };
    const { id: taskId } = await api.send(owner, `${path}/tasks`, { key: slug(title), ...task });
    if (isDone) done.push(taskId);
  }
  for (const taskId of done)
    await api.send(owner, `${path}/tasks/${taskId}/done`, { key: 'done', occurredAt: dates.at(70, 9) });
  const spending = { spent: plan.spent, occurredAt: dates.at(15, 9) };
  await api.send(owner, `${path}/spending`, { key: 'spent', ...spending });
};

/** The strategy map, a scorecard of one unit below the enterprise's, and two initiatives, one of which has late tasks. */
export const loadStrategyMap = async (loading: Loading): Promise<void> => {
  const { personId } = memberNamed(loading.company, organisation.staff.strategist);
  const strategist: Caller = { personId, roles: ['strategist'] };
  await publishMap(loading, strategist);
  await draftUnitCard(loading, strategist);
  for (const plan of plans) await planInitiative(loading, plan);
};

import { type Api, each } from './api.ts';
import { asOwner, checkIn, type Citable, type LoadedGoal } from './check-ins.ts';
import type { Dates } from './dates.ts';
import { type GoalPlan, goalPlans } from './goal.plans.ts';
import { type Company, memberNamed } from './people.ts';
import { random } from './random.ts';
import type { Strategy } from './strategy.ts';

export type Goals = {
  cycleId: string;
  /** What can be cited, by the name of the accountable person. */
  evidence: Map<string, Citable[]>;
  ids: ReadonlyMap<string, string>;
};

type Loading = { api: Api; dates: Dates; company: Company; strategy: Strategy };
const openCycle = async ({ api, dates, company }: Loading): Promise<string> => {
  const { id } = await api.send(company.hr, '/v1/cycles', {
    key: 'okr-cycle',
    name: 'Objectives of two quarters',
    kind: 'okr',
    evaluationPeriod: { from: dates.day(dates.begin), to: dates.day(-dates.ahead) },
    timeZone: 'Europe/Berlin',
    occurredAt: dates.at(dates.begin + 7, 8),
  });
  return id;
};

const setGoal = async (loading: Loading, cycleId: string, plan: GoalPlan): Promise<LoadedGoal> => {
  const { api, dates, company, strategy } = loading;
  const member = memberNamed(company, plan.accountable);
  const owner = plan.unit
    ? { kind: 'unit', id: company.units.get(plan.unit) }
    : { kind: 'person', id: member.personId };
  const objectiveId = plan.serves && strategy.objectives.get(plan.serves);
  const { id } = await api.send(asOwner(member), '/v1/goals', {
    key: plan.key,
    title: plan.title,
    level: plan.level,
    ambition: plan.ambition,
    cycleId,
    owner,
    accountableId: member.personId,
    progressFrom: plan.progressFrom,
    strategicObjective: objectiveId ? { scorecardId: strategy.scorecardId, objectiveId } : null,
    occurredAt: dates.at(dates.begin, 9),
  });
  const keyResultIds: string[] = [];
  for (const [index, { title, measure }] of plan.keyResults.entries()) {
    const added = await api.send(asOwner(member), `/v1/goals/${id}/key-results`, {
      key: `key-result-${index + 1}`,
      title,
      measure,
      occurredAt: dates.at(dates.begin, 9),
    });
    keyResultIds.push(added.id);
  }
  return { id, plan, keyResultIds };
};

const align = async ({ api, dates, company }: Loading, goals: readonly LoadedGoal[]): Promise<void> => {
  const byKey = new Map(goals.map((goal) => [goal.plan.key, goal]));
  for (const { id, plan } of goals) {
    const parent = plan.parent && byKey.get(plan.parent);
    if (!parent) continue;
    // Only someone who is accountable for the parent and manages the child's accountable person may align the two.
    await api.send(asOwner(memberNamed(company, parent.plan.accountable)), `/v1/goals/${id}/alignment`, {
      key: 'first',
      parentId: parent.id,
      kind: 'contribute',
      occurredAt: dates.at(dates.begin, 11),
    });
  }
};

/** Sets the company's objective and cascades it to departments, teams and people, with weekly check-ins over two quarters. */
export const loadGoals = async (loading: Loading, progress: (text: string) => void): Promise<Goals> => {
  const cycleId = await openCycle(loading);
  const plans = goalPlans(random(20_251));
  const goals = await each(plans, (plan) => setGoal(loading, cycleId, plan));
  await align(loading, goals);
  let done = 0;
  const checkedIn = await each(goals, async (goal) => {
    const cited = await checkIn(loading, goal);
    done += 1;
    progress(`check-ins of ${done} of ${goals.length} goals`);
    return { name: goal.plan.accountable, cited };
  });
  // In the order of the goals: which goal is finished first depends on the machine.
  const evidence = new Map<string, Citable[]>();
  for (const { name, cited } of checkedIn) evidence.set(name, [...(evidence.get(name) ?? []), ...cited]);
  return { cycleId, evidence, ids: new Map(goals.map(({ id, plan }) => [plan.key, id])) };
};

import { type Api, type Asker, each } from './api.ts';
import type { Dates } from './dates.ts';
import { goalPlans, type GoalPlan, type KeyResultPlan } from './goal.plans.ts';
import { type Company, type Member, of } from './people.ts';
import { type Random, random } from './random.ts';
import type { Strategy } from './strategy.ts';

/** What can be cited: an event of someone's, and how many days ago it was true. */
export type Citable = { stream: string; revision: number; ago: number };
export type Goals = {
  cycleId: string;
  /** By the name of who answers for them. */
  evidence: Map<string, Citable[]>;
  ids: ReadonlyMap<string, string>;
};

type Loading = { api: Api; dates: Dates; company: Company; strategy: Strategy };
type Set = { id: string; plan: GoalPlan; keyResultIds: readonly string[] };

const keeper = ({ personId, depth }: Member): Asker => ({
  personId,
  roles: depth === 'member' ? ['employee'] : ['manager'],
});

const openCycle = async ({ api, dates, company }: Loading): Promise<string> => {
  const { id } = await api.send(company.hr, '/v1/cycles', {
    key: 'okr-cycle',
    name: 'Objectives of two quarters',
    kind: 'okr',
    evaluationPeriod: { from: dates.day(dates.begin), to: dates.day(-28) },
    timeZone: 'Europe/Berlin',
    occurredAt: dates.at(dates.begin + 7, 8),
  });
  return id;
};

const set = async (loading: Loading, cycleId: string, plan: GoalPlan): Promise<Set> => {
  const { api, dates, company, strategy } = loading;
  const member = of(company, plan.accountable);
  const owner = plan.unit
    ? { kind: 'unit', id: company.units.get(plan.unit) }
    : { kind: 'person', id: member.personId };
  const objectiveId = plan.serves && strategy.objectives.get(plan.serves);
  const { id } = await api.send(keeper(member), '/v1/goals', {
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
    const added = await api.send(keeper(member), `/v1/goals/${id}/key-results`, {
      key: `key-result-${index + 1}`,
      title,
      measure,
      occurredAt: dates.at(dates.begin, 9),
    });
    keyResultIds.push(added.id);
  }
  return { id, plan, keyResultIds };
};

const valueAt = ({ measure, reaches }: KeyResultPlan, share: number, chance: Random) => {
  const wobble = share === 0 ? 0 : chance.between(-0.03, 0.03);
  const way = (measure.target - measure.baseline) * Math.max(0, reaches * share + wobble);
  if (measure.kind === 'count') return { kind: 'count', total: Math.round(measure.baseline + way) };
  return { kind: 'number', number: Math.round((measure.baseline + way) * 10) / 10 };
};

const statusAt = (reaches: number): string => (reaches < 0.5 ? 'offTrack' : 'onTrack');

/** Weekly readings of every key result, the last of them in the last days. */
const checkIn = async ({ api, dates, company }: Loading, goal: Set): Promise<Citable[]> => {
  const member = of(company, goal.plan.accountable);
  const chance = random(goal.plan.key.length * 104_729 + goal.plan.title.length);
  const cited: Citable[] = [];
  for (let week = 1; week <= dates.weeks; week += 1) {
    const ago = dates.begin - week * 7 + 1;
    for (const [index, keyResultId] of goal.keyResultIds.entries()) {
      const plan = goal.plan.keyResults[index];
      if (!plan) continue;
      const { revision } = await api.send(keeper(member), `/v1/goals/${goal.id}/check-ins`, {
        key: `week-${week}-${index + 1}`,
        keyResultId,
        value: valueAt(plan, week / dates.weeks, chance),
        confidence: Math.round(chance.between(4, 9)) / 10,
        status: statusAt(plan.reaches),
        ...(week % 4 === 0 && {
          note: `Month ${week / 4}: ${plan.title.toLowerCase()} moved as planned in week ${week}.`,
        }),
        occurredAt: dates.at(ago, 10),
      });
      cited.push({ stream: `goal-${goal.id}`, revision, ago });
    }
  }
  return cited;
};

const align = async ({ api, dates, company }: Loading, goals: readonly Set[]): Promise<void> => {
  const byKey = new Map(goals.map((goal) => [goal.plan.key, goal]));
  for (const { id, plan } of goals) {
    const parent = plan.parent && byKey.get(plan.parent);
    if (!parent) continue;
    // Who answers for the parent, and leads whoever answers for the child: it takes both.
    await api.send(keeper(of(company, parent.plan.accountable)), `/v1/goals/${id}/alignment`, {
      key: 'first',
      parentId: parent.id,
      kind: 'contribute',
      occurredAt: dates.at(dates.begin, 11),
    });
  }
};

/** The company's objective, cascaded to departments, teams and people, with weekly check-ins over two quarters. */
export const loadGoals = async (loading: Loading, progress: (text: string) => void): Promise<Goals> => {
  const cycleId = await openCycle(loading);
  const plans = goalPlans(random(20_251));
  const goals = await each(plans, (plan) => set(loading, cycleId, plan));
  await align(loading, goals);
  const evidence = new Map<string, Citable[]>();
  let done = 0;
  await each(goals, async (goal) => {
    const cited = await checkIn(loading, goal);
    const name = goal.plan.accountable;
    evidence.set(name, [...(evidence.get(name) ?? []), ...cited]);
    done += 1;
    progress(`check-ins of ${done} of ${goals.length} goals`);
  });
  return { cycleId, evidence, ids: new Map(goals.map(({ id, plan }) => [plan.key, id])) };
};

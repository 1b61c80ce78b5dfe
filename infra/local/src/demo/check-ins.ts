import type { Api, Caller } from './api.ts';
import type { Dates } from './dates.ts';
import type { GoalPlan } from './goal.plans.ts';
import type { KeyResultPlan } from './goal.texts.ts';
import { type Company, memberNamed, type Member } from './people.ts';
import { type Random, random } from './random.ts';

/** An event that can be cited as evidence, and how many days ago it happened. */
export type Citable = { stream: string; revision: number; ago: number };
export type LoadedGoal = { id: string; plan: GoalPlan; keyResultIds: readonly string[] };

/** The accountable person, in the role in which they keep their goals. */
export const asOwner = ({ personId, depth }: Member): Caller => ({
  personId,
  roles: depth === 'member' ? ['employee'] : ['manager'],
});

const valueAt = ({ measure, reaches }: KeyResultPlan, share: number, chance: Random) => {
  const wobble = share === 0 ? 0 : chance.between(-0.03, 0.03);
  const way = (measure.target - measure.baseline) * Math.max(0, reaches * share + wobble);
  if (measure.kind === 'count') return { kind: 'count', total: Math.round(measure.baseline + way) };
  return { kind: 'number', number: Math.round((measure.baseline + way) * 10) / 10 };
};

const statusAt = (reaches: number): string => (reaches < 0.5 ? 'offTrack' : 'onTrack');

/** Records weekly check-ins on every key result, up to the last few days. Returns them as evidence. */
export const checkIn = async (
  { api, dates, company }: { api: Api; dates: Dates; company: Company },
  goal: LoadedGoal,
): Promise<Citable[]> => {
  const member = memberNamed(company, goal.plan.accountable);
  const chance = random(goal.plan.key.length * 104_729 + goal.plan.title.length);
  const cited: Citable[] = [];
  for (let week = 1; week <= dates.weeks; week += 1) {
    const ago = dates.begin - week * 7 + 1;
    for (const [index, keyResultId] of goal.keyResultIds.entries()) {
      const plan = goal.plan.keyResults[index];
      if (!plan) continue;
      const { revision } = await api.send(asOwner(member), `/v1/goals/${goal.id}/check-ins`, {
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

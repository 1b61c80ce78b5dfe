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

const progressAt = ({ reaches }: KeyResultPlan, share: number, chance: Random): number =>
  Math.max(0, reaches * share + chance.between(-0.03, 0.03));

const valueOf = ({ measure }: KeyResultPlan, progress: number) => {
  const way = (measure.target - measure.baseline) * progress;
  if (measure.kind === 'count') return { kind: 'count', total: Math.round(measure.baseline + way) };
  return { kind: 'number', number: Math.round((measure.baseline + way) * 10) / 10 };
};

/** The progress that the formulas expect of a goal that many days ago. */
const expectedOf = ({ ambition }: GoalPlan, { begin, ahead }: Dates, ago: number): number =>
  ((begin - ago) / (begin + ahead)) * (ambition === 'aspirational' ? 0.7 : 1);

/** Most people say what their figures suggest. Some always say that they are on track. */
const statusOf = (isOnTrack: boolean, isRosy: boolean): string =>
  isOnTrack || isRosy ? 'onTrack' : 'offTrack';

/** Records weekly check-ins on every key result, up to the last few days. Returns them as evidence. */
export const checkIn = async (
  { api, dates, company }: { api: Api; dates: Dates; company: Company },
  goal: LoadedGoal,
): Promise<Citable[]> => {
  const member = memberNamed(company, goal.plan.accountable);
  const chance = random(goal.plan.key.length * 104_729 + goal.plan.title.length);
  const isRosy = chance.next() < 0.1;
  const cited: Citable[] = [];
  for (let week = 1; week <= dates.weeks; week += 1) {
    const ago = dates.begin - week * 7 + 1;
    for (const [index, keyResultId] of goal.keyResultIds.entries()) {
      const plan = goal.plan.keyResults[index];
      if (!plan) continue;
      const progress = progressAt(plan, week / dates.weeks, chance);
      const { revision } = await api.send(asOwner(member), `/v1/goals/${goal.id}/check-ins`, {
        key: `week-${week}-${index + 1}`,
        keyResultId,
        value: valueOf(plan, progress),
        confidence: Math.round(chance.between(4, 9)) / 10,
        status: statusOf(progress >= expectedOf(goal.plan, dates, ago), isRosy),
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

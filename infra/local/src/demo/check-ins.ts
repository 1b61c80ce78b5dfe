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
  { id, plan, keyResultIds }: LoadedGoal,
): Promise<Citable[]> => {
  const member = memberNamed(company, plan.accountable);
  const chance = random(plan.key.length * 104_729 + plan.title.length);
  const isRosy = chance.next() < 0.1;
  const cited: Citable[] = [];
  for (let week = 1; week <= dates.weeks; week += 1) {
    const ago = dates.begin - week * 7 + 1;
    const checkIns = plan.keyResults.map((keyResult, index) => {
      const progress = progressAt(keyResult, week / dates.weeks, chance);
      return {
        keyResultId: keyResultIds[index],
        value: valueOf(keyResult, progress),
        confidence: Math.round(chance.between(4, 9)) / 10,
        status: statusOf(progress >= expectedOf(plan, dates, ago), isRosy),
        ...(week % 4 === 0 && {
          note: `Month ${week / 4}: ${keyResult.title.toLowerCase()} moved as planned in week ${week}.`,
        }),
      };
    });
    const body = { key: `week-${week}`, checkIns, occurredAt: dates.at(ago, 10) };
    const { revision } = await api.send(asOwner(member), `/v1/goals/${id}/check-ins/together`, body);
    const first = revision - checkIns.length + 1;
    cited.push(...checkIns.map((_, index) => ({ stream: `goal-${id}`, revision: first + index, ago })));
  }
  return cited;
};

import { allPages } from '../../api/all-pages.ts';
import { query } from '../../api/query.ts';
import { useReply } from '../../api/reply.ts';
import { Checks } from '../../look/checks.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { type Named, nameText } from '../../look/named.ts';
import { words } from '../../texts/words.ts';

const texts = words.talks;

type GoalsProps = {
  personId: string;
  chosen: readonly AgreedGoal[];
  choose: (chosen: readonly AgreedGoal[]) => void;
  /** Those on which they agreed, as was recorded. */
  agreed?: readonly AgreedGoal[];
  wrong: string | undefined;
};

export type AgreedGoal = { goalId: string; title: Named };

/** The goals of somebody, and those on which they agreed before, which somebody else may have by now. */
const withAgreed = (goals: readonly AgreedGoal[], agreed: readonly AgreedGoal[]): AgreedGoal[] => [
  ...goals,
  ...agreed.filter(({ goalId }) => goals.every((goal) => goal.goalId !== goalId)),
];

/** The goals of somebody, to say on which they agreed. */
export const GoalsField = ({ personId, chosen, choose, agreed = [], wrong }: GoalsProps) => {
  const asked = useReply(personId, (signal) =>
    allPages(async (cursor) => {
      const filters = { owner: personId, limit: 100, ...(cursor && { cursor }) };
      const { goals, next } = await query('/v1/goals', { filters, signal });
      return { rows: goals, next };
    }),
  );
  return (
    <Loaded from={asked}>
      {(goals) =>
        goals.length + agreed.length === 0 ? (
          <p class="notice">{texts.noGoals}</p>
        ) : (
          <Checks
            legend={texts.goals}
            options={withAgreed(goals, agreed).map(({ goalId, title }) => ({
              value: goalId,
              label: nameText(title),
            }))}
            chosen={new Set(chosen.map(({ goalId }) => goalId))}
            choose={(ids) => choose(withAgreed(goals, agreed).filter(({ goalId }) => ids.has(goalId)))}
            wrong={wrong}
          />
        )
      }
    </Loaded>
  );
};

import { Day } from '../look/when.tsx';
import { nameText } from '../look/named.ts';
import { Progress } from '../look/progress.tsx';
import { Status } from '../look/status.tsx';
import { goalPath } from '../goals/goal.ts';
import { OpenCheckIn } from '../goals/open-check-in.tsx';
import { words } from '../texts/words.ts';
import type { WeekLists } from './questions.ts';
import { useStaying } from './staying.ts';

type Rows = { goals: WeekLists['goals']['goals']; again: () => void };

/** Goals, each with its progress and a way to check in. */
export const GoalRows = ({ goals, again }: Rows) => {
  const { rows, opened } = useStaying(goals, ({ goalId }) => goalId);
  if (rows.length === 0)
    return (
      <p class="soft">
        {words.week.noGoals} <a href="/console/goals">{words.week.allGoals}</a>
      </p>
    );
  return (
    <ul class="lines">
      {rows.map(({ goalId, title, status, progress, period }) => (
        <li key={goalId} class="line">
          <div class="line-head">
            <div>
              <a class="line-name" href={goalPath(goalId)}>
                {nameText(title)}
              </a>
              <div class="soft small">
                {words.week.until} <Day on={period.to} />
              </div>
            </div>
            <div class="row">
              <Status of={status} />
              <Progress of={progress} />
            </div>
          </div>
          <OpenCheckIn
            goalId={goalId}
            title={title}
            opened={(isOpen) => opened(goalId, isOpen)}
            done={again}
          />
        </li>
      ))}
    </ul>
  );
};

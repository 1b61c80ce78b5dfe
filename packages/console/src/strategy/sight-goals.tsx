import { goalPath } from '../goals/goal.ts';
import { dayAt, dayText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { Progress } from '../look/progress.tsx';
import { Status } from '../look/status.tsx';
import { words } from '../texts/words.ts';
import type { Branch, SightGoal } from './path.ts';

const KeyResult = ({ title, lastCheckIn }: SightGoal['keyResults'][number]) => (
  <li class="small">
    {nameText(title)}{' '}
    <span class="soft">
      {lastCheckIn ? words.sight.lastCheckIn(dayText(dayAt(lastCheckIn.occurredAt))) : words.sight.noCheckIn}
    </span>
  </li>
);

const Below = ({ below }: { below: readonly Branch[] }) => (
  <ul class="plain sight-goals">
    {below.map((branch) => (
      <SightGoalItem key={branch.goal.goalId} {...branch} />
    ))}
  </ul>
);

const SightGoalItem = ({ goal, below }: Branch) => {
  const { goalId, title, owner, status, progress, keyResults } = goal;
  const leads = below.some((branch) => branch.goal.asked);
  return (
    <li class={goal.asked ? 'sight-goal sight-asked' : 'sight-goal'}>
      <div class="row">
        <a href={goalPath(goalId)} aria-current={goal.asked ? 'location' : undefined}>
          {nameText(title)}
        </a>
        <span class="soft small">{words.strategy.by(nameText(owner.name))}</span>
        <Status of={status} />
        <Progress of={progress} />
      </div>
      <ul class="plain">
        {keyResults.map((keyResult) => (
          <KeyResult key={keyResult.keyResultId} {...keyResult} />
        ))}
      </ul>
      {below.length > 0 &&
        (leads ? (
          <Below below={below} />
        ) : (
          <details>
            <summary>{words.sight.below(below.length)}</summary>
            <Below below={below} />
          </details>
        ))}
    </li>
  );
};

/** The goals that work on something, each with those below it, down to the last check-in. */
export const SightGoals = ({ branches }: { branches: readonly Branch[] }) => <Below below={branches} />;

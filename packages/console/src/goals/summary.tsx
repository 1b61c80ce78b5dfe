import { nameText } from '../look/named.ts';
import { percentText } from '../look/numbers.ts';
import { Progress } from '../look/progress.tsx';
import { Status } from '../look/status.tsx';
import { Day } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import type { Goal } from './goal.ts';

/** How a goal stands, in one line, and whose it is. */
export const Summary = ({ goal }: { goal: Goal }) => {
  const { status, progress, expectedProgress, coverage, owner, accountableName, closed } = goal;
  return (
    <section class="card summary" aria-label={words.goals.summary}>
      <div class="row">
        <Status of={status} />
        <Progress of={progress} />
        {expectedProgress !== null && !closed && (
          <span class="soft">{words.goals.expected(percentText(expectedProgress))}</span>
        )}
        {coverage < 1 && !closed && <span class="soft">{words.goals.coverage(percentText(coverage))}</span>}
      </div>
      <dl class="pairs">
        <dt>{words.goals.owner}</dt>
        <dd>
          {nameText(owner.name)}
          {owner.kind === 'unit' && ` · ${words.goals.accountable(nameText(accountableName))}`}
        </dd>
        <dt>{words.goals.period}</dt>
        <dd>
          <Day on={goal.period.from} /> – <Day on={goal.period.to} />
          {goal.cycleName && ` · ${goal.cycleName}`}
        </dd>
        <dt>{words.goals.kind}</dt>
        <dd>
          {words.goals.levels[goal.level] ?? goal.level} · {words.goals.ambitions[goal.ambition]} ·{' '}
          {words.goals.visibilities[goal.visibility]}
        </dd>
        {goal.talks.length > 0 && (
          <>
            <dt>{words.talks.agreed}</dt>
            <dd>
              {goal.talks.map(({ goalTalkId, day, personName, managerName }) => (
                <div key={goalTalkId}>
                  <Day on={day} /> · {words.talks.between(nameText(personName), nameText(managerName))}
                </div>
              ))}
            </dd>
          </>
        )}
        {goal.tags.length > 0 && (
          <>
            <dt>{words.goals.tags}</dt>
            <dd>{goal.tags.join(', ')}</dd>
          </>
        )}
      </dl>
      {closed && (
        <div class="notice stack">
          <p>
            <strong>{words.goals.closedWith(percentText(closed.score))}</strong>{' '}
            {closed.note && nameText(closed.note)}
          </p>
          {closed.reflection && (
            <p>
              {words.goals.learned} {nameText(closed.reflection)}
            </p>
          )}
        </div>
      )}
      {goal.warnings.map(({ code, detail }) => (
        <p key={code} class="notice warn">
          {detail}
        </p>
      ))}
    </section>
  );
};

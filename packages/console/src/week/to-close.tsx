import { nameText } from '../look/named.ts';
import { Day } from '../look/when.tsx';
import { goalPath } from '../goals/goal.ts';
import { words } from '../texts/words.ts';
import type { WeekLists } from './questions.ts';

type ToCloseProps = { list: WeekLists['toClose']; named?: boolean };

/** Goals that are over and still open, the longest ended first: a goal's own page closes it. `named` shows whose they are. */
export const ToClose = ({ list: { goals, next }, named = false }: ToCloseProps) => (
  <>
    <p class="soft small">{words.week.toCloseLead}</p>
    <ul class="lines">
      {goals.map(({ goalId, title, accountableName, cycleName, cycleClosed, endedOn }) => (
        <li key={goalId} class="line line-head">
          <div>
            <a class="line-name" href={goalPath(goalId)}>
              {nameText(title)}
            </a>
            <div class="soft small">
              {named && `${nameText(accountableName)} · `}
              {cycleName}
              {cycleClosed && ` · ${words.week.cycleClosed}`}
            </div>
          </div>
          <span class="tag bad">
            {words.week.ended} <Day on={endedOn} />
          </span>
        </li>
      ))}
    </ul>
    {next !== null && (
      <p>
        <a href="/console/goals">{words.week.moreGoals}</a>
      </p>
    )}
  </>
);

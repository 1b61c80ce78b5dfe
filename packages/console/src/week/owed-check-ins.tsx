import { nameText } from '../look/named.ts';
import { When } from '../look/when.tsx';
import { goalPath } from '../goals/goal.ts';
import { OpenCheckIn } from '../goals/open-check-in.tsx';
import { DueTag } from './due-tag.tsx';
import type { WeekLists } from './questions.ts';
import { useStaying } from './staying.ts';

type OwedCheckIn = WeekLists['checkIns']['due'][number];

/** A check-in is owed once for each key result. */
export const useOwed = (due: readonly OwedCheckIn[]) => useStaying(due, ({ keyResultId }) => keyResultId);

type Owed = {
  due: readonly OwedCheckIn[];
  opened: (keyResultId: string, isOpen: boolean) => void;
  done: (title: string) => void;
};

/** The check-ins that somebody owes, the longest overdue first, each with its form. */
export const OwedCheckIns = ({ due, opened, done }: Owed) => (
  <ul class="lines">
    {due.map(({ goalId, goalTitle, keyResultId, title, dueAt, overdue }) => (
      <li key={keyResultId} class="line">
        <div class="line-head">
          <div>
            <span class="line-name">{nameText(title)}</span>
            <div class="soft small">
              <a href={goalPath(goalId)}>{nameText(goalTitle)}</a>
            </div>
          </div>
          <DueTag overdue={overdue}>
            <When at={dueAt} />
          </DueTag>
        </div>
        <OpenCheckIn
          goalId={goalId}
          title={title}
          keyResultId={keyResultId}
          opened={(isOpen) => opened(keyResultId, isOpen)}
          done={() => done(nameText(title))}
        />
      </li>
    ))}
  </ul>
);

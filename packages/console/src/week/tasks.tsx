import { nameText } from '../look/named.ts';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { Day } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { DueTag } from './due-tag.tsx';
import type { WeekLists } from './questions.ts';

type Task = WeekLists['tasks']['tasks'][number];
type Done = (title: string) => void;

const Complete = ({ task: { initiativeId, taskId, title }, done }: { task: Task; done: Done }) => {
  const { send, sending, problem } = useCommand('/v1/initiatives/{initiativeId}/tasks/{taskId}/done');
  const complete = async (): Promise<void> => {
    if (await send({ path: { initiativeId, taskId } })) done(nameText(title));
  };
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={sending}
          aria-label={words.week.completeTask(nameText(title))}
          onClick={complete}
        >
          {words.week.complete}
        </button>
      </div>
      <Refused problem={problem} />
    </>
  );
};

const OneTask = ({ task, done }: { task: Task; done: Done | undefined }) => {
  const { title, initiativeName, assigneeName, dueOn, overdue } = task;
  return (
    <li class="line">
      <div class="line-head">
        <div>
          <span class="line-name">{nameText(title)}</span>
          <div class="soft small">
            {initiativeName}
            {!done && ` · ${nameText(assigneeName)}`}
          </div>
        </div>
        <DueTag overdue={overdue}>
          <Day on={dueOn} />
        </DueTag>
      </div>
      {done && <Complete task={task} done={done} />}
    </li>
  );
};

/** Tasks of initiatives, the longest overdue first: each with its assignee, or with a button to complete it if `done` is given. */
export const Tasks = ({ tasks, done }: { tasks: readonly Task[]; done?: Done }) => (
  <ul class="lines">
    {tasks.map((task) => (
      <OneTask key={task.taskId} task={task} done={done} />
    ))}
  </ul>
);

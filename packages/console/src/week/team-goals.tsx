import { nameText } from '../look/named.ts';
import { Progress } from '../look/progress.tsx';
import { Status } from '../look/status.tsx';
import { Table } from '../look/table.tsx';
import { goalPath } from '../goals/goal.ts';
import { words } from '../texts/words.ts';
import type { WeekLists } from './questions.ts';

/** The running goals of a team. */
export const TeamGoals = ({ goals }: { goals: WeekLists['goals']['goals'] }) => (
  <Table
    caption={words.week.teamGoals}
    quietCaption
    rows={goals}
    keyOf={({ goalId }) => goalId}
    columns={[
      {
        title: words.goals.goal,
        cell: ({ goalId, title }) => <a href={goalPath(goalId)}>{nameText(title)}</a>,
      },
      { title: words.goals.owner, cell: ({ owner }) => nameText(owner.name) },
      { title: words.goals.statusShort, cell: ({ status }) => <Status of={status} /> },
      { title: words.shell.progress, cell: ({ progress }) => <Progress of={progress} /> },
    ]}
  />
);

import { words } from '../texts/words.ts';
import { Table } from '../look/table.tsx';

export type Version = { field: string; now: string; yours: string };

/** What stands there now beside what was typed, after somebody else has changed it in the meantime. */
export const Versions = ({ rows }: { rows: readonly Version[] }) => (
  <>
    <Table
      caption={words.goals.bothVersions}
      quietCaption
      rows={rows}
      keyOf={({ field }) => field}
      columns={[
        { title: words.goals.field, cell: ({ field }) => field },
        { title: words.goals.now, cell: ({ now }) => now || '–' },
        { title: words.goals.yours, cell: ({ yours }) => yours || '–' },
      ]}
    />
    <p>{words.goals.saveAnyway}</p>
  </>
);

import { words } from '../texts/words.ts';
import { Table } from '../look/table.tsx';

export type Version = { field: string; now: string; yours: string };

/** The current version beside what was typed, for a form that somebody else's change has overtaken. */
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

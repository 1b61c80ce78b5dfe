import { words } from '../texts/words.ts';
import { Table } from './table.tsx';

/** A field, as it stands now and as it was typed. */
export type NowAndYoursRow = { field: string; now: string; yours: string };

/** The current version beside what was typed, for a form that somebody else's change has overtaken. */
export const NowAndYours = ({ rows }: { rows: readonly NowAndYoursRow[] }) => (
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

import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { Part } from './part.tsx';

type Row = Reply<'/v1/detector-effects'>['rows'][number];

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <Table
    caption={words.fairness.flags}
    quietCaption
    rows={rows}
    keyOf={({ detector, version }) => `${detector} ${version}`}
    columns={[
      { title: words.fairness.check, cell: ({ detector }) => words.detectors[detector] ?? detector },
      { title: words.fairness.raised, number: true, cell: ({ flags }) => flags },
      { title: words.fairness.shown, number: true, cell: ({ shown }) => shown },
      { title: words.fairness.answered, number: true, cell: ({ answered }) => answered },
      { title: words.fairness.kept, number: true, cell: ({ kept }) => kept },
      { title: words.fairness.changed, number: true, cell: ({ ratingChanged }) => ratingChanged },
      { title: words.fairness.inWords, cell: ({ sentence }) => sentence },
    ]}
  />
);

/** What became of the flags on a cycle's reviews: shown, answered, kept, or followed by another rating. */
export const FlagLife = ({ cycleId }: { cycleId: string }) => {
  const asked = useReply(cycleId, (signal) =>
    query('/v1/detector-effects', { filters: { by: 'detector', cycle: cycleId, limit: 100 }, signal }),
  );
  return (
    <Part title={words.fairness.flags} lead={words.fairness.flagsLead} from={asked}>
      {({ rows }) =>
        rows.length === 0 ? <p class="soft">{words.fairness.noFlags}</p> : <Rows rows={rows} />
      }
    </Part>
  );
};

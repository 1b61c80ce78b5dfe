import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { instantText } from '../look/dates.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { Part } from './part.tsx';

type Asked = Reply<'/v1/cycles/{cycleId}/fairness'>;
type Screened = NonNullable<Asked['screening']>;

const Requested = ({ request }: Pick<Asked, 'request'>) =>
  request && request.outcome !== 'screened' ? (
    <p class="soft">{words.fairness.requests[request.outcome](instantText(request.occurredAt))}</p>
  ) : null;

const Shown = ({ rated, reviews, unreadable, occurredAt, detectors }: Screened) => (
  <>
    <p>
      {words.fairness.rated(rated, reviews)} {unreadable > 0 && words.fairness.unreadable(unreadable)}{' '}
      <span class="soft">{words.fairness.screened(instantText(occurredAt))}</span>
    </p>
    <Table
      caption={words.fairness.checks}
      quietCaption
      rows={detectors}
      keyOf={({ detector }) => detector}
      columns={[
        { title: words.fairness.check, cell: ({ detector }) => words.detectors[detector] ?? detector },
        { title: words.fairness.flagged, number: true, cell: ({ flagged }) => flagged },
        { title: words.fairness.clear, number: true, cell: ({ clear }) => clear },
        { title: words.fairness.notEnough, number: true, cell: ({ notEnoughData }) => notEnoughData },
      ]}
    />
  </>
);

/** What each check of a cycle's ratings came to. */
export const Screening = ({ cycleId }: { cycleId: string }) => {
  const asked = useReply(cycleId, (signal) =>
    query('/v1/cycles/{cycleId}/fairness', { path: { cycleId }, signal }),
  );
  return (
    <Part title={words.fairness.checks} from={asked}>
      {({ screening, request }) => (
        <>
          {screening ? <Shown {...screening} /> : <p class="soft">{words.fairness.notScreened}</p>}
          <Requested request={request} />
        </>
      )}
    </Part>
  );
};

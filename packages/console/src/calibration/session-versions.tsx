import { useRef } from 'preact/hooks';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { dash } from '../look/or-dash.ts';
import type { Session } from './kinds.ts';

const rows: readonly { what: string; of: (session: Session) => string }[] = [
  { what: words.calibration.state, of: ({ state }) => words.calibration.states[state] },
  { what: words.calibration.facilitator, of: ({ facilitatorName }) => nameText(facilitatorName) },
  {
    what: words.calibration.participants,
    of: ({ participants }) => participants.map(({ name }) => nameText(name)).join(', ') || dash,
  },
];

/** A session as the page showed it beside what it is now, for a form that somebody else has overtaken (412). */
export const SessionVersions = ({ session, show }: { session: Session; show: () => void }) => {
  const seen = useRef(session).current;
  const { calibrationSessionId } = seen;
  const texts = words.reviews.versions;
  const asking = useReply(calibrationSessionId, (signal) =>
    query('/v1/calibrations/{calibrationSessionId}', {
      path: { calibrationSessionId },
      filters: { limit: 1 },
      signal,
    }),
  );
  return (
    <div class="stack">
      <Loaded from={asking}>
        {(now) => (
          <Table
            caption={texts.title}
            quietCaption
            rows={rows}
            keyOf={({ what }) => what}
            columns={[
              { title: texts.what, cell: ({ what }) => what },
              { title: texts.seen, cell: ({ of }) => of(seen) },
              { title: texts.now, cell: ({ of }) => of(now) },
            ]}
          />
        )}
      </Loaded>
      <p>
        <button type="button" class="button" onClick={show}>
          {words.reviews.showNow}
        </button>
      </p>
    </div>
  );
};

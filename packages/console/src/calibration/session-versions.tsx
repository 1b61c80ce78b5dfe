import { query } from '../api/query.ts';
import { nameText } from '../look/named.ts';
import { dash } from '../look/or-dash.ts';
import { SeenAndNow, type SeenAndNowRow } from '../look/seen-and-now.tsx';
import { words } from '../texts/words.ts';
import type { Session } from './kinds.ts';

const rows: readonly SeenAndNowRow<Session>[] = [
  { what: words.calibration.state, of: ({ state }) => words.calibration.states[state] },
  { what: words.calibration.facilitator, of: ({ facilitatorName }) => nameText(facilitatorName) },
  {
    what: words.calibration.participants,
    of: ({ participants }) => participants.map(({ name }) => nameText(name)).join(', ') || dash,
  },
];

/** Both versions of a session. */
export const SessionVersions = ({ session, show }: { session: Session; show: () => void }) => {
  const path = { calibrationSessionId: session.calibrationSessionId };
  return (
    <SeenAndNow
      shown={session}
      ask={(signal) =>
        query('/v1/calibrations/{calibrationSessionId}', { path, filters: { limit: 1 }, signal })
      }
      rows={rows}
      show={show}
    />
  );
};

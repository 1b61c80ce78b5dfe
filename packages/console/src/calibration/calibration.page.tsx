import { useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { dash } from '../look/or-dash.ts';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { CalibratedReviews } from './calibrated.tsx';
import { Distributions } from './distribution.tsx';
import type { Calibrated, Session } from './kinds.ts';
import { SessionForms } from './session.forms.tsx';
import './calibration.css';

const Facts = ({ session, changed }: { session: Session; changed: () => void }) => {
  const { facilitatorName, participants, state } = session;
  const texts = words.calibration;
  return (
    <div class="card">
      {state === 'closed' && <p class="notice">{texts.closedNote}</p>}
      <dl class="pairs">
        <dt>{texts.facilitator}</dt>
        <dd>{nameText(facilitatorName)}</dd>
        <dt>{texts.participants}</dt>
        <dd>{participants.map(({ name }) => nameText(name)).join(', ') || dash}</dd>
      </dl>
      <SessionForms session={session} changed={changed} />
    </div>
  );
};

const Reviews = ({ session, changed }: { session: Session; changed: () => void }) => {
  const { calibrationSessionId } = session;
  const list = useList<Calibrated>(calibrationSessionId, async (cursor, signal) => {
    const filters = { limit: 50, ...(cursor !== undefined && { cursor }) };
    const path = { calibrationSessionId };
    const { reviews, next } = await query('/v1/calibrations/{calibrationSessionId}', {
      path,
      filters,
      signal,
    });
    return { rows: reviews, next };
  });
  const again = (): void => {
    list.again();
    changed();
  };
  return (
    <div class="card">
      <h2>{words.calibration.reviews}</h2>
      <Listed list={list} empty={words.calibration.reviewsEmpty}>
        {(rows) => <CalibratedReviews session={session} rows={rows} changed={again} />}
      </Listed>
    </div>
  );
};

const leadOf = ({ cycleName, looksAt, units }: Session): string => {
  const texts = words.calibration;
  const what = units.map(({ name }) => name).join(', ') || texts.looksAt[looksAt];
  return texts.leadOf(cycleName ?? '', what);
};

/** One calibration session: how the marks are distributed, and each review with its mark before and after. */
export const CalibrationPage = () => {
  const { calibrationSessionId = '' } = useRoute().params;
  const asking = useReply(calibrationSessionId, (signal) =>
    query('/v1/calibrations/{calibrationSessionId}', {
      path: { calibrationSessionId },
      filters: { limit: 1 },
      signal,
    }),
  );
  const { asked, again } = asking;
  const session = asked.state === 'here' ? asked.reply : undefined;
  return (
    <Page title={session?.name ?? words.calibration.title} lead={session && leadOf(session)}>
      <Loaded from={asking}>
        {(shown) => (
          <>
            <Facts session={shown} changed={again} />
            <Distributions distribution={shown.distribution} />
            <Reviews session={shown} changed={again} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

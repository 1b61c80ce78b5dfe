import { useSignal } from '@preact/signals';
import { Dialog } from '../look/dialog.tsx';
import { nameText } from '../look/named.ts';
import { Refused } from '../look/refused.tsx';
import { Sheet } from '../look/sheet.tsx';
import { useCommand } from '../look/use-command.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import type { Session } from './kinds.ts';
import { type Seated, Seats, seatsOf } from './seats.tsx';
import { SessionVersions } from './session-versions.tsx';

type FormProps = { session: Session; changed: () => void; close: () => void };

const seatedIn = ({ facilitatorId, facilitatorName, participants }: Session): Seated => ({
  facilitator: { personId: facilitatorId, name: nameText(facilitatorName) },
  participants: participants.map(({ personId, name }) => ({ personId, name: nameText(name) })),
});

const SeatsForm = ({ session, changed, close }: FormProps) => {
  const texts = words.calibration;
  const { calibrationSessionId, revision } = session;
  const seated = useSignal(seatedIn(session));
  const { send, sending, problem, wrong } = useCommand(
    '/v1/calibrations/{calibrationSessionId}/participants',
  );
  const submit = async (): Promise<void> => {
    if (!seated.value.facilitator) return;
    if (!(await send({ path: { calibrationSessionId }, body: seatsOf(seated.value), revision }))) return;
    close();
    changed();
  };
  return (
    <Sheet
      label={texts.changeSeats}
      send={texts.sendSeats}
      submit={submit}
      sending={sending}
      problem={problem}
      now={<SessionVersions session={session} show={changed} />}
      cancel={close}
    >
      <Seats
        seated={seated.value}
        change={(next) => {
          seated.value = next;
        }}
        wrong={wrong}
      />
    </Sheet>
  );
};

const CloseDialog = ({ session, changed, close }: FormProps) => {
  const texts = words.calibration;
  const { calibrationSessionId, revision } = session;
  const { send, sending, problem } = useCommand('/v1/calibrations/{calibrationSessionId}/close');
  const end = async (): Promise<void> => {
    if (!(await send({ path: { calibrationSessionId }, body: {}, revision }))) return;
    close();
    changed();
  };
  return (
    <Dialog title={texts.closeAsk} close={close}>
      <p>{texts.closeLead}</p>
      <Refused problem={problem} now={<SessionVersions session={session} show={changed} />} />
      <p class="row">
        <button type="button" class="button main" disabled={sending} onClick={end}>
          {texts.closeSure}
        </button>
        <button type="button" class="button" onClick={close}>
          {texts.cancel}
        </button>
      </p>
    </Dialog>
  );
};

/** What HR and whoever leads a session may do with it while it is open. */
export const SessionForms = ({ session, changed }: Omit<FormProps, 'close'>) => {
  const texts = words.calibration;
  const shown = useSignal<'seats' | 'close' | undefined>(undefined);
  const viewer = me.value;
  const leads = viewer?.roles.includes('manager') && viewer.personId === session.facilitatorId;
  if (session.state !== 'open' || !(leads || viewer?.roles.includes('hr'))) return null;
  const props = {
    session,
    changed,
    close: (): void => {
      shown.value = undefined;
    },
  };
  return (
    <>
      <p class="row">
        <button type="button" class="button" onClick={() => (shown.value = 'seats')}>
          {texts.changeSeats}
        </button>
        <button type="button" class="button" onClick={() => (shown.value = 'close')}>
          {texts.close}
        </button>
      </p>
      {shown.value === 'seats' && <SeatsForm {...props} />}
      {shown.value === 'close' && <CloseDialog {...props} />}
    </>
  );
};

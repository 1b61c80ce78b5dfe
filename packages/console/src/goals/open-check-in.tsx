import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import type { Named } from '../look/named.ts';
import { words } from '../texts/words.ts';
import { CheckInForm } from './check-in.form.tsx';
import { checkedIn, takesNew } from './goal.ts';

type FetchedFormProps = Pick<OpenCheckInProps, 'goalId' | 'keyResultId' | 'done'> & { cancel: () => void };

/** The form, unless nothing new begins in the goal. An open form stays if that comes later, so that nothing typed is lost. */
const FetchedForm = ({ goalId, keyResultId, done, cancel }: FetchedFormProps) => {
  const goal = useReply(goalId, (signal) => query('/v1/goals/{goalId}', { path: { goalId }, signal }));
  const isOpen = useRef(false);
  return (
    <Loaded from={goal}>
      {(shown) => {
        isOpen.current ||= takesNew(shown);
        return isOpen.current ? (
          <CheckInForm
            goal={shown}
            keyResults={checkedIn(shown.keyResults).filter(
              (each) => keyResultId === undefined || each.keyResultId === keyResultId,
            )}
            done={done}
            cancel={cancel}
            again={goal.again}
          />
        ) : (
          <p class="notice warn">{shown.closed ? words.goals.goalClosed : words.goals.cycleClosed}</p>
        );
      }}
    </Loaded>
  );
};

type OpenCheckInProps = {
  goalId: string;
  /** What is checked in, for the name of the button. */
  title: Named;
  /** Only this key result; any of the goal's without it. */
  keyResultId?: string | undefined;
  /** It was opened or closed. */
  opened: (isOpen: boolean) => void;
  done: () => void;
};

/** A button that opens the form of a check-in below itself, and says when it is saved. */
export const OpenCheckIn = ({ goalId, title, keyResultId, opened, done }: OpenCheckInProps) => {
  const state = useSignal<'closed' | 'open' | 'saved'>('closed');
  const turn = (next: typeof state.value): void => {
    state.value = next;
    opened(next === 'open');
  };
  return (
    <div class="stack opens">
      <div class="row">
        <button
          type="button"
          class="button"
          aria-expanded={state.value === 'open'}
          aria-label={words.goals.checkInOn(nameText(title))}
          onClick={() => turn(state.value === 'open' ? 'closed' : 'open')}
        >
          {words.goals.checkIn}
        </button>
        <span role="status" class="saved">
          {state.value === 'saved' && words.goals.checkedIn}
        </span>
      </div>
      {state.value === 'open' && (
        <FetchedForm
          goalId={goalId}
          keyResultId={keyResultId}
          cancel={() => turn('closed')}
          done={() => {
            turn('saved');
            done();
          }}
        />
      )}
    </div>
  );
};

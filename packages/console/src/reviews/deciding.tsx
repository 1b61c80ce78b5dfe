import { useSignal } from '@preact/signals';
import type { Reply } from '../api/types.ts';
import { Dialog } from '../look/dialog.tsx';
import { Field } from '../look/field.tsx';
import { nameText } from '../look/named.ts';
import { type Person, PersonField } from '../look/person-field.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';

export type Nomination = Reply<'/v1/nominations'>['nominations'][number];

type DecidingProps = { nomination: Nomination; decided: () => void };
type RefuseProps = DecidingProps & { close: () => void };

/** Turns a nomination down, with the reason, and assigns somebody else if one is chosen. */
const RefuseForm = ({ nomination, decided, close }: RefuseProps) => {
  const texts = words.nominating;
  const { reviewId, assignmentId, relation, personName } = nomination;
  const instead = useSignal<Person | undefined>(undefined);
  const reason = useSignal('');
  const turnDown = useCommand('/v1/reviews/{reviewId}/nominations/{assignmentId}/turn-down');
  const change = useCommand('/v1/reviews/{reviewId}/nominations/{assignmentId}/change');
  const problem = turnDown.problem ?? change.problem;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const path = { reviewId, assignmentId };
    const why = { reason: reason.value };
    const done = instead.value
      ? await change.send({ path, body: { ...why, relation, personId: instead.value.personId } })
      : await turnDown.send({ path, body: why });
    if (done) decided();
  };
  return (
    <Dialog title={texts.turnDownOf(nameText(personName))} close={close}>
      <form class="stack" onSubmit={submit}>
        <Field label={texts.reason} wrong={turnDown.wrong('reason') ?? change.wrong('reason')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={2000}
              value={reason.value}
              onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
            />
          )}
        </Field>
        <PersonField
          label={texts.instead}
          wrong={change.wrong('personId')}
          person={instead.value}
          choose={(person) => (instead.value = person)}
          optional
        />
        <Refused problem={problem} />
        <p class="row">
          <button type="submit" class="button main" disabled={turnDown.sending || change.sending}>
            {texts.turnDown}
          </button>
          <button type="button" class="button" onClick={close}>
            {words.calibration.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

/** The rater or HR approves a nomination, or turns it down. */
export const Deciding = ({ nomination, decided }: DecidingProps) => {
  const texts = words.nominating;
  const isRefusing = useSignal(false);
  const { send, sending, problem } = useCommand('/v1/reviews/{reviewId}/nominations/{assignmentId}/approve');
  const { reviewId, assignmentId, status, subjectId, personName } = nomination;
  const mayDecide = me.value?.roles.some((role) => role === 'manager' || role === 'hr');
  if (status !== 'nominated' || !mayDecide || me.value?.personId === subjectId) return <>–</>;
  const name = nameText(personName);
  return (
    <div class="stack tight">
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={sending}
          aria-label={texts.approveOf(name)}
          onClick={async () => {
            if (await send({ path: { reviewId, assignmentId } })) decided();
          }}
        >
          {texts.approve}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-label={texts.turnDownOf(name)}
          onClick={() => (isRefusing.value = true)}
        >
          {texts.turnDown}
        </button>
      </div>
      <Refused problem={problem} />
      {isRefusing.value && (
        <RefuseForm
          nomination={nomination}
          decided={() => {
            isRefusing.value = false;
            decided();
          }}
          close={() => (isRefusing.value = false)}
        />
      )}
    </div>
  );
};

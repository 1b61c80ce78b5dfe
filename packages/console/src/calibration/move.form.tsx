import { useSignal } from '@preact/signals';
import { Dialog } from '../look/dialog.tsx';
import { Field } from '../look/field.tsx';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { useRevision } from '../look/use-revision.ts';
import { labelled } from '../reviews/marks.tsx';
import { words } from '../texts/words.ts';
import type { Calibrated, Session } from './kinds.ts';

type MoveProps = {
  session: Session;
  /** The review as it was when the form opened, and as it is now. */
  opened: Calibrated;
  review: Calibrated;
  close: () => void;
  moved: () => void;
  again: () => void;
};

/** Moves a proposed rating to another mark, with the reason. */
export const MoveForm = ({ session, opened, review, close, moved, again }: MoveProps) => {
  const texts = words.calibration;
  const mark = useSignal('');
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/moves');
  const { reviewId, after, subjectName } = review;
  const revision = useRevision(review.revision, problem);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { calibrationSessionId } = session;
    const body = { mark: Number(mark.value), reason: reason.value, calibrationSessionId };
    if (await send({ path: { reviewId }, body, revision })) moved();
    else again();
  };
  return (
    <Dialog title={texts.moveOf(nameText(subjectName))} close={close}>
      <form class="stack" onSubmit={submit}>
        {after !== null && <p class="soft">{texts.now(numberText(after))}</p>}
        <Field label={texts.to} wrong={wrong('mark')}>
          {(attributes) => (
            <select
              {...attributes}
              required
              value={mark.value}
              onChange={({ currentTarget }) => (mark.value = currentTarget.value)}
            >
              <option value="">{words.reviews.choose}</option>
              {session.distribution.marks
                .filter((each) => each.mark !== after)
                .map((each) => (
                  <option value={each.mark}>{labelled(each.mark, each.label)}</option>
                ))}
            </select>
          )}
        </Field>
        <Field label={texts.reason} hint={texts.reasonHint} wrong={wrong('reason')}>
          {(attributes) => (
            <textarea
              {...attributes}
              required
              maxLength={8000}
              value={reason.value}
              onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
            />
          )}
        </Field>
        <Refused
          problem={problem}
          now={<p>{texts.overtaken(orDash(opened.after, numberText), orDash(after, numberText))}</p>}
        />
        <p class="row">
          <button type="submit" class="button main" disabled={sending}>
            {texts.send}
          </button>
          <button type="button" class="button" onClick={close}>
            {texts.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

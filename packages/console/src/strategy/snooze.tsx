import { useSignal } from '@preact/signals';
import { Dialog } from '../look/dialog.tsx';
import { Field } from '../look/field.tsx';
import { Refused } from '../look/refused.tsx';
import { today } from '../look/today.ts';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { Alert } from './alert.ts';

const week = 7 * 86_400_000;
const inAWeek = (): string => new Date(Date.parse(today()) + week).toISOString().slice(0, 10);

type SnoozeProps = { alert: Alert; changed: () => void; close: () => void };

/** Asks until when an alert is put off; a week at first. */
export const Snooze = ({ alert: { alertId, revision }, changed, close }: SnoozeProps) => {
  const until = useSignal(inAWeek());
  const { send, sending, problem, wrong } = useCommand('/v1/alerts/{alertId}/snooze');
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await send({ path: { alertId }, body: { until: until.value }, revision })) close();
    // Also after a refusal: somebody else may have changed it (412).
    changed();
  };
  return (
    <Dialog title={words.alerts.snoozeTitle} close={close}>
      <form class="stack" onSubmit={submit}>
        <Field label={words.alerts.until} wrong={wrong('until')}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              required
              value={until.value}
              onInput={({ currentTarget }) => (until.value = currentTarget.value)}
            />
          )}
        </Field>
        <Refused problem={problem} />
        <div class="row">
          <button type="submit" class="button main" disabled={sending}>
            {words.alerts.snooze}
          </button>
          <button type="button" class="button" onClick={close}>
            {words.alerts.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
};

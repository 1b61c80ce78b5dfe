import { useSignal } from '@preact/signals';
import { nameText } from '../look/named.ts';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { EditProps } from './edit-goal.tsx';
import { ReasonField } from './reason.field.tsx';
import { useRevision } from '../look/use-revision.ts';
import { figureOf } from './value.ts';
import { NowAndYours } from '../look/now-and-yours.tsx';

/** Revises how much each key result counts, all of them together. */
export const Weights = ({ goal, done, cancel, again }: EditProps) => {
  const counted = goal.keyResults.filter(({ dropped }) => !dropped);
  const said = useSignal<Readonly<Record<string, string>>>(
    Object.fromEntries(counted.map(({ keyResultId, weight }) => [keyResultId, String(weight)])),
  );
  const reason = useSignal('');
  const unreadable = useSignal<readonly string[]>([]);
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/weights');
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    const read = counted.map(({ keyResultId }) => ({
      keyResultId,
      weight: figureOf(said.value[keyResultId] ?? ''),
    }));
    unreadable.value = read.flatMap(({ keyResultId, weight }) => (weight === undefined ? [keyResultId] : []));
    if (unreadable.value.length > 0) return;
    const weights = read.map(({ keyResultId, weight = 0 }) => ({ keyResultId, weight }));
    const body = { weights, reason: reason.value };
    if (await send({ path: { goalId: goal.goalId }, body, revision })) done();
    else again();
  };
  const rows = counted.map(({ keyResultId, title, weight }) => ({
    field: nameText(title),
    now: String(weight),
    yours: said.value[keyResultId] ?? '',
  }));
  return (
    <Sheet
      label={words.goals.weights}
      send={words.goals.save}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={rows} />}
    >
      <p class="soft">{words.goals.weightsLead}</p>
      {counted.map(({ keyResultId, title }, at) => (
        <TextField
          key={keyResultId}
          label={nameText(title)}
          required
          value={said.value[keyResultId] ?? ''}
          wrong={
            unreadable.value.includes(keyResultId) ? words.goals.figureNeeded : wrong(`weights/${at}/weight`)
          }
          type={(text) => {
            said.value = { ...said.value, [keyResultId]: text };
          }}
        />
      ))}
      <ReasonField reason={reason} wrong={wrong} />
    </Sheet>
  );
};

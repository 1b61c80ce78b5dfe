import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Field } from '../look/field.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { EditProps } from './edit-goal.tsx';

type Cycle = { cycleId: string; name: string };

const Form = ({ goal: { goalId }, done, cancel, cycles }: EditProps & { cycles: readonly Cycle[] }) => {
  const cycleId = useSignal(cycles[0]?.cycleId ?? '');
  const keepParent = useSignal(true);
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/carry-overs');
  const submit = async (): Promise<void> => {
    const said = reason.value.trim();
    const body = { cycleId: cycleId.value, keepParent: keepParent.value, ...(said && { reason: said }) };
    if (await send({ path: { goalId }, body })) done();
  };
  return (
    <Sheet
      label={words.goals.carryOver}
      send={words.goals.sendCarryOver}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      <p class="soft">{words.goals.carryOverLead}</p>
      <Field label={words.goals.toCycle} wrong={wrong('cycleId')}>
        {(attributes) => (
          <select
            {...attributes}
            value={cycleId.value}
            onChange={({ currentTarget }) => {
              cycleId.value = currentTarget.value;
            }}
          >
            {cycles.map((cycle) => (
              <option key={cycle.cycleId} value={cycle.cycleId}>
                {cycle.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label class="row">
        <input
          type="checkbox"
          checked={keepParent.value}
          onChange={({ currentTarget }) => {
            keepParent.value = currentTarget.checked;
          }}
        />
        {words.goals.keepParent}
      </label>
      <TextField
        label={words.goals.whyOptional}
        value={reason.value}
        wrong={wrong('reason')}
        type={(text) => {
          reason.value = text;
        }}
      />
    </Sheet>
  );
};

/** Continues a goal in another cycle: what was not reached goes on from where it is. */
export const CarryOver = (props: EditProps) => {
  const { goal } = props;
  const cycles = useReply('cycles', async (signal) => {
    const { cycles: all } = await query('/v1/cycles', {
      filters: { kind: 'okr', open: 'true', limit: 100 },
      signal,
    });
    return all.filter(({ cycleId }) => cycleId !== goal.cycleId);
  });
  return (
    <Loaded from={cycles}>
      {(others) =>
        others.length === 0 ? (
          <p class="notice">{words.goals.noCycle}</p>
        ) : (
          <Form {...props} cycles={others} />
        )
      }
    </Loaded>
  );
};

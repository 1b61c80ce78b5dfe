import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { CycleFinder } from '../finders/cycle.finder.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { EditProps } from './edit-goal.tsx';

const Form = ({ goal: { goalId }, done, cancel, cycle }: EditProps & { cycle: string }) => {
  const cycleId = useSignal(cycle);
  const missing = useSignal(false);
  const keepParent = useSignal(true);
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/carry-overs');
  const submit = async (): Promise<void> => {
    missing.value = cycleId.value === '';
    if (missing.value) return;
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
      <CycleFinder
        kind="okr"
        open
        required
        value={cycleId.value}
        onChoice={(chosen) => {
          cycleId.value = chosen;
          missing.value = false;
        }}
        wrong={missing.value ? words.newGoal.missing.choice : wrong('cycleId')}
      />
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
  const others = useReply('cycles', async (signal) => {
    const { cycles } = await query('/v1/cycles', { filters: { kind: 'okr', open: 'true' }, signal });
    return cycles.filter(({ cycleId }) => cycleId !== goal.cycleId);
  });
  return (
    <Loaded from={others}>
      {([first]) =>
        first ? <Form {...props} cycle={first.cycleId} /> : <p class="notice">{words.goals.noCycle}</p>
      }
    </Loaded>
  );
};

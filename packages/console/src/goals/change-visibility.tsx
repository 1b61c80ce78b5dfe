import { useSignal } from '@preact/signals';
import { Radios } from '../look/radios.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { EditProps } from './edit-goal.tsx';
import { useRevision } from '../look/use-revision.ts';
import { NowAndYours } from '../look/now-and-yours.tsx';

export const visibilities = ['public', 'team', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

export const visibilityText = (visibility: string): string =>
  words.goals.visibilities[visibility] ?? visibility;

const known = (visibility: string): Visibility =>
  visibilities.find((each) => each === visibility) ?? 'public';

/** Changes who sees a goal. */
export const ChangeVisibility = ({ goal, done, cancel, again }: EditProps) => {
  const visibility = useSignal(known(goal.visibility));
  const reason = useSignal('');
  const unchanged = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/visibility');
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    unchanged.value = visibility.value === goal.visibility;
    if (unchanged.value) return;
    const said = reason.value.trim();
    const body = { visibility: visibility.value, ...(said && { reason: said }) };
    if (await send({ path: { goalId: goal.goalId }, body, revision })) done();
    else again();
  };
  const row = { now: visibilityText(goal.visibility), yours: visibilityText(visibility.value) };
  return (
    <Sheet
      label={words.goals.acts.visibility}
      send={words.goals.saveVisibility}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={[{ field: words.goals.acts.visibility, ...row }]} />}
    >
      <Radios
        legend={words.goals.visibility}
        all={visibilities}
        chosen={visibility.value}
        name={visibilityText}
        choose={(one) => {
          visibility.value = one;
          unchanged.value = false;
        }}
      />
      {unchanged.value && (
        <p class="wrong" role="alert">
          {words.goals.unchanged}
        </p>
      )}
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

import { useSignal } from '@preact/signals';
import { Sheet } from '../look/sheet.tsx';
import { statusText } from '../look/status.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { EditProps } from './edit-goal.tsx';
import type { Goal } from './goal.ts';
import { ReasonField } from './reason.field.tsx';
import { useRevision } from '../look/use-revision.ts';
import { NowAndYours } from '../look/now-and-yours.tsx';

const Now = ({ goal, yours }: { goal: Goal; yours: string }) => (
  <NowAndYours rows={[{ field: words.goals.statusShort, now: statusText(goal.status), yours }]} />
);

/** Puts a goal on hold, with a reason. */
export const HoldGoal = ({ goal, done, cancel, again }: EditProps) => {
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/hold');
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    if (await send({ path: { goalId: goal.goalId }, body: { reason: reason.value }, revision })) done();
    else again();
  };
  return (
    <Sheet
      label={words.goals.hold}
      send={words.goals.hold}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<Now goal={goal} yours={statusText('onHold')} />}
    >
      <p class="soft">{words.goals.holdLead}</p>
      <ReasonField reason={reason} wrong={wrong} label={words.goals.whyHold} />
    </Sheet>
  );
};

/** Takes a goal up again that is on hold. */
export const ResumeGoal = ({ goal, done, cancel, again }: EditProps) => {
  const { send, sending, problem } = useCommand('/v1/goals/{goalId}/resume');
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    if (await send({ path: { goalId: goal.goalId }, body: {}, revision })) done();
    else again();
  };
  return (
    <Sheet
      label={words.goals.resume}
      send={words.goals.resume}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<Now goal={goal} yours={words.goals.resume} />}
    >
      <p class="soft">{words.goals.resumeLead}</p>
    </Sheet>
  );
};

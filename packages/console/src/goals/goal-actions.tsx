import { useSignal } from '@preact/signals';
import { CarryOver } from './carry-over.tsx';
import { ChangeVisibility } from './change-visibility.tsx';
import { CheckInForm } from './check-in.form.tsx';
import { CloseGoal } from './close-goal.tsx';
import { EditGoal, type EditProps } from './edit-goal.tsx';
import { type Act, acts, fits } from './goal.acts.ts';
import { checkedIn, type Goal } from './goal.ts';
import { HandOver } from './hand-over.tsx';
import { HoldGoal, ResumeGoal } from './hold-goal.tsx';
import { AddKeyResult } from './key-result/add.tsx';
import { useLater } from '../look/use-later.ts';
import { Weights } from './weights.tsx';
import { words } from '../texts/words.ts';

const CheckInAll = (props: EditProps) => (
  <CheckInForm {...props} keyResults={checkedIn(props.goal.keyResults)} />
);

const forms = {
  checkIn: CheckInAll,
  edit: EditGoal,
  addKeyResult: AddKeyResult,
  weights: Weights,
  visibility: ChangeVisibility,
  hold: HoldGoal,
  resume: ResumeGoal,
  handOver: HandOver,
  close: CloseGoal,
  carryOver: CarryOver,
} as const;

/** What can be done with a goal, each in a form below the buttons. */
export const GoalActions = ({ goal, again }: { goal: Goal; again: () => void }) => {
  const chosen = useSignal<Act | undefined>(undefined);
  const act = chosen.value;
  // The button answers at once; the form is drawn after it.
  const shown = useLater(act);
  const Form = shown && forms[shown];
  const choose = (next: Act): void => {
    chosen.value = act === next ? undefined : next;
  };
  const done = (): void => {
    chosen.value = undefined;
    again();
  };
  return (
    <section class="stack" aria-label={words.goals.actions}>
      {goal.cycleClosed && !goal.closed && <p class="soft">{words.goals.cycleClosed}</p>}
      <div class="row">
        {acts
          .filter((one) => fits(goal, one))
          .map((one) => (
            <button
              key={one}
              type="button"
              class={`button ${one === 'checkIn' ? 'main' : ''}`}
              aria-expanded={act === one}
              onClick={() => choose(one)}
            >
              {words.goals.acts[one]}
            </button>
          ))}
      </div>
      {Form && <Form key={shown} goal={goal} done={done} cancel={() => choose(shown)} again={again} />}
    </section>
  );
};

import { useSignal } from '@preact/signals';
import { nameText } from '../../look/named.ts';
import { words } from '../../texts/words.ts';
import { CheckInForm } from '../check-in.form.tsx';
import type { EditProps } from '../edit-goal.tsx';
import { type Goal, type KeyResult, takesNew } from '../goal.ts';
import { DropKeyResult } from './drop.tsx';
import { EditKeyResult } from './edit.tsx';

type FormProps = EditProps & { keyResult: KeyResult };

const CheckIn = ({ keyResult, ...props }: FormProps) => <CheckInForm {...props} keyResults={[keyResult]} />;

const acts = ['checkIn', 'edit', 'drop'] as const;
type Act = (typeof acts)[number];
const forms = { checkIn: CheckIn, edit: EditKeyResult, drop: DropKeyResult };
const names = { checkIn: words.goals.checkIn, edit: words.goals.edit, drop: words.goals.drop };
const labels = { checkIn: words.goals.checkInOn, edit: words.goals.editOf, drop: words.goals.dropOf };

type ActsProps = { goal: Goal; keyResult: KeyResult; mayChange: boolean; again: () => void };

/** What can be done with a key result. A form that is open stays, also if somebody closes the goal in the meantime. */
export const KeyResultActs = ({ goal, keyResult, mayChange, again }: ActsProps) => {
  const open = useSignal<Act | undefined>(undefined);
  const close = (): void => {
    open.value = undefined;
  };
  const offered = mayChange && !keyResult.dropped ? acts : [];
  const Form = open.value && forms[open.value];
  if (offered.length === 0 && !Form) return null;
  return (
    <div class="stack opens">
      <div class="row">
        {offered
          .filter((act) => act !== 'checkIn' || (takesNew(goal) && keyResult.measure.kind !== 'linkedKpi'))
          .map((act) => (
            <button
              key={act}
              type="button"
              class="button"
              aria-expanded={open.value === act}
              aria-label={labels[act](nameText(keyResult.title))}
              onClick={() => {
                open.value = open.value === act ? undefined : act;
              }}
            >
              {names[act]}
            </button>
          ))}
      </div>
      {Form && (
        <Form
          key={open.value}
          goal={goal}
          keyResult={keyResult}
          cancel={close}
          again={again}
          done={() => {
            close();
            again();
          }}
        />
      )}
    </div>
  );
};

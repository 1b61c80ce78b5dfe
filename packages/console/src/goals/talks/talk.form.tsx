import { useSignal } from '@preact/signals';
import { Radios } from '../../look/radios.tsx';
import { type Person, PersonField } from '../../look/person-field.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { DayField, TextField } from '../../look/text-field.tsx';
import { today } from '../../look/today.ts';
import { useCommand } from '../../look/use-command.ts';
import type { Me } from '../../shell/me.ts';
import { words } from '../../texts/words.ts';
import { type AgreedGoal, GoalsField } from './goals.field.tsx';

const texts = words.talks;
const whoses = ['mine', 'theirs'] as const;
type Whose = (typeof whoses)[number];

type TalkFormProps = { who: Me; done: () => void; cancel: () => void };

/** Records a talk in which somebody and a manager above them agreed on goals. Either of the two records it. */
export const TalkForm = ({ who, done, cancel }: TalkFormProps) => {
  const whose = useSignal<Whose>('mine');
  const other = useSignal<Person | undefined>(undefined);
  const day = useSignal(today());
  const chosen = useSignal<readonly AgreedGoal[]>([]);
  const notes = useSignal('');
  const isTried = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/goal-talks');
  const isMine = whose.value === 'mine';
  const personId = isMine ? who.personId : other.value?.personId;
  const submit = async (): Promise<void> => {
    isTried.value = true;
    const otherId = other.value?.personId;
    if (!personId || !otherId || chosen.value.length === 0) return;
    const body = {
      personId,
      managerId: isMine ? otherId : who.personId,
      day: day.value,
      goalIds: chosen.value.map(({ goalId }) => goalId),
      ...(notes.value.trim() && { notes: notes.value }),
    };
    if (await send({ body })) done();
  };
  return (
    <Sheet
      label={texts.begin}
      send={texts.send}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      {who.roles.includes('manager') && (
        <Radios
          legend={texts.whose}
          all={whoses}
          chosen={whose.value}
          name={(one) => texts.whoseGoals[one]}
          choose={(one) => {
            whose.value = one;
            other.value = undefined;
            chosen.value = [];
          }}
        />
      )}
      <PersonField
        label={isMine ? texts.manager : texts.person}
        person={other.value}
        wrong={
          isTried.value && !other.value
            ? words.newGoal.missing.choice
            : wrong(isMine ? 'managerId' : 'personId')
        }
        choose={(person) => {
          other.value = person;
          if (!isMine) chosen.value = [];
        }}
      />
      <DayField
        label={texts.day}
        required
        value={day.value}
        wrong={wrong('day')}
        type={(on) => {
          day.value = on;
        }}
      />
      {personId && (
        <GoalsField
          key={personId}
          personId={personId}
          chosen={chosen.value}
          choose={(goals) => {
            chosen.value = goals;
          }}
          wrong={isTried.value && chosen.value.length === 0 ? texts.goalsMissing : wrong('goalIds')}
        />
      )}
      <TextField
        label={texts.notes}
        hint={texts.notesHint}
        long
        value={notes.value}
        wrong={wrong('notes')}
        type={(text) => {
          notes.value = text;
        }}
      />
    </Sheet>
  );
};

import { useSignal } from '@preact/signals';
import { nameText } from '../look/named.ts';
import { type Person, PersonField } from '../look/person-field.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { useRevision } from '../look/use-revision.ts';
import type { EditProps } from './edit-goal.tsx';
import { NowAndYours } from '../look/now-and-yours.tsx';

/** Offers a goal to somebody. It stays where it is until they accept. */
export const HandOver = ({ goal, done, cancel, again }: EditProps) => {
  const { goalId, accountableId, owner: owned } = goal;
  const person = useSignal<Person | undefined>(undefined);
  const missing = useSignal(false);
  const note = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/offers');
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    const to = person.value;
    missing.value = to === undefined || to.personId === accountableId;
    if (missing.value || !to) return;
    const owner = { kind: 'person' as const, id: to.personId };
    const said = note.value.trim();
    if (await send({ path: { goalId }, body: { owner, ...(said && { note: said }) }, revision })) done();
    else again();
  };
  return (
    <Sheet
      label={words.goals.handOver}
      send={words.goals.sendOffer}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={
        <NowAndYours
          rows={[{ field: words.goals.owner, now: nameText(owned.name), yours: person.value?.name ?? '' }]}
        />
      }
    >
      <p class="soft">{words.goals.handOverLead}</p>
      <PersonField
        label={words.goals.toWhom}
        person={person.value}
        wrong={missing.value ? words.goals.choosePerson : wrong('owner/id')}
        choose={(to) => {
          person.value = to;
          missing.value = false;
        }}
      />
      <TextField
        label={words.goals.noteToThem}
        value={note.value}
        wrong={wrong('note')}
        type={(text) => {
          note.value = text;
        }}
      />
    </Sheet>
  );
};

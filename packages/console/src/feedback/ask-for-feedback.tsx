import { useSignal } from '@preact/signals';
import { type Person, PersonField } from '../look/person-field.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import type { Me } from '../shell/me.ts';
import { words } from '../texts/words.ts';

type AskProps = { who: Me; done: () => void; cancel: () => void };

/** Asks somebody for feedback about oneself. */
export const AskForFeedback = ({ who, done, cancel }: AskProps) => {
  const giver = useSignal<Person | undefined>(undefined);
  const missing = useSignal(false);
  const question = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/feedback-requests');
  const submit = async (): Promise<void> => {
    const asked = giver.value;
    missing.value = asked === undefined;
    if (!asked) return;
    const body = {
      giverId: asked.personId,
      subjectId: who.personId,
      question: question.value.trim() || null,
    };
    if (await send({ body })) done();
  };
  return (
    <Sheet
      label={words.feedback.ask}
      send={words.feedback.sendRequest}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      <PersonField
        label={words.feedback.fromWhom}
        person={giver.value}
        wrong={missing.value ? words.feedback.choosePerson : wrong('giverId')}
        choose={(chosen) => {
          giver.value = chosen;
          missing.value = false;
        }}
      />
      <TextField
        label={words.feedback.question}
        hint={words.feedback.questionHint}
        value={question.value}
        wrong={wrong('question')}
        type={(text) => {
          question.value = text;
        }}
      />
    </Sheet>
  );
};

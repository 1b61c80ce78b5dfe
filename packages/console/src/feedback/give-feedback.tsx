import { useSignal } from '@preact/signals';
import type { Body, Reply } from '../api/types.ts';
import { Field } from '../look/field.tsx';
import { nameText } from '../look/named.ts';
import { type Person, PersonField } from '../look/person-field.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { Radios } from '../look/radios.tsx';

export type Request = Reply<'/v1/feedback-requests'>['requests'][number];
type Words = Body<'/v1/feedback'>;

type GiveProps = {
  /** The request that it answers, if it answers one. */
  request?: Request | undefined;
  done: () => void;
  cancel: () => void;
};

const kinds = ['praise', 'constructive', 'observation'] as const;
const audiences = ['subjectAndManager', 'subject', 'manager'] as const;

const attributions = ['named', 'confidential', 'merged'] as const;
type Attribution = (typeof attributions)[number];
type Said = { kind: Words['kind']; audience: Words['audience']; attribution: Attribution; text: string };

/** Gives feedback. Who will see the name of the giver is said before it is sent. */
export const GiveFeedback = ({ request, done, cancel }: GiveProps) => {
  const person = useSignal<Person | undefined>(
    request && { personId: request.subjectId, name: nameText(request.subjectName) },
  );
  const missing = useSignal(false);
  const said = useSignal<Said>({
    kind: 'praise',
    audience: 'subjectAndManager',
    attribution: 'named',
    text: '',
  });
  const say = (part: Partial<Said>): void => {
    said.value = { ...said.value, ...part };
  };
  const { send, sending, problem, wrong } = useCommand('/v1/feedback');
  const { kind, audience, attribution, text } = said.value;
  const mayReadOwn =
    attribution === 'merged' && audience !== 'subject' && me.value?.roles.includes('manager');
  const submit = async (): Promise<void> => {
    const about = person.value;
    missing.value = about === undefined;
    if (!about) return;
    const body: Words = {
      subjectId: about.personId,
      kind,
      audience,
      text,
      attribution,
      ...(request && { requestId: request.requestId }),
    };
    if (await send({ body })) done();
  };
  return (
    <Sheet
      label={words.feedback.give}
      send={words.feedback.send}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      {request ? (
        <p>
          {words.feedback.aboutPerson(nameText(request.subjectName))}
          {request.question && <span class="said">{nameText(request.question)}</span>}
        </p>
      ) : (
        <PersonField
          label={words.feedback.about}
          person={person.value}
          wrong={missing.value ? words.feedback.choosePerson : wrong('subjectId')}
          choose={(chosen) => {
            person.value = chosen;
            missing.value = false;
          }}
        />
      )}
      <Radios
        legend={words.feedback.kind}
        all={kinds}
        chosen={kind}
        name={(one) => words.feedback.kinds[one] ?? one}
        choose={(one) => say({ kind: one })}
      />
      <TextField
        label={words.feedback.text}
        required
        long
        value={text}
        wrong={wrong('text')}
        type={(typed) => say({ text: typed })}
      />
      <Field label={words.feedback.audience} wrong={wrong('audience')}>
        {(attributes) => (
          <select
            {...attributes}
            value={audience}
            onChange={({ currentTarget }) => say({ audience: currentTarget.value as Words['audience'] })}
          >
            {audiences.map((one) => (
              <option key={one} value={one}>
                {words.feedback.audiences[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!request && (
        <Radios
          legend={words.feedback.attribution}
          all={attributions}
          chosen={attribution}
          name={(one) => words.feedback.attributions[one]}
          choose={(one) => say({ attribution: one })}
        />
      )}
      <p class="notice">{words.feedback.attributionMeans[attribution]}</p>
      {mayReadOwn && <p class="notice">{words.feedback.mergedFromManager}</p>}
    </Sheet>
  );
};

import { useSignal } from '@preact/signals';
import { NowAndYours } from '../look/now-and-yours.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { type Card, CardForm, type Editing } from './card-form.tsx';
import { textLines } from './text-lines.ts';
import { ReasonField } from './reason-field.tsx';

type Described = { name: string; vision: string; mission: string; values: string };

/** Each value has a line of its own. */
const describedBy = ({ name, vision, mission, values }: Card): Described => ({
  name,
  vision: vision ?? '',
  mission: mission ?? '',
  values: values.join('\n'),
});

const fieldsOf = ({ level }: Card): readonly (keyof Described)[] =>
  level === 'enterprise' ? ['name', 'vision', 'mission', 'values'] : ['name'];

/** Changes what a card is called, and what the organisation strives for. */
export const DescribeCard = ({ card, changed }: Editing) => {
  const typed = useSignal<Partial<Described>>({});
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/scorecards/{scorecardId}/revise');
  const now = describedBy(card);
  const fields = fieldsOf(card);
  const mine = { ...now, ...typed.value };
  const submit = async () => {
    const { values, ...texts } = typed.value;
    const done = await send({
      path: { scorecardId: card.scorecardId },
      body: { ...texts, ...(values !== undefined && { values: textLines(values) }), reason: reason.value },
      revision: card.revision,
    });
    if (done) {
      typed.value = {};
      reason.value = '';
    }
    return done;
  };
  return (
    <CardForm
      title={words.editing.describe}
      button={words.editing.describeIt}
      submit={submit}
      changed={changed}
      sending={sending}
      idle={fields.every((field) => mine[field] === now[field])}
      problem={problem}
      now={
        <NowAndYours
          rows={fields.map((field) => ({
            field: words.editing.described[field],
            now: now[field],
            yours: mine[field],
          }))}
        />
      }
    >
      {fields.map((field) => (
        <TextField
          key={field}
          label={words.editing.described[field]}
          hint={field === 'values' ? words.editing.valuesHint : undefined}
          required={field !== 'values' && now[field] !== ''}
          long={field !== 'name'}
          value={mine[field]}
          wrong={wrong(field)}
          type={(text) => (typed.value = { ...typed.value, [field]: text })}
        />
      ))}
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};

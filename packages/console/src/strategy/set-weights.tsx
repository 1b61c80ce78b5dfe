import { useSignal } from '@preact/signals';
import { NowAndYours } from '../look/now-and-yours.tsx';
import { Select } from '../look/select.tsx';
import { dayText } from '../look/dates.ts';
import { Field } from '../look/field.tsx';
import { numberText } from '../look/numbers.ts';
import { DayField } from '../look/text-field.tsx';
import { today } from '../look/today.ts';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm, type Editing } from './card-form.tsx';
import { ReasonField } from './reason-field.tsx';
import { type Weighed, weighedOn } from './weighed.ts';

// What the API takes.
const least = 0.000001;

type WeightsProps = {
  parts: readonly Weighed[];
  /** What is typed for a part; what stands, until something is. */
  typed: (part: Weighed) => string;
  type: (key: string, text: string) => void;
  wrong: (field: string) => string | undefined;
};

const Weights = ({ parts, typed, type, wrong }: WeightsProps) => (
  <div class="kpi-filters">
    {parts.map((part, at) => (
      <Field
        key={part.key}
        label={part.name}
        hint={
          part.later && words.editing.later(numberText(part.later.weight), dayText(part.later.effectiveFrom))
        }
        wrong={wrong(`weights/${at}/weight`) ?? wrong(`weights/${at}`)}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="number"
            min={least}
            max="1000"
            step="any"
            required
            value={typed(part)}
            onInput={({ currentTarget }) => type(part.key, currentTarget.value)}
          />
        )}
      </Field>
    ))}
  </div>
);

/** Sets how much each perspective, objective or KPI counts among its siblings, and from when. */
export const SetWeights = ({ card, changed }: Editing) => {
  const weights = useSignal<Readonly<Record<string, string>>>({});
  const chosen = useSignal('perspectives');
  const effectiveFrom = useSignal('');
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/scorecards/{scorecardId}/weights');
  const groups = weighedOn(card, today());
  const parts = groups.find(({ key }) => key === chosen.value)?.parts ?? [];
  const typed = ({ key, weight }: Weighed): string => weights.value[key] ?? String(weight);
  const submit = async () => {
    const done = await send({
      path: { scorecardId: card.scorecardId },
      body: {
        weights: parts.map((part) => ({ ...part.ids, weight: Number(typed(part)) })),
        reason: reason.value,
        ...(effectiveFrom.value && { effectiveFrom: effectiveFrom.value }),
      },
      revision: card.revision,
    });
    if (done) {
      weights.value = {};
      effectiveFrom.value = '';
      reason.value = '';
    }
    return done;
  };
  return (
    <CardForm
      title={words.editing.weights}
      button={words.editing.setWeights}
      submit={submit}
      changed={changed}
      sending={sending}
      problem={problem}
      now={
        <NowAndYours
          rows={parts.map((part) => ({ field: part.name, now: String(part.weight), yours: typed(part) }))}
        />
      }
    >
      <Select
        label={words.editing.weightsOf}
        hint={words.editing.weightsHint}
        value={chosen.value}
        choose={(value) => (chosen.value = value)}
        choices={groups.map(({ key, title }) => [key, title])}
      />
      <Weights
        parts={parts}
        typed={typed}
        type={(key, text) => (weights.value = { ...weights.value, [key]: text })}
        wrong={wrong}
      />
      <DayField
        label={words.editing.from}
        hint={words.editing.fromHint}
        value={effectiveFrom.value}
        wrong={wrong('effectiveFrom')}
        type={(day) => (effectiveFrom.value = day)}
      />
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};

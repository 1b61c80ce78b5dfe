import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { PersonFinder } from '../finders/person.finder.tsx';
import { ScorecardFinder } from '../finders/scorecard.finder.tsx';
import { UnitFinder } from '../finders/unit.finder.tsx';
import { Radios } from '../look/radios.tsx';
import { Page } from '../look/page.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { editAt, scorecardsPath } from './addresses.ts';
import { cardOf, emptyCard, levels, type SaidCard } from './new-card.said.ts';
import '../goals/forms.css';

const texts = words.newCard;

type FieldsProps = {
  said: SaidCard;
  say: (part: Partial<SaidCard>) => void;
  wrong: (field: string) => string | undefined;
};

const PurposeFields = ({ said, say, wrong }: FieldsProps) => (
  <>
    {(['vision', 'mission', 'values'] as const).map((field) => (
      <TextField
        key={field}
        label={words.editing.described[field]}
        hint={field === 'values' ? words.editing.valuesHint : words.goals.optional}
        long
        value={said[field]}
        wrong={wrong(field)}
        type={(text) => say({ [field]: text })}
      />
    ))}
  </>
);

const OwnerFields = ({ said, say, wrong }: FieldsProps) => (
  <>
    <PersonFinder
      label={texts.owner}
      required
      value={said.ownerId}
      onChoice={(ownerId) => say({ ownerId })}
      wrong={wrong('ownerId')}
    />
    <label class="row">
      <input
        type="checkbox"
        checked={said.isPrivate}
        onChange={({ currentTarget }) => say({ isPrivate: currentTarget.checked })}
      />
      {texts.isPrivate}
    </label>
  </>
);

/** What a scorecard below the enterprise serves, and whose it is. */
const PlaceFields = (props: FieldsProps) => {
  const { said, say, wrong } = props;
  return (
    <>
      <ScorecardFinder
        label={words.strategy.supports}
        hint={texts.supportsHint}
        value={said.alignedTo}
        onChoice={(alignedTo) => say({ alignedTo })}
        wrong={wrong('alignedTo')}
      />
      {said.level === 'individual' ? (
        <OwnerFields {...props} />
      ) : (
        <UnitFinder
          label={texts.unit}
          hint={words.goals.optional}
          value={said.unitId}
          onChoice={(unitId) => say({ unitId })}
          wrong={wrong('unitId')}
        />
      )}
    </>
  );
};

/** Drafts a scorecard of any level. It is filled and published where it is changed. */
export const NewCardPage = () => {
  const { route } = useLocation();
  const said = useSignal(emptyCard);
  const missing = useSignal(false);
  const { send, sending, problem, wrong: refused } = useCommand('/v1/scorecards');
  const say = (part: Partial<SaidCard>): void => {
    said.value = { ...said.value, ...part };
    missing.value = false;
  };
  const submit = async (): Promise<void> => {
    missing.value = said.value.level === 'individual' && said.value.ownerId === '';
    if (missing.value) return;
    const done = await send({ body: cardOf(said.value) });
    if (done) route(editAt(done.id));
  };
  const wrong = (field: string): string | undefined =>
    field === 'ownerId' && missing.value ? words.newGoal.missing.choice : refused(field);
  const fields = { said: said.value, say, wrong };
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Sheet
        label={texts.title}
        send={texts.send}
        submit={submit}
        sending={sending}
        problem={problem}
        cancel={() => route(scorecardsPath)}
      >
        <Radios
          legend={texts.level}
          all={levels}
          chosen={said.value.level}
          name={(level) => words.strategy.levels[level] ?? level}
          choose={(level) => say({ level })}
        />
        <TextField
          label={words.editing.described.name}
          required
          value={said.value.name}
          wrong={wrong('name')}
          type={(name) => say({ name })}
        />
        {said.value.level === 'enterprise' ? <PurposeFields {...fields} /> : <PlaceFields {...fields} />}
      </Sheet>
    </Page>
  );
};

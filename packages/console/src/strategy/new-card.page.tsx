import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { type Draft, useDraft } from '../drafts/use-draft.ts';
import { Page } from '../look/page.tsx';
import { Radios } from '../look/radios.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { type Me, me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { editAt, scorecardsPath } from './addresses.ts';
import { ContentFields } from './new-card.content.tsx';
import { LevelFields } from './new-card.fields.tsx';
import { cardFromTemplateOf, cardOf, emptyCard, levels, type SaidCard } from './new-card.said.ts';

const texts = words.newCard;

type FormProps = { said: SaidCard; draft: Draft<SaidCard> };

const NewCardForm = ({ said, draft: { change, drop, saved } }: FormProps) => {
  const { route } = useLocation();
  const missing = useSignal(false);
  const afresh = useCommand('/v1/scorecards');
  const fromTemplate = useCommand('/v1/scorecard-templates/{templateId}/scorecards');
  const { templateId } = said;
  const { sending, problem, wrong: refused } = templateId ? fromTemplate : afresh;
  const say = (part: Partial<SaidCard>): void => {
    change(part);
    missing.value = false;
  };
  const submit = async (): Promise<void> => {
    missing.value = said.level === 'individual' && said.ownerId === '';
    if (missing.value) return;
    const done = templateId
      ? await fromTemplate.send({ path: { templateId }, body: cardFromTemplateOf(said) })
      : await afresh.send({ body: cardOf(said) });
    if (!done) return;
    await drop();
    route(editAt(done.id));
  };
  /** What is wrong with a field, or with one of its lines. */
  const wrong = (field: string): string | undefined =>
    field === 'ownerId' && missing.value
      ? words.newGoal.missing.choice
      : (refused(field) ?? problem?.fields.find(({ path }) => path.startsWith(`body/${field}/`))?.message);
  const fields = { said, say, wrong };
  return (
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
        chosen={said.level}
        name={(level) => words.strategy.levels[level] ?? level}
        choose={(level) => say({ level })}
      />
      <TextField
        label={words.editing.described.name}
        required
        value={said.name}
        wrong={wrong('name')}
        type={(name) => say({ name })}
      />
      <ContentFields {...fields} />
      <LevelFields {...fields} />
      <p class="soft small" role="status">
        {words.shell.kept[saved]}
      </p>
    </Sheet>
  );
};

const Drafted = ({ who }: { who: Me }) => {
  const draft = useDraft(`${who.personId}/new scorecard`, emptyCard);
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <button type="button" class="button" onClick={() => draft.drop()}>
          {words.newGoal.discard}
        </button>
      }
    >
      {draft.value && <NewCardForm said={draft.value} draft={draft} />}
    </Page>
  );
};

/** Drafts a scorecard of any level. It is filled and published where it is changed. What is typed is kept until it is sent. */
export const NewCardPage = () => (me.value ? <Drafted who={me.value} /> : null);

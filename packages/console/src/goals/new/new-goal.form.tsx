import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { CycleFinder } from '../../finders/cycle.finder.tsx';
import { TemplateFinder } from '../../finders/template.finder.tsx';
import { Select } from '../../look/select.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useCommand } from '../../look/use-command.ts';
import { words } from '../../texts/words.ts';
import { visibilities, visibilityText } from '../change-visibility.tsx';
import { goalPath } from '../goal.ts';
import { TermFields } from '../term.fields.tsx';
import { KeyResultsFields } from './key-results.fields.tsx';
import { type GoalFieldsProps, OwnerFields } from './owner.fields.tsx';
import { type Missing, readGoal, type SaidGoal, filledBy } from './said.ts';

const texts = words.newGoal;

type FormProps = {
  said: SaidGoal;
  say: (part: Partial<SaidGoal>) => void;
  /** Forgets what was typed, because the goal is set. */
  drop: () => Promise<void>;
  /** Who sets it, and whether they may set goals for others. */
  by: { personId: string; setsForOthers: boolean };
  /** The cycle of today; empty if there is none. */
  cycleId: string;
};

const Terms = ({ said, say, wrong, cycleId }: GoalFieldsProps & { cycleId: string }) => (
  <>
    <div class="reading">
      <CycleFinder
        kind="okr"
        open
        required
        value={said.cycleId ?? cycleId}
        onChoice={(chosen) => say({ cycleId: chosen })}
        wrong={wrong('cycleId')}
      />
      <Select
        label={words.goals.visibility}
        value={said.visibility}
        choices={visibilities.map((each) => [each, visibilityText(each)])}
        choose={(visibility) => say({ visibility })}
        wrong={wrong('visibility')}
      />
    </div>
    <TermFields said={said} say={say} wrong={wrong} days="optional" />
  </>
);

/** What is wrong with what is typed: what is missing here, or what the API has refused. */
const useWrong = (refused: (field: string) => string | undefined) => {
  const missing = useSignal<Readonly<Record<string, Missing>>>({});
  const wrong = (path: string): string | undefined => {
    const here = missing.value[path];
    if (here) return texts.missing[here];
    return refused(path) ?? (path === 'tags' ? refused('tags/0') : undefined);
  };
  return { missing, wrong };
};

/** Sets a goal, from blank or from a template. */
export const NewGoalForm = ({ said, say, drop, by, cycleId }: FormProps) => {
  const { route } = useLocation();
  const blank = useCommand('/v1/goals');
  const templated = useCommand('/v1/goal-templates/{templateId}/goals');
  const { sending, problem, wrong: refused } = said.template ? templated : blank;
  const { missing, wrong } = useWrong(refused);
  const change = (part: Partial<SaidGoal>): void => {
    missing.value = {};
    say(part);
  };
  const submit = async (): Promise<void> => {
    const read = readGoal(said, { me: by.personId, cycleId });
    missing.value = 'missing' in read ? read.missing : {};
    if ('missing' in read) return;
    const done = said.template
      ? await templated.send({ path: { templateId: said.template.id }, body: read.words })
      : await blank.send({ body: read.words });
    if (!done) return;
    await drop();
    route(goalPath(done.id));
  };
  const fields = { said, say: change, wrong };
  return (
    <Sheet label={texts.title} send={texts.send} submit={submit} sending={sending} problem={problem}>
      <TextField
        label={texts.goal}
        required
        value={said.title}
        wrong={wrong('title')}
        type={(title) => change({ title })}
      />
      <TemplateFinder
        chosen={said.template}
        choose={(template) => change(template ? filledBy(template, said) : { template: undefined })}
        wrong={wrong('templateId')}
      />
      <TextField
        label={words.goals.description}
        hint={words.goals.optional}
        long
        value={said.description}
        wrong={wrong('description')}
        type={(description) => change({ description })}
      />
      {by.setsForOthers && <OwnerFields {...fields} />}
      <Terms {...fields} cycleId={cycleId} />
      <TextField
        label={words.goals.tags}
        hint={texts.tagsHint}
        value={said.tags}
        wrong={wrong('tags')}
        type={(tags) => change({ tags })}
      />
      <KeyResultsFields {...fields} />
    </Sheet>
  );
};

import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useReply } from '../api/reply.ts';
import { openCycles } from '../cycles/open-cycles.ts';
import { CycleFinder } from '../finders/cycle.finder.tsx';
import { objectiveIn, objectiveKey } from '../finders/objective-key.ts';
import { ObjectiveFinder } from '../finders/objective.finder.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Sheet } from '../look/sheet.tsx';
import { statusText } from '../look/status.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { useRevision } from '../look/use-revision.ts';
import { words } from '../texts/words.ts';
import type { EditProps } from './edit-goal.tsx';
import { type Goal, goalPath } from './goal.ts';
import { type NowAndYoursRow, NowAndYours } from '../look/now-and-yours.tsx';

type Cycle = { cycleId: string; name: string };

const none: Cycle = { cycleId: '', name: '' };

/** What the goal has become beside what it is to be continued in. */
const rowsOf = ({ status, carriedTo }: Goal, into: string): NowAndYoursRow[] => [
  { field: words.goals.statusShort, now: statusText(status), yours: words.carrying.title },
  {
    field: words.goals.carriedTo,
    now: carriedTo.map(({ cycleName }) => cycleName).join(', '),
    yours: into,
  },
];

const Form = ({ goal, cancel, again, cycle }: EditProps & { cycle: Cycle }) => {
  const { goalId } = goal;
  const { route } = useLocation();
  const into = useSignal(cycle);
  const missing = useSignal(false);
  const keepParent = useSignal(true);
  const serves = objectiveKey(goal.strategicObjective);
  const objective = useSignal(serves);
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/carry-overs');
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    const { cycleId } = into.value;
    missing.value = cycleId === '';
    if (missing.value) return;
    const said = reason.value.trim();
    const body = {
      cycleId,
      keepParent: keepParent.value,
      ...(objective.value !== serves && { strategicObjective: objectiveIn(objective.value) }),
      ...(said && { reason: said }),
    };
    const made = await send({ path: { goalId }, body, revision });
    if (made) route(goalPath(made.id));
    else again();
  };
  return (
    <Sheet
      label={words.carrying.title}
      send={words.carrying.send}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={rowsOf(goal, into.value.name)} />}
    >
      <p class="soft">{words.carrying.lead}</p>
      <CycleFinder
        kind="okr"
        open
        required
        value={into.value.cycleId}
        onChoice={(cycleId, found) => {
          into.value = { cycleId, name: found?.name ?? '' };
          missing.value = false;
        }}
        wrong={missing.value ? words.newGoal.missing.choice : wrong('cycleId')}
      />
      <ObjectiveFinder
        label={words.goals.objective}
        hint={words.goals.optional}
        value={objective.value}
        onChoice={(key) => {
          objective.value = key;
        }}
        wrong={wrong('strategicObjective') ?? wrong('strategicObjective/objectiveId')}
      />
      <label class="row">
        <input
          type="checkbox"
          checked={keepParent.value}
          onChange={({ currentTarget }) => {
            keepParent.value = currentTarget.checked;
          }}
        />
        {words.carrying.keepParent}
      </label>
      <TextField
        label={words.goals.whyOptional}
        value={reason.value}
        wrong={wrong('reason')}
        type={(text) => {
          reason.value = text;
        }}
      />
    </Sheet>
  );
};

/** Continues a goal in another cycle, and leads to the new goal: what was not reached goes on from where it is. */
export const CarryOver = (props: EditProps) => {
  const { goal } = props;
  const asked = useReply('cycles', async (signal) => {
    const others = (await openCycles('okr', signal)).filter(({ cycleId }) => cycleId !== goal.cycleId);
    // A goal usually goes on after its days; in a cycle that began before their end only if somebody chooses it.
    return {
      isAny: others.length > 0,
      next: others.find(({ evaluationPeriod: { from } }) => from > goal.period.to) ?? none,
    };
  });
  return (
    <Loaded from={asked}>
      {({ isAny, next }) =>
        isAny ? <Form {...props} cycle={next} /> : <p class="notice">{words.carrying.noCycle}</p>
      }
    </Loaded>
  );
};

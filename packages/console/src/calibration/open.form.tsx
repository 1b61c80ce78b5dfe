import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { useReply } from '../api/reply.ts';
import { openCycles } from '../cycles/open-cycles.ts';
import { Field } from '../look/field.tsx';
import { Failure } from '../look/loaded.tsx';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { isEmpty, type Scope, ScopeField, scopeOf } from './scope.tsx';
import { type Seated, Seats, seatsOf } from './seats.tsx';

const nobody: Seated = { facilitator: undefined, participants: [] };
const everything: Scope = { kind: 'cycle', ids: new Set() };

/** HR opens a session: for which reviews, who leads it and who takes part. */
export const OpenForm = ({ close }: { close: () => void }) => {
  const texts = words.calibration;
  const { route } = useLocation();
  const name = useSignal('');
  const cycleId = useSignal('');
  const scope = useSignal<Scope>(everything);
  const seated = useSignal<Seated>(nobody);
  const isTried = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/calibrations');
  const { asked, again } = useReply('cycles', (signal) => openCycles('review', signal));
  const submit = async (): Promise<void> => {
    isTried.value = true;
    if (!seated.value.facilitator || isEmpty(scope.value)) return;
    const body = {
      cycleId: cycleId.value,
      name: name.value,
      scope: scopeOf(scope.value),
      ...seatsOf(seated.value),
    };
    const done = await send({ body });
    if (done) route(`/console/calibrations/${done.id}`);
  };
  if (asked.state === 'failed') return <Failure problem={asked.problem} again={again} />;
  return (
    <Sheet
      label={texts.open}
      send={texts.sendOpen}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={close}
    >
      <TextField
        label={texts.nameIt}
        required
        value={name.value}
        wrong={wrong('name')}
        type={(text) => {
          name.value = text;
        }}
      />
      <Field label={texts.cycle} wrong={wrong('cycleId')}>
        {(attributes) => (
          <select
            {...attributes}
            required
            value={cycleId.value}
            onChange={({ currentTarget }) => {
              cycleId.value = currentTarget.value;
              scope.value = { ...scope.value, ids: new Set() };
            }}
          >
            <option value="">{words.reviews.choose}</option>
            {asked.state === 'here' &&
              asked.reply.map((each) => (
                <option key={each.cycleId} value={each.cycleId}>
                  {each.name}
                </option>
              ))}
          </select>
        )}
      </Field>
      {cycleId.value && (
        <ScopeField
          cycleId={cycleId.value}
          scope={scope.value}
          change={(next) => {
            scope.value = next;
          }}
          isMissing={isTried.value && isEmpty(scope.value)}
          wrong={wrong}
        />
      )}
      <Seats
        seated={seated.value}
        change={(next) => {
          seated.value = next;
        }}
        wrong={wrong}
      />
    </Sheet>
  );
};

import { useSignal } from '@preact/signals';
import { Dialog } from '../look/dialog.tsx';
import { Field } from '../look/field.tsx';
import { nameText } from '../look/named.ts';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { Cycle } from '../reviews/kinds.ts';
import type { Population } from './population.tsx';
import { leftOutBy } from './left-out.ts';

type LaunchProps = { cycle: Cycle; launched: () => void };
const kinds = ['annual', 'midYear', 'probation', 'project'] as const;
type Kind = (typeof kinds)[number];

const WhoTakesPart = ({ cycle }: { cycle: Cycle }) => {
  const { launch, reasons } = words.cycles;
  const { eligible, exclusions, scopeName } = cycle;
  const out = leftOutBy(exclusions ?? []);
  const count = Array.isArray(eligible) ? eligible.length : undefined;
  return (
    <>
      <p>
        <strong>{launch.who(count, scopeName)}.</strong> {launch.without(exclusions?.length ?? 0)}
      </p>
      {out.length > 0 && (
        <ul class="plain">
          {out.map(({ reason, names }) => (
            <li>
              <details>
                <summary>
                  {names.length}: {reasons[reason] ?? reason}
                </summary>
                <p class="soft">{names.map(nameText).join(', ')}</p>
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** How a launch went. */
export const Launched = ({
  launch,
  look,
}: {
  launch: NonNullable<Population['launch']>;
  look: () => void;
}) => {
  const texts = words.cycles.launch;
  if (launch.state === 'underWay')
    return (
      <p class="notice row">
        {texts.underWay}
        <button type="button" class="button" onClick={look}>
          {texts.look}
        </button>
      </p>
    );
  return <p class="notice good">{texts.done(launch.opened, launch.openBefore ?? 0, launch.leftOut ?? 0)}</p>;
};

/** HR launches a cycle, and sees first whom that takes in. */
export const Launch = ({ cycle, launched }: LaunchProps) => {
  const texts = words.cycles.launch;
  const kind = useSignal<Kind>('annual');
  const isAsking = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/cycles/{cycleId}/launches');
  const launch = async (): Promise<void> => {
    const { cycleId } = cycle;
    // Without the revision of the cycle: launches are recorded elsewhere, and a second one opens no review twice.
    const done = await send({ path: { cycleId }, body: { kind: kind.value } });
    isAsking.value = false;
    if (done) launched();
  };
  return (
    <section class="card" aria-labelledby="launch">
      <h2 id="launch">{texts.title}</h2>
      <p class="soft">{texts.lead}</p>
      <WhoTakesPart cycle={cycle} />
      <Field label={texts.kind} wrong={wrong('kind')}>
        {(attributes) => (
          <select
            {...attributes}
            value={kind.value}
            onChange={({ currentTarget }) => (kind.value = currentTarget.value as Kind)}
          >
            {kinds.map((each) => (
              <option value={each}>{words.reviews.kinds[each]}</option>
            ))}
          </select>
        )}
      </Field>
      <Refused problem={problem} />
      <p>
        <button type="button" class="button main" onClick={() => (isAsking.value = true)}>
          {texts.send}
        </button>
      </p>
      {isAsking.value && (
        <Dialog title={texts.asked} close={() => (isAsking.value = false)}>
          <WhoTakesPart cycle={cycle} />
          <p class="row">
            <button type="button" class="button main" disabled={sending} onClick={launch}>
              {texts.sure}
            </button>
            <button type="button" class="button" onClick={() => (isAsking.value = false)}>
              {texts.cancel}
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
};

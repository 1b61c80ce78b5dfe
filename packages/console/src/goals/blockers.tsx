import { useSignal } from '@preact/signals';
import type { Reply } from '../api/types.ts';
import { nameText } from '../look/named.ts';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { When } from '../look/when.tsx';
import { Opener } from '../look/opener.tsx';
import { words } from '../texts/words.ts';
import { goalPath } from './goal.ts';

type Blocker = Reply<'/v1/blockers'>['blockers'][number];
type BlockerProps = { blocker: Blocker; again: () => void; named: boolean };

type ResolveProps = Omit<BlockerProps, 'named'> & { cancel: () => void };

const Resolve = ({ blocker: { goalId, blockerId, text }, again, cancel }: ResolveProps) => {
  const note = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/blockers/{blockerId}/resolve');
  const submit = async (): Promise<void> => {
    const said = note.value.trim();
    if (await send({ path: { goalId, blockerId }, body: said ? { note: said } : {} })) again();
  };
  return (
    <Sheet
      label={words.goals.resolveBlocker(nameText(text))}
      send={words.goals.saveResolved}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
    >
      <TextField
        label={words.goals.howResolved}
        hint={words.goals.optional}
        value={note.value}
        wrong={wrong('note')}
        type={(said) => {
          note.value = said;
        }}
      />
    </Sheet>
  );
};

const OneBlocker = ({ blocker, again, named }: BlockerProps) => {
  const open = useSignal(false);
  const { goalId, goalTitle, text, raisedByName, occurredAt, ageDays, resolved } = blocker;
  return (
    <li class="line">
      <div class="line-head">
        <div>
          <span class="line-name">{nameText(text)}</span>
          <div class="soft small">
            {named && <a href={goalPath(goalId)}>{nameText(goalTitle)}</a>}
            {named && ' · '}
            {nameText(raisedByName)} · <When at={occurredAt} />
          </div>
        </div>
        {resolved ? (
          <span class="tag good">
            {words.goals.resolved} <When at={resolved.at} />
          </span>
        ) : (
          <div class="row">
            <span class="tag warn">{words.goals.daysOld(ageDays)}</span>
            <Opener open={open} label={words.goals.resolveBlocker(nameText(text))}>
              {words.goals.resolve}
            </Opener>
          </div>
        )}
      </div>
      {resolved?.note && <p class="said">{nameText(resolved.note)}</p>}
      {open.value && !resolved && (
        <Resolve
          blocker={blocker}
          again={again}
          cancel={() => {
            open.value = false;
          }}
        />
      )}
    </li>
  );
};

/** What stands in the way of goals. `named`: each with its goal. */
export const Blockers = ({
  blockers,
  again,
  named = false,
}: {
  blockers: readonly Blocker[];
  again: () => void;
  named?: boolean;
}) => (
  <ul class="lines">
    {blockers.map((blocker) => (
      <OneBlocker key={blocker.blockerId} blocker={blocker} again={again} named={named} />
    ))}
  </ul>
);

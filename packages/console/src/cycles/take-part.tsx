import { useSignal } from '@preact/signals';
import type { Cycle } from '../reviews/kinds.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import type { Population } from './population.tsx';
import { TakePartForm } from './take-part.form.tsx';

type TakePartProps = { cycle: Cycle; launch: Population['launch']; again: () => void };

/** Where HR changes who takes part in a cycle that is open. */
export const TakePart = ({ cycle, launch, again }: TakePartProps) => {
  const isOpen = useSignal(false);
  const said = useSignal('');
  const who = me.value;
  if (!who?.roles.includes('hr') || cycle.closedAt) return null;
  const show = (open: boolean, text = ''): void => {
    isOpen.value = open;
    said.value = text;
  };
  return (
    <>
      <p role="status" class={said.value ? 'notice good' : 'unseen'}>
        {said.value}
      </p>
      <p>
        <button type="button" class="button" aria-expanded={isOpen.value} onClick={() => show(!isOpen.value)}>
          {words.cycles.takePart.begin}
        </button>
      </p>
      {isOpen.value && (
        <TakePartForm
          who={who}
          cycle={cycle}
          launch={launch}
          cancel={() => show(false)}
          done={(text) => {
            show(false, text);
            again();
          }}
          again={again}
        />
      )}
    </>
  );
};

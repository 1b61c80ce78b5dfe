import { useLayoutEffect } from 'preact/hooks';
import { words } from '../../texts/words.ts';
import type { Place } from './place.ts';
import { sentenceOf } from './plain.ts';
import type { Replay } from './replay.reply.ts';

const texts = words.replay;

const targets: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 1,
  End: (_, last) => last,
};

/** Whether the keys mean something else where they are pressed: in a field, or in what scrolls. */
const isTaken = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('input, select, textarea, .scroll-x, .bytes') !== null;

const useKeys = ({ step, go }: Place, last: number): void => {
  // Before the step is painted: of two quick keys, the second counts from where the first has led.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = targets[event.key];
      if (!target || isTaken(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      event.preventDefault();
      go(target(step, last));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
};

/** Moves through the steps: by keys, by a slider, and by buttons. */
export const Scrubber = ({ replay: { steps }, place }: { replay: Replay; place: Place }) => {
  const last = steps.length;
  useKeys(place, last);
  const { step, go } = place;
  const shown = steps[step - 1];
  return (
    <div class="scrubber" role="group" aria-label={texts.scrub}>
      <button type="button" class="button" disabled={step === 1} onClick={() => go(1)}>
        {texts.first}
      </button>
      <button type="button" class="button" disabled={step === 1} onClick={() => go(step - 1)}>
        ← {texts.previous}
      </button>
      <label class="scrubber-slider">
        <span class="small soft">{texts.at(step, last)}</span>
        <input
          type="range"
          min="1"
          max={last}
          value={step}
          aria-valuetext={shown ? `${texts.at(step, last)}: ${sentenceOf(shown)}` : ''}
          onInput={({ currentTarget }) => go(Number(currentTarget.value))}
        />
      </label>
      <button type="button" class="button" disabled={step === last} onClick={() => go(step + 1)}>
        {texts.next} →
      </button>
      <button type="button" class="button" disabled={step === last} onClick={() => go(last)}>
        {texts.last}
      </button>
    </div>
  );
};

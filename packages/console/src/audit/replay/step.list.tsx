import { useEffect, useRef } from 'preact/hooks';
import { dayAt, dayText } from '../../look/dates.ts';
import { words } from '../../texts/words.ts';
import type { Place } from './place.ts';
import { sentenceOf } from './plain.ts';
import type { Replay, Step } from './replay.reply.ts';

const kindOf = ({ told: { type } }: Step): string => {
  if (type === 'BiasFlagged' || type === 'FlagAnswered') return 'flag';
  return type.startsWith('Rating') ? 'rating' : 'plain';
};

/** Shows a step within the list without moving the page. */
const useShown = (step: number) => {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current;
    if (!current || !box) return;
    const top = current.offsetTop;
    if (top < box.scrollTop || top + current.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = top - box.clientHeight / 2;
  }, [step]);
  return list;
};

/** All steps of a replay, oldest first. */
export const StepList = ({ replay: { steps }, place }: { replay: Replay; place: Place }) => (
  <nav aria-label={words.replay.steps} class="step-nav">
    <ol class="step-list" ref={useShown(place.step)}>
      {steps.map((step) => (
        <li key={step.told.eventId}>
          <a
            href={place.urlOf(step.number)}
            class={`step-link ${kindOf(step)}`}
            aria-current={step.number === place.step ? 'step' : undefined}
          >
            <span class="step-number">{step.number}</span>
            <span>
              {sentenceOf(step)}
              <span class="soft small step-day">{dayText(dayAt(step.told.occurredAt))}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  </nav>
);

import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../texts/words.ts';
import { KeyResultFields } from '../key-result/fields.tsx';
import { newKeyResult, type SaidKeyResult } from '../key-result/said.ts';
import type { GoalFieldsProps } from './owner.fields.tsx';

const texts = words.newGoal;

/** The key results of a new goal, each with its fields. */
export const KeyResultsFields = ({ said: { keyResults }, say, wrong }: GoalFieldsProps) => {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef(keyResults.length);
  useEffect(() => {
    if (keyResults.length > shown.current)
      list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus();
    shown.current = keyResults.length;
  }, [keyResults.length]);
  const change = (at: number, next: SaidKeyResult) =>
    say({ keyResults: keyResults.map((each, place) => (place === at ? next : each)) });
  const all = wrong('keyResults');
  return (
    <section class="stack" aria-label={words.goals.keyResults}>
      <h2>{words.goals.keyResults}</h2>
      <p class="soft">{texts.keyResultsLead}</p>
      <div ref={list} class="stack">
        {keyResults.map((keyResult, at) => (
          <fieldset key={at} class="part stack">
            <legend>{texts.keyResultNumber(at + 1)}</legend>
            <KeyResultFields
              said={keyResult}
              say={(next) => change(at, next)}
              wrong={(path) => wrong(`keyResults/${at}/${path}`)}
            />
            <p>
              <button
                type="button"
                class="button quiet"
                aria-label={texts.removeKeyResult(at + 1)}
                onClick={() => say({ keyResults: keyResults.filter((_, place) => place !== at) })}
              >
                {words.goals.remove}
              </button>
            </p>
          </fieldset>
        ))}
      </div>
      {all && (
        <p class="wrong" role="alert">
          {all}
        </p>
      )}
      <p>
        <button
          type="button"
          class="button"
          onClick={() => say({ keyResults: [...keyResults, newKeyResult()] })}
        >
          {words.goals.addKeyResult}
        </button>
      </p>
    </section>
  );
};

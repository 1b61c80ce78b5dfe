import { words } from '../../texts/words.ts';
import { Changes } from './changes.tsx';
import { changedFacts, factsAfter } from './facts.ts';
import type { Place } from './place.ts';
import { sentenceOf } from './plain.ts';
import type { Replay } from './replay.reply.ts';

const texts = words.replay;

const Differences = ({ replay, step, other }: { replay: Replay; step: number; other: number }) => {
  const [from, to] = step < other ? [step, other] : [other, step];
  const caption = texts.differences(from, to);
  return (
    <>
      <h3>{caption}</h3>
      <Changes
        changed={changedFacts(factsAfter(replay, from), factsAfter(replay, to))}
        caption={caption}
        nothing={texts.same}
      />
    </>
  );
};

/** What differs between the step shown and another one. */
export const Compared = ({ replay, place }: { replay: Replay; place: Place }) => (
  <section class="card compared" aria-labelledby="compared">
    <h2 id="compared">{texts.compare}</h2>
    <div class="field">
      <label for="compare-with">{texts.compareWith}</label>
      <select
        id="compare-with"
        value={place.other ?? ''}
        onChange={({ currentTarget }) => place.compare(Number(currentTarget.value) || undefined)}
      >
        <option value="">{texts.notCompared}</option>
        {replay.steps.map((step) => (
          <option value={step.number} key={step.told.eventId}>
            {step.number}: {sentenceOf(step)}
          </option>
        ))}
      </select>
    </div>
    {place.other && <Differences replay={replay} step={place.step} other={place.other} />}
  </section>
);

import type { ComponentChildren } from 'preact';
import { numberText } from '../../look/numbers.ts';
import { words } from '../../texts/words.ts';
import { markText, type RaisedFlag, type Rated, raisedFlags, ratedSteps } from './marks.ts';
import type { Place } from './place.ts';
import { checkName } from './plain.ts';
import type { Replay, Step } from './replay.reply.ts';

const texts = words.replay;

const Jump = ({ to, place, children }: { to: Step; place: Place; children: ComponentChildren }) => (
  <li>
    <button
      type="button"
      class="button"
      aria-pressed={place.step === to.number}
      onClick={() => place.go(to.number)}
    >
      <span class="soft small">{to.number}</span> {children}
    </button>
  </li>
);

const ratedText = ({ step, from, to }: Rated): string =>
  step.told.type === 'RatingMoved' && from !== null
    ? texts.moved(numberText(from), markText(to, step))
    : texts.proposedAs(markText(to, step));

const FlagStatus = ({ finding, answer, stands }: RaisedFlag) => {
  if (answer) return <span class="tag good">{texts.isAnswered}</span>;
  if (!stands) return <span class="tag">{texts.gone}</span>;
  return finding.kind === 'asks' ? (
    <span class="tag warn">{texts.isUnanswered}</span>
  ) : (
    <span class="tag">{texts.informs}</span>
  );
};

/** Goes to the steps that an auditor asks about first: where the rating moved, and why it was flagged. */
export const Jumps = ({ replay: { steps }, place }: { replay: Replay; place: Place }) => {
  const rated = ratedSteps(steps);
  const flags = raisedFlags(steps);
  return (
    <div class="columns jumps">
      <section class="card" aria-labelledby="rating-moves">
        <h2 id="rating-moves">{texts.ratingMoves}</h2>
        {rated.length === 0 && <p class="soft">{texts.noMoves}</p>}
        <ul class="jump-list">
          {rated.map((each) => (
            <Jump to={each.step} place={place} key={each.step.told.eventId}>
              {ratedText(each)}
            </Jump>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="flags-raised">
        <h2 id="flags-raised">{texts.flags}</h2>
        {flags.length === 0 && <p class="soft">{texts.noFlags}</p>}
        <ul class="jump-list">
          {flags.map((flag) => (
            <Jump to={flag.step} place={place} key={flag.finding.flagId}>
              {checkName(flag.finding.detector)} <FlagStatus {...flag} />
            </Jump>
          ))}
        </ul>
      </section>
    </div>
  );
};

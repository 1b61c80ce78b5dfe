import { dayAt } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { numberText, percentText } from '../look/numbers.ts';
import { Progress } from '../look/progress.tsx';
import { Status, statusText } from '../look/status.tsx';
import { Day } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import type { Goal, KeyResult } from './goal.ts';
import { KeyResultActs } from './key-result/acts.tsx';
import { MeasureText } from './measure-text.tsx';

type KeyResultsProps = { goal: Goal; mayChange: boolean; again: () => void };
type LineProps = KeyResultsProps & { keyResult: KeyResult };

const Revisions = ({ keyResult }: { keyResult: KeyResult }) => {
  const { measures, restatements } = keyResult;
  if (measures.length < 2 && restatements.length === 0) return null;
  return (
    <details class="small">
      <summary>{words.goals.revised(measures.length - 1 + restatements.length)}</summary>
      <ol class="lines">
        {measures.slice(1).map(({ revision, since, reason, measure, weight }) => (
          <li key={revision} class="line">
            <span>
              <Day on={dayAt(since)} />: <MeasureText of={measure} />,{' '}
              {words.goals.weightIs(numberText(weight))}
            </span>
            {reason && <span class="said">{nameText(reason)}</span>}
          </li>
        ))}
        {restatements.map(({ revision, restatedAt, reason }) => (
          <li key={revision} class="line">
            <span>
              <Day on={dayAt(restatedAt)} />: {words.goals.restated}
            </span>
            <span class="said">{nameText(reason)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
};

const Line = ({ goal, keyResult, mayChange, again }: LineProps) => {
  const { title, figures, linkedKpi, status, suggestedStatus, reportedStatus, progress } = keyResult;
  return (
    <li class="line">
      <div class="line-head">
        <div>
          <span class="line-name">{nameText(title)}</span>
          <div class="soft small">
            {figures && `${words.goals.from} ${figures.from} `}
            {figures && `${words.goals.to} ${figures.to} · ${words.goals.nowAt(figures.current ?? '–')}`}
            {linkedKpi && ` · ${words.goals.readFrom(nameText(linkedKpi.kpiName))}`}
            {keyResult.confidence !== null &&
              ` · ${words.goals.confidenceOf(percentText(keyResult.confidence))}`}
          </div>
          {suggestedStatus && reportedStatus && suggestedStatus !== reportedStatus && (
            <div class="small">{words.goals.suggests(statusText(suggestedStatus))}</div>
          )}
        </div>
        <div class="row">
          {keyResult.dropped ? <span class="tag">{words.goals.dropped}</span> : <Status of={status} />}
          <Progress of={progress} />
        </div>
      </div>
      {keyResult.droppedReason && <p class="said">{nameText(keyResult.droppedReason)}</p>}
      <Revisions keyResult={keyResult} />
      <KeyResultActs goal={goal} keyResult={keyResult} mayChange={mayChange} again={again} />
    </li>
  );
};

/** What a goal is measured by, and how far each is. */
export const KeyResults = ({ goal, mayChange, again }: KeyResultsProps) => (
  <section class="card">
    <h2>{words.goals.keyResults}</h2>
    {goal.keyResults.length === 0 ? (
      <p class="soft">{words.goals.noKeyResults}</p>
    ) : (
      <ul class="lines">
        {goal.keyResults.map((keyResult) => (
          <Line
            key={keyResult.keyResultId}
            goal={goal}
            keyResult={keyResult}
            mayChange={mayChange}
            again={again}
          />
        ))}
      </ul>
    )}
  </section>
);

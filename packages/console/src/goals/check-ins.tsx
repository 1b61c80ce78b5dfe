import { useSignal } from '@preact/signals';
import { query } from '../api/query.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { nameText } from '../look/named.ts';
import { percentText } from '../look/numbers.ts';
import { Status } from '../look/status.tsx';
import { When } from '../look/when.tsx';
import { Opener } from '../look/opener.tsx';
import { words } from '../texts/words.ts';
import { CorrectCheckIn } from './correct-check-in.tsx';
import type { CheckIn, Goal, KeyResult } from './goal.ts';
import { valueText } from './value.ts';

type CheckInsProps = { goal: Goal; round: number; mayChange: boolean; again: () => void };
type OneProps = Omit<CheckInsProps, 'round'> & { checkIn: CheckIn; keyResult: KeyResult };

const Corrections = ({ checkIn, keyResult }: Pick<OneProps, 'checkIn' | 'keyResult'>) =>
  checkIn.corrections.length > 0 ? (
    <details class="small">
      <summary>{words.goals.corrected(checkIn.corrections.length)}</summary>
      <ol class="lines">
        {checkIn.corrections.map(({ revision, value, correctedAt, reason }) => (
          <li key={revision} class="line">
            <span>
              {words.goals.saidBefore(valueText(value, keyResult))} <When at={correctedAt} />
            </span>
            <span class="said">{nameText(reason)}</span>
          </li>
        ))}
      </ol>
    </details>
  ) : null;

const OneCheckIn = ({ goal, checkIn, keyResult, mayChange, again }: OneProps) => {
  const open = useSignal(false);
  const { value, status, confidence, note, nextSteps, authorName, occurredAt, backdated } = checkIn;
  const text = valueText(value, keyResult);
  return (
    <li class="line">
      <div class="line-head">
        <div>
          <span class="line-name">{text}</span>
          <div class="soft small">
            {nameText(keyResult.title)} · {nameText(authorName)} · <When at={occurredAt} />
          </div>
          {backdated && (
            <div class="soft small">
              {words.goals.recordedLater} <When at={checkIn.recordedAt} />
            </div>
          )}
        </div>
        <div class="row">
          {confidence !== null && <span class="soft small">{percentText(confidence)}</span>}
          <Status of={status} />
          {mayChange && (
            <Opener open={open} label={words.goals.correctOf(nameText(keyResult.title), text)}>
              {words.goals.correct}
            </Opener>
          )}
        </div>
      </div>
      {note && <p class="said">{nameText(note)}</p>}
      {nextSteps && (
        <p class="said">
          {words.goals.next} {nameText(nextSteps)}
        </p>
      )}
      <Corrections checkIn={checkIn} keyResult={keyResult} />
      {open.value && (
        <CorrectCheckIn
          goal={goal}
          again={again}
          checkIn={checkIn}
          keyResult={keyResult}
          cancel={() => {
            open.value = false;
          }}
          done={() => {
            open.value = false;
            again();
          }}
        />
      )}
    </li>
  );
};

/** The check-ins of a goal, newest first. */
export const CheckIns = ({ goal, round, mayChange, again }: CheckInsProps) => {
  const { goalId } = goal;
  const list = useList(
    goalId,
    async (cursor, signal) => {
      const filters = { limit: 10, ...(cursor && { cursor }) };
      const { checkIns, next } = await query('/v1/goals/{goalId}/check-ins', {
        path: { goalId },
        filters,
        signal,
      });
      return { rows: checkIns, next };
    },
    round,
  );
  return (
    <section class="card">
      <h2>{words.goals.checkIns}</h2>
      <Listed list={list} empty={words.goals.noCheckIns}>
        {(rows) => (
          <ul class="lines">
            {rows.map((checkIn) => {
              const keyResult = goal.keyResults.find((each) => each.keyResultId === checkIn.keyResultId);
              return (
                keyResult && (
                  <OneCheckIn
                    key={checkIn.checkInId}
                    goal={goal}
                    checkIn={checkIn}
                    keyResult={keyResult}
                    mayChange={mayChange}
                    again={again}
                  />
                )
              );
            })}
          </ul>
        )}
      </Listed>
    </section>
  );
};

import { useSignal } from '@preact/signals';
import { goalPath } from '../goals/goal.ts';
import { dayText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { kpiAt } from './addresses.ts';
import type { Alert } from './alert.ts';
import { Snooze } from './snooze.tsx';

const About = ({ goal, kpi, review }: Alert) => {
  if (goal) return <a href={goalPath(goal.goalId)}>{nameText(goal.title)}</a>;
  if (kpi) return <a href={kpiAt(kpi.kpiId)}>{kpi.name}</a>;
  if (review) return <a href={`/console/reviews/${review.reviewId}`}>{nameText(review.subjectName)}</a>;
  return null;
};

const numeric = (figure: unknown): string => (typeof figure === 'number' ? numberText(figure) : '–');

/** The figures of an alert in words, as far as they say more than its rule. */
const figuresText = ({ rule, figures }: Alert): string | null => {
  const { value, low, high, goal, dueOn } = figures as Record<string, unknown>;
  if (rule === 'kpiForecast')
    return words.alerts.expected(numeric(value), numeric(low), numeric(high), numeric(goal));
  return typeof dueOn === 'string' ? words.alerts.dueOn(dayText(dueOn.slice(0, 10))) : null;
};

const Life = ({ acknowledged, snoozed }: Alert) => (
  <>
    {acknowledged && <p>{words.alerts.acknowledged(nameText(acknowledged.byName))}</p>}
    {snoozed && <p>{words.alerts.snoozedUntil(dayText(snoozed.until))}</p>}
  </>
);

const Actions = ({ alert, changed }: { alert: Alert; changed: () => void }) => {
  const { send, sending, problem } = useCommand('/v1/alerts/{alertId}/acknowledge');
  const putsOff = useSignal(false);
  const { alertId, revision } = alert;
  const acknowledge = async () => {
    await send({ path: { alertId }, body: {}, revision });
    // Also after a refusal: somebody else may have changed it (412).
    changed();
  };
  return (
    <>
      <div class="row">
        {alert.status !== 'acknowledged' && (
          <button type="button" class="button" disabled={sending} onClick={acknowledge}>
            {words.alerts.acknowledge}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => (putsOff.value = true)}>
          {words.alerts.snooze}
        </button>
      </div>
      <Refused problem={problem} />
      {putsOff.value && <Snooze alert={alert} changed={changed} close={() => (putsOff.value = false)} />}
    </>
  );
};

/** An alert: what is wrong with what, whom it concerns, and what somebody does about it. */
export const AlertItem = ({ alert, changed }: { alert: Alert; changed: () => void }) => {
  const figures = figuresText(alert);
  return (
    <li class="card">
      <div>
        <h2 class="alert-title">{words.alerts.rules[alert.rule] ?? alert.rule}</h2>
        <p>
          <About {...alert} />{' '}
          <span class="soft">
            {alert.concernsId !== null && `${words.alerts.concerns(nameText(alert.concernsName))}, `}
            <When at={alert.occurredAt} />
          </span>
        </p>
      </div>
      {figures && <p>{figures}</p>}
      <Life {...alert} />
      {alert.status !== 'cleared' && <Actions alert={alert} changed={changed} />}
    </li>
  );
};

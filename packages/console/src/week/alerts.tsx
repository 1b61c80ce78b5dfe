import { useCommand } from '../look/use-command.ts';
import { nameText } from '../look/named.ts';
import { Refused } from '../look/refused.tsx';
import { When } from '../look/when.tsx';
import { goalPath } from '../goals/goal.ts';
import { kpiAt } from '../strategy/addresses.ts';
import { words } from '../texts/words.ts';
import type { WeekLists } from './questions.ts';

type Alert = WeekLists['alerts']['alerts'][number];
type AlertProps = { alert: Alert; again: () => void };

const About = ({ alert: { goal, kpi, review } }: { alert: Alert }) => {
  if (goal) return <a href={goalPath(goal.goalId)}>{nameText(goal.title)}</a>;
  if (kpi) return <a href={kpiAt(kpi.kpiId)}>{nameText(kpi.name)}</a>;
  if (review)
    return (
      <a href={`/console/reviews/${review.reviewId}`}>{words.week.reviewOf(nameText(review.subjectName))}</a>
    );
  return null;
};

const OneAlert = ({ alert, again }: AlertProps) => {
  const { alertId, rule, status, concernsName, occurredAt, acknowledged } = alert;
  const { send, sending, problem } = useCommand('/v1/alerts/{alertId}/acknowledge');
  const see = async (): Promise<void> => {
    if (await send({ path: { alertId } })) again();
  };
  return (
    <li class="line">
      <div class="line-head">
        <div>
          <span class="line-name">{words.alerts.rules[rule] ?? rule}</span>
          <div>
            <About alert={alert} />
          </div>
          <div class="soft small">
            {concernsName && `${nameText(concernsName)} · `}
            <When at={occurredAt} />
          </div>
        </div>
        {status === 'acknowledged' ? (
          <span class="soft small">{words.alerts.acknowledged(nameText(acknowledged?.byName))}</span>
        ) : (
          <button
            type="button"
            class="button"
            disabled={sending}
            aria-label={words.alerts.acknowledgeAlert(words.alerts.rules[rule] ?? rule)}
            onClick={see}
          >
            {words.alerts.acknowledge}
          </button>
        )}
      </div>
      <Refused problem={problem} />
    </li>
  );
};

/** What the rules found, and whether somebody has seen it. */
export const Alerts = ({ alerts, again }: { alerts: readonly Alert[]; again: () => void }) => (
  <ul class="lines">
    {alerts.map((alert) => (
      <OneAlert key={`${alert.alertId} ${alert.episode}`} alert={alert} again={again} />
    ))}
  </ul>
);

import { percentText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Blockers } from '../goals/blockers.tsx';
import { words } from '../texts/words.ts';
import { Alerts } from './alerts.tsx';
import { OwedCheckIns, useOwed } from './owed-check-ins.tsx';
import type { WeekLists } from './questions.ts';
import { Section } from './section.tsx';
import { Tasks } from './tasks.tsx';
import { ToClose } from './to-close.tsx';
import { TeamGoals } from './team-goals.tsx';

/** The same week for the people below somebody. */
export const Team = ({ lists, again }: { lists: WeekLists; again: () => void }) => {
  const { goals, toClose, checkIns, tasks, alerts, blockers } = lists;
  const { rate } = checkIns;
  const owed = useOwed(checkIns.due);
  return (
    <>
      <div class="columns">
        <Section title={words.week.upToDate}>
          <p class="figure">{orDash(rate.share, percentText)}</p>
          <p class="soft">{words.week.upToDateOf(rate.upToDate, rate.keyResults)}</p>
          {owed.rows.length > 0 && <OwedCheckIns due={owed.rows} opened={owed.opened} done={again} />}
        </Section>
        <Section title={words.week.blockers} count={blockers.blockers.length}>
          {blockers.blockers.length === 0 ? (
            <p class="soft">{words.week.noBlockers}</p>
          ) : (
            <Blockers blockers={blockers.blockers} again={again} named />
          )}
        </Section>
      </div>
      {toClose.goals.length > 0 && (
        <Section title={words.week.teamToClose} count={toClose.goals.length}>
          <ToClose list={toClose} named />
        </Section>
      )}
      {tasks.tasks.length > 0 && (
        <Section title={words.week.teamTasks} count={tasks.tasks.length}>
          <Tasks tasks={tasks.tasks} />
        </Section>
      )}
      {alerts.alerts.length > 0 && (
        <Section title={words.week.alerts} count={alerts.alerts.length}>
          <Alerts alerts={alerts.alerts} again={again} />
        </Section>
      )}
      <Section title={words.week.teamGoals}>
        {goals.goals.length === 0 ? (
          <p class="soft">{words.week.noTeamGoals}</p>
        ) : (
          <TeamGoals goals={goals.goals} />
        )}
        {goals.next !== null && (
          <p>
            <a href="/console/goals">{words.week.moreGoals}</a>
          </p>
        )}
      </Section>
    </>
  );
};

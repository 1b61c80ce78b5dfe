import { useLocation } from 'preact-iso';
import { type Change, useLive } from '../api/live.ts';
import { useReply } from '../api/reply.ts';
import { useReturn } from '../api/use-return.ts';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { Day } from '../look/when.tsx';
import { type Me, me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { Mine } from './mine.tsx';
import { movesWeek } from './moves-week.ts';
import { wholeWeek } from './questions.ts';
import { Team } from './team.tsx';
import './week.css';

const Tabs = ({ team }: { team: boolean }) => (
  <nav class="row tabs" aria-label={words.week.whose}>
    <a href="/console/" aria-current={team ? undefined : 'page'}>
      {words.week.mine}
    </a>
    <a href="/console/?of=team" aria-current={team ? 'page' : undefined}>
      {words.week.team}
    </a>
  </nav>
);

const WeekOf = ({ who }: { who: Me }) => {
  const { query } = useLocation();
  const whole = useReply(who.personId, (signal) => wholeWeek(who, signal));
  const shown = whole.asked.state === 'here' ? whole.asked.reply : undefined;
  const heard = (change: Change): void => {
    if (shown && movesWeek(change, shown.week, who.personId)) whole.again();
  };
  useLive(shown && { from: shown.week.cursor }, heard, whole.again);
  useReturn(whole.again);
  return (
    <Loaded from={whole}>
      {(reply) => {
        const { team, until } = reply.week;
        const isTeam = query['of'] === 'team' && team !== null;
        return (
          <Page
            title={isTeam ? words.week.team : words.week.mine}
            lead={
              <>
                {words.week.untilDay} <Day on={until} />
              </>
            }
            actions={team && <Tabs team={isTeam} />}
          >
            {isTeam ? <Team lists={team} again={whole.again} /> : <Mine whole={reply} again={whole.again} />}
          </Page>
        );
      }}
    </Loaded>
  );
};

/** Some roles have no goals: they begin with what they came for. */
const NoWeek = () => (
  <Page title={words.week.welcome}>
    <p>{words.week.welcomeLead}</p>
  </Page>
);

export const WeekPage = () => {
  const who = me.value;
  if (!who) return null;
  const readsGoals = who.roles.some(
    (role) => role !== 'fairness' && role !== 'provisioner' && role !== 'system',
  );
  return readsGoals ? <WeekOf who={who} /> : <NoWeek />;
};

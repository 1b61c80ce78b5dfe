import { useSignal } from '@preact/signals';
import { useRoute } from 'preact-iso';
import { type Change, useLive } from '../api/live.ts';
import { query } from '../api/query.ts';
import { type Asking, useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { Alignment } from './alignment.tsx';
import { CheckIns } from './check-ins.tsx';
import { GoalActions } from './goal-actions.tsx';
import { GoalBlockers } from './goal-blockers.tsx';
import { Changes } from './changes.tsx';
import { type Goal, offersChanges, takesNew } from './goal.ts';
import { KeyResults } from './key-results.tsx';
import { OpenOffer } from './open-offer.tsx';
import { Over } from './over-time.tsx';
import { Summary } from './summary.tsx';
import './goal.css';
import './forms.css';

type WholeGoalProps = { goal: Goal; round: number; again: () => void };

const WholeGoal = ({ goal, round, again }: WholeGoalProps) => {
  const mayChange = offersChanges(me.value, goal) && goal.closed === null;
  return (
    <>
      {offersChanges(me.value, goal) && <GoalActions goal={goal} again={again} />}
      {mayChange && <OpenOffer goalId={goal.goalId} round={round} again={again} />}
      <Summary goal={goal} />
      <Over goalId={goal.goalId} round={round} />
      <KeyResults goal={goal} mayChange={mayChange} again={again} />
      <div class="columns">
        <CheckIns goal={goal} round={round} mayChange={mayChange} again={again} />
        <div class="stack">
          <GoalBlockers
            goalId={goal.goalId}
            round={round}
            mayRaise={mayChange && takesNew(goal)}
            again={again}
          />
          <Alignment goal={goal} />
          <Changes goal={goal} />
        </div>
      </div>
    </>
  );
};

const titleOf = ({ asked }: Asking<Goal>): string =>
  asked.state === 'here' ? nameText(asked.reply.title) : words.goals.goal;

/** One goal with all that is known about it. It changes by itself if somebody else changes the goal. */
export const GoalPage = () => {
  const { goalId = '' } = useRoute().params;
  const round = useSignal(0);
  const goal = useReply(goalId, (signal) => query('/v1/goals/{goalId}', { path: { goalId }, signal }));
  const again = (): void => {
    round.value += 1;
    goal.again();
  };
  const shown = goal.asked.state === 'here' ? goal.asked.reply : undefined;
  const heard = ({ subject }: Change): void => {
    if (subject === goalId || shown?.children.some((child) => child.goalId === subject)) again();
  };
  useLive(shown && { cycle: shown.cycleId, from: shown.cursor }, heard, again);
  return (
    <Page title={titleOf(goal)} lead={shown?.description && nameText(shown.description)}>
      <Loaded from={goal}>
        {(reply) => <WholeGoal key={reply.goalId} goal={reply} round={round.value} again={again} />}
      </Loaded>
    </Page>
  );
};

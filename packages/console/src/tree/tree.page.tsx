import { useLocation } from 'preact-iso';
import { type Change, useLive } from '../api/live.ts';
import { urlOf } from '../api/url.ts';
import { setsGoals } from '../goals/goal.ts';
import { NewGoalLink } from '../goals/new/new-goal.link.tsx';
import { Failure } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { GoalFiltersForm } from './filters.tsx';
import { GoalTree } from './goal-tree.tsx';
import { type GoalFilters, useGoals } from './use-goals.ts';
import './tree.css';

const names = ['title', 'owner', 'cycle', 'under', 'level', 'status', 'tag'] as const;

const filtersIn = (search: Readonly<Record<string, string>>): GoalFilters =>
  Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));

/** Every goal that one may see, each below the goal that it contributes to. */
export const TreePage = () => {
  const { query, route } = useLocation();
  const filters = filtersIn(query);
  const { goals, state, isAsking, problem, from, renew, again } = useGoals(filters);
  const heard = ({ subject }: Change): void => {
    if (subject) renew(subject).catch(() => undefined);
  };
  useLive(from === undefined ? undefined : { from }, heard, again);
  return (
    <Page title={words.tree.title} lead={words.tree.lead} actions={setsGoals(me.value) && <NewGoalLink />}>
      <GoalFiltersForm
        filters={filters}
        filter={(next) => route(urlOf('/console/goals', {}, next), true)}
        isAsking={isAsking}
      />
      {state === 'failed' && problem && <Failure problem={problem} again={again} />}
      <p class="soft" role="status">
        {state === 'loading' ? words.tree.loading(goals.length) : words.tree.count(goals.length)}
      </p>
      {goals.length > 0 && <GoalTree goals={goals} />}
    </Page>
  );
};

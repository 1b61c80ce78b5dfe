import { Fragment } from 'preact';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { nameText } from '../look/named.ts';
import { Progress } from '../look/progress.tsx';
import { Status } from '../look/status.tsx';
import { lineOfSightAt, scorecardAt } from '../strategy/addresses.ts';
import { words } from '../texts/words.ts';
import { type Goal, goalPath } from './goal.ts';

/** The objective that a goal leads to, by itself or through its parents; it is named if the reader may see it. */
const Serves = ({ goalId }: { goalId: string }) => {
  const { asked } = useReply(goalId, (signal) =>
    query('/v1/line-of-sight', { filters: { goal: goalId }, signal }),
  );
  if (asked.state !== 'here') return null;
  const { goals, objectives } = asked.reply;
  const led = goals.find((goal) => goal.goalId === goalId)?.objectiveId;
  const objective = objectives.find(({ objectiveId }) => objectiveId === led);
  return (
    <>
      <dt>{words.goals.serves}</dt>
      <dd>
        {objective ? (
          <a href={scorecardAt(objective.scorecardId)}>{objective.name}</a>
        ) : (
          <span class="soft">{words.goals.servesNone}</span>
        )}
      </dd>
    </>
  );
};

/** What a goal belongs to, and what belongs to it. */
export const Alignment = ({ goal: { goalId, parent, children, carriedFrom, carriedTo } }: { goal: Goal }) => (
  <section class="card">
    <h2>{words.goals.alignment}</h2>
    <dl class="pairs">
      <Serves goalId={goalId} />
      <dt>{words.goals.parent}</dt>
      <dd>
        {parent ? (
          <a href={goalPath(parent.goalId)}>{nameText(parent.title)}</a>
        ) : (
          <span class="soft">{words.goals.noParent}</span>
        )}
      </dd>
      {carriedFrom && (
        <>
          <dt>{words.goals.carriedFrom}</dt>
          <dd>
            <a href={goalPath(carriedFrom.goalId)}>{nameText(carriedFrom.title)}</a> {carriedFrom.cycleName}
          </dd>
        </>
      )}
      {carriedTo.map((next) => (
        <Fragment key={next.goalId}>
          <dt>{words.goals.carriedTo}</dt>
          <dd>
            <a href={goalPath(next.goalId)}>{nameText(next.title)}</a> {next.cycleName}
          </dd>
        </Fragment>
      ))}
    </dl>
    {children.length > 0 && (
      <>
        <h3>{words.goals.children}</h3>
        <ul class="lines">
          {children.map((child) => (
            <li key={child.goalId} class="line line-head">
              <a class="line-name" href={goalPath(child.goalId)}>
                {nameText(child.title)}
              </a>
              <span class="row">
                {child.kind === 'support' && <span class="tag">{words.goals.supports}</span>}
                <Status of={child.status} />
                <Progress of={child.progress} />
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
    <p>
      <a href={lineOfSightAt('goal', goalId)}>{words.goals.lineOfSight}</a>
    </p>
  </section>
);

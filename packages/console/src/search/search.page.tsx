import { useLocation } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { goalPath } from '../goals/goal.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { Status } from '../look/status.tsx';
import { words } from '../texts/words.ts';
import '../goals/forms.css';

const People = ({ text }: { text: string }) => {
  const found = useReply(text, (signal) =>
    query('/v1/people', { filters: { name: text, limit: 20 }, signal }),
  );
  return (
    <section class="card">
      <h2>{words.search.people}</h2>
      <Loaded from={found}>
        {({ people }) =>
          people.length === 0 ? (
            <p class="soft">{words.search.noPeople}</p>
          ) : (
            <ul class="lines">
              {people.map(({ personId, name, unitName }) => (
                <li key={personId} class="line line-head">
                  <div>
                    <span class="line-name">{nameText(name)}</span>
                    <div class="soft small">{unitName}</div>
                  </div>
                  <a
                    href={`/console/goals?owner=${personId}`}
                    aria-label={words.search.goalsOf(nameText(name))}
                  >
                    {words.search.theirGoals}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
};

const Goals = ({ text }: { text: string }) => {
  const found = useReply(text, (signal) =>
    query('/v1/goals', { filters: { title: text, limit: 20 }, signal }),
  );
  return (
    <section class="card">
      <h2>{words.search.goals}</h2>
      <Loaded from={found}>
        {({ goals }) =>
          goals.length === 0 ? (
            <p class="soft">{words.search.noGoals}</p>
          ) : (
            <ul class="lines">
              {goals.map(({ goalId, title, owner, status }) => (
                <li key={goalId} class="line line-head">
                  <div>
                    <a class="line-name" href={goalPath(goalId)}>
                      {nameText(title)}
                    </a>
                    <div class="soft small">{nameText(owner.name)}</div>
                  </div>
                  <Status of={status} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
};

/** People and goals whose name contains a text. */
export const SearchPage = () => {
  const text = (useLocation().query['q'] ?? '').trim();
  return (
    <Page title={text ? words.search.resultsFor(text) : words.search.title}>
      {text ? (
        <div class="columns">
          <Goals text={text} />
          <People text={text} />
        </div>
      ) : (
        <p class="soft">{words.search.hint}</p>
      )}
    </Page>
  );
};

import type { Reply } from '../api/types.ts';
import { instantText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { words } from '../texts/words.ts';

type Card = Reply<'/v1/scorecards/{scorecardId}'>;
type Change = Card['changes'][number];

const nameOf = ({ kpiName, objectiveName, perspectiveName }: Change): string =>
  kpiName ?? objectiveName ?? perspectiveName ?? '';

/** What has changed, by its kind and name. */
export const Changes = ({ changes }: { changes: readonly Change[] }) => (
  <details>
    <summary>{words.strategy.changes(changes.length)}</summary>
    <ul>
      {changes.map((change) => (
        <li key={`${change.what}${nameOf(change)}${change.recordedAt}`}>
          {words.strategy.changed[change.what] ?? change.what}{' '}
          {nameOf(change) && <strong>{nameOf(change)}</strong>}
        </li>
      ))}
    </ul>
  </details>
);

const Version = ({ version, reason, byName, occurredAt, changes }: Card['versions'][number]) => (
  <li class="stack">
    <div>
      <h3>{words.strategy.version(version)}</h3>
      <p class="soft small">{words.strategy.saidBy(nameText(byName), instantText(occurredAt))}</p>
    </div>
    <p>{reason === null ? words.strategy.noReason : nameText(reason)}</p>
    <Changes changes={changes} />
  </li>
);

/** What was published when, by whom and why, newest first; and what has changed since. */
export const PublishedVersions = ({ versions, changes }: Pick<Card, 'versions' | 'changes'>) => (
  <section class="stack">
    <h2>{words.strategy.versions}</h2>
    {changes.length > 0 && (
      <div class="notice">
        <strong>{words.strategy.unpublished}</strong>
        <Changes changes={changes} />
      </div>
    )}
    {versions.length > 0 && (
      <ol class="plain card">
        {versions.toReversed().map((version) => (
          <Version key={version.version} {...version} />
        ))}
      </ol>
    )}
  </section>
);

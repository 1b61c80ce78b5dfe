import { useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { AddObjective } from './add-objective.tsx';
import { scorecardAt } from './addresses.ts';
import { AttachKpi } from './attach-kpi.tsx';
import type { Editing } from './card-form.tsx';
import { PublishCard } from './publish-card.tsx';
import { DescribeCard } from './describe-card.tsx';
import { LinkObjectives } from './link-objectives.tsx';
import { SetWeights } from './set-weights.tsx';
import { UnlinkObjectives } from './unlink-objectives.tsx';
import './kpi.css';

/** The forms about what leads to what. */
const Links = ({ card, changed }: Editing) => {
  const { scorecardId, revision } = card;
  const asked = useReply(`${scorecardId} ${revision}`, (signal) =>
    query('/v1/scorecards/{scorecardId}/strategy-map', { path: { scorecardId }, signal }),
  );
  return (
    <Loaded from={asked}>
      {({ edges }) => (
        <>
          <LinkObjectives card={card} changed={changed} edges={edges} />
          <UnlinkObjectives card={card} changed={changed} edges={edges} />
        </>
      )}
    </Loaded>
  );
};

/** Where a strategist changes a card. Each form is a change of its own. */
export const EditCardPage = () => {
  const { scorecardId = '' } = useRoute().params;
  const asked = useReply(scorecardId, (signal) =>
    query('/v1/scorecards/{scorecardId}', { path: { scorecardId }, signal }),
  );
  const card = asked.asked.state === 'here' ? asked.asked.reply : undefined;
  return (
    <Page
      title={card ? words.editing.title(card.name) : words.strategy.scorecard}
      lead={words.editing.lead}
      actions={
        <a class="button" href={scorecardAt(scorecardId)}>
          {words.editing.back}
        </a>
      }
    >
      <Loaded from={asked}>
        {(here) => (
          <>
            <DescribeCard card={here} changed={asked.again} />
            <AddObjective card={here} changed={asked.again} />
            <AttachKpi card={here} changed={asked.again} />
            <SetWeights card={here} changed={asked.again} />
            <Links card={here} changed={asked.again} />
            <PublishCard card={here} changed={asked.again} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

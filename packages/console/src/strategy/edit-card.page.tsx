import { useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { AddObjective } from './add-objective.tsx';
import { scorecardAt } from './addresses.ts';
import { AttachKpi } from './attach-kpi.tsx';
import { PublishCard } from './publish-card.tsx';
import { SetWeights } from './set-weights.tsx';
import './kpi.css';

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
            <AddObjective card={here} changed={asked.again} />
            <AttachKpi card={here} changed={asked.again} />
            <SetWeights card={here} changed={asked.again} />
            <PublishCard card={here} changed={asked.again} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

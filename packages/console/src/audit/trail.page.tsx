import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';

export const TrailPage = () => {
  const trail = useReply('trail', (signal) => query('/v1/review-trail', { filters: { limit: 50 }, signal }));
  return (
    <Page title={words.audit.trail} lead={words.audit.trailLead}>
      <Loaded from={trail}>{(reply) => <pre>{JSON.stringify(reply.steps.slice(0, 3), null, 1)}</pre>}</Loaded>
    </Page>
  );
};

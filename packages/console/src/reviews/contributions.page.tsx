import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import './reviews.css';

type Contribution = Reply<'/v1/contributions'>['contributions'][number];

const One = ({ contribution }: { contribution: Contribution }) => {
  const { subjectName, cycleName, promise, text, superseded, released, occurredAt } = contribution;
  const texts = words.contributing;
  return (
    <article class="card">
      <header class="row">
        <h2>{nameText(subjectName)}</h2>
        <span class="tag">{cycleName}</span>
        {superseded && <span class="tag warn">{words.reviews.replaced}</span>}
        <span class={`tag ${released ? 'good' : ''}`}>{released ? texts.released : texts.notReleased}</span>
        <span class="soft small">
          <When at={occurredAt} />
        </span>
      </header>
      <p class="words">{nameText(text)}</p>
      <p class="soft small">{texts.promise(promise.k)}</p>
    </article>
  );
};

/** What the viewer wrote about others as a peer or report, and what was promised to them. */
export const ContributionsPage = () => {
  const list = useList<Contribution>('contributions', async (cursor, signal) => {
    const filters = { limit: 50, ...(cursor !== undefined && { cursor }) };
    const { contributions, next } = await query('/v1/contributions', { filters, signal });
    return { rows: contributions, next };
  });
  return (
    <Page title={words.contributing.title} lead={words.contributing.lead}>
      <Listed list={list} empty={words.contributing.empty}>
        {(rows) => rows.map((each) => <One key={each.contributionId} contribution={each} />)}
      </Listed>
    </Page>
  );
};

import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import { CiteButton } from './cite-button.tsx';
import { keyOf } from './evidence.ts';
import type { Cited } from './kinds.ts';
import type { Citing } from './packet.tsx';
import { ReleaseInput } from './release-input.tsx';

type Relation = Reply<'/v1/reviews/{reviewId}/merged-input'>['relations'][number];

const Means = ({ means, title }: Pick<Relation, 'means'> & { title: string }) => (
  <Table
    caption={words.merged.means(title)}
    rows={means}
    keyOf={({ dimension }) => dimension}
    columns={[
      { title: words.merged.dimension, cell: ({ label }) => label },
      { title: words.merged.mean, number: true, cell: ({ mean }) => orDash(mean, numberText) },
    ]}
  />
);

const Texts = ({ texts }: Pick<Relation, 'texts'>) => (
  <ul class="dots">
    {texts.map((text) => (
      <li class="words">{nameText(text)}</li>
    ))}
  </ul>
);

const Cites = ({
  releases,
  title,
  citing,
}: Pick<Relation, 'releases'> & { title: string; citing: Citing }) => (
  <p class="row">
    {releases.map(({ stream, revision }, place) => {
      const cited: Cited = { stream, revision };
      const label = words.merged.release(title, place + 1);
      return (
        <CiteButton
          key={revision}
          label={label}
          isCited={citing.isCited(keyOf(cited))}
          toggle={() => citing.toggle(cited, label)}
        />
      );
    })}
  </p>
);

const OneRelation = ({ relation: shown, citing }: { relation: Relation; citing: Citing | undefined }) => {
  const { relation, status, k, means, texts, findings, releases } = shown;
  const title = words.merged.from[relation];
  return (
    <div class="stack tight">
      <h3>{title}</h3>
      {status === 'collecting' && <p class="soft">{words.merged.collecting(k)}</p>}
      {status === 'withheld' && <p class="notice">{words.merged.withheld(k)}</p>}
      {status === 'released' && (
        <>
          <p class="soft small">{words.merged.noOrder}</p>
          <Means means={means} title={title} />
          <Texts texts={texts} />
          {findings?.map(({ sentence }) => (
            <p class="soft small">{sentence}</p>
          ))}
          {citing && <Cites releases={releases} title={title} citing={citing} />}
        </>
      )}
    </div>
  );
};

type MergedInputProps = {
  reviewId: string;
  /** To cite what was released, for whoever writes in the review. */
  citing?: Citing;
};

/** What peers and reports contributed to a review, in groups so large that nobody can tell who wrote what. */
export const MergedInput = ({ reviewId, citing }: MergedInputProps) => {
  const asking = useReply(reviewId, (signal) =>
    query('/v1/reviews/{reviewId}/merged-input', { path: { reviewId }, signal }),
  );
  return (
    <section class="card" aria-labelledby="merged">
      <h2 id="merged">{words.merged.title}</h2>
      <Loaded from={asking}>
        {({ relations }) => (
          <>
            {relations.map((each) => (
              <div key={each.relation} class="stack">
                <OneRelation relation={each} citing={citing} />
                {each.answered !== null && (
                  <ReleaseInput reviewId={reviewId} of={each} released={asking.again} />
                )}
              </div>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
};

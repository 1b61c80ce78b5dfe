import { Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';
import type { Whole } from './kinds.ts';
import { quarterText } from './quarters.ts';

/** How many pieces of evidence are cited, by kind and quarter. */
export const CitedCounts = ({ evidence: { total, counts } }: Pick<Whole, 'evidence'>) => {
  const { evidence, evidenceLead, noEvidence, evidenceKinds, quarter } = words.reviews;
  const kinds = [...new Set(counts.map(({ kind }) => kind))];
  const quarters = [...new Set(counts.map((each) => each.quarter))];
  const countOf = (at: string | null, kind: string): number =>
    counts.find((each) => each.quarter === at && each.kind === kind)?.count ?? 0;
  return (
    <div class="card">
      <h2>{evidence}</h2>
      {total === 0 ? (
        <p class="soft">{noEvidence}</p>
      ) : (
        <>
          <p class="soft">{evidenceLead(total)}</p>
          <Table
            caption={evidence}
            quietCaption
            rows={quarters}
            keyOf={String}
            columns={[
              { title: quarter, cell: quarterText },
              ...kinds.map((kind) => ({
                title: evidenceKinds[kind] ?? kind,
                number: true,
                cell: (at: string | null) => countOf(at, kind),
              })),
            ]}
          />
        </>
      )}
    </div>
  );
};

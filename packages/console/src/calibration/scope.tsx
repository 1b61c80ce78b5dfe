import { allPages } from '../api/all-pages.ts';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Checks } from '../look/checks.tsx';
import { Radios } from '../look/radios.tsx';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { words } from '../texts/words.ts';

const kinds = ['cycle', 'units', 'reviews'] as const;

/** Which reviews of a cycle a session looks at. */
export type Scope = { kind: (typeof kinds)[number]; ids: ReadonlySet<string> };

/** Whether none is chosen of what is to be chosen. */
export const isEmpty = ({ kind, ids }: Scope): boolean => kind !== 'cycle' && ids.size === 0;

/** As the API takes it. */
export const scopeOf = ({ kind, ids }: Scope) => {
  if (kind === 'units') return { kind, unitIds: [...ids] };
  return kind === 'reviews' ? { kind, reviewIds: [...ids] } : { kind };
};

type Option = { value: string; label: string };

const unitsIn = async (cycleId: string, signal: AbortSignal): Promise<Option[]> => {
  const filters = { by: 'unit' as const, limit: 1 };
  const { groups } = await query('/v1/cycles/{cycleId}/population', { path: { cycleId }, filters, signal });
  return (groups ?? []).flatMap((group) =>
    'unitId' in group && group.unitId ? [{ value: group.unitId, label: group.unitName ?? group.unitId }] : [],
  );
};

const reviewsIn = async (cycleId: string, signal: AbortSignal): Promise<Option[]> => {
  const reviews = await allPages(async (cursor) => {
    const filters = { cycle: cycleId, limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = await query('/v1/review-summaries', { filters, signal });
    return { rows: page.reviews, next: page.next };
  });
  return reviews
    .map(({ reviewId, subjectName }) => ({ value: reviewId, label: nameText(subjectName) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
};

type ScopeProps = {
  cycleId: string;
  scope: Scope;
  change: (scope: Scope) => void;
  /** Something has to be chosen, and nothing is. */
  isMissing: boolean;
  wrong: (field: string) => string | undefined;
};

const Chosen = ({ cycleId, scope, change, isMissing, wrong }: ScopeProps) => {
  const { kind } = scope;
  const texts = words.calibration;
  const refused = wrong(kind === 'units' ? 'scope/unitIds' : 'scope/reviewIds') ?? wrong('scope');
  const asking = useReply(`${cycleId} ${kind}`, (signal) =>
    kind === 'units' ? unitsIn(cycleId, signal) : reviewsIn(cycleId, signal),
  );
  return (
    <Loaded from={asking}>
      {(options) =>
        options.length === 0 ? (
          <p class="soft">{texts.nothingToChoose}</p>
        ) : (
          <Checks
            legend={texts.chooseOf[kind === 'units' ? 'units' : 'reviews']}
            options={options}
            chosen={scope.ids}
            choose={(ids) => change({ kind, ids })}
            wrong={isMissing ? texts.chooseOne : refused}
          />
        )
      }
    </Loaded>
  );
};

/** Which reviews a session looks at: all of its cycle, those of some units, or chosen ones. */
export const ScopeField = (props: ScopeProps) => {
  const { scope, change } = props;
  const texts = words.calibration;
  return (
    <>
      <Radios
        legend={texts.looksAtWhat}
        all={kinds}
        chosen={scope.kind}
        name={(kind) => texts.scopes[kind]}
        choose={(kind) => change({ kind, ids: new Set() })}
      />
      {scope.kind !== 'cycle' && <Chosen key={`${props.cycleId} ${scope.kind}`} {...props} />}
    </>
  );
};

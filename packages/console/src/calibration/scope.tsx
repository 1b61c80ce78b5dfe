import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Checks } from '../look/checks.tsx';
import { Choices } from '../look/choices.tsx';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { words } from '../texts/words.ts';

const kinds = ['cycle', 'units', 'reviews'] as const;

/** Which reviews of a cycle a session looks at. */
export type Scope = { kind: (typeof kinds)[number]; ids: ReadonlySet<string> };

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
  const filters = { cycle: cycleId, limit: 100 };
  const { reviews } = await query('/v1/review-summaries', { filters, signal });
  return reviews.map(({ reviewId, subjectName }) => ({ value: reviewId, label: nameText(subjectName) }));
};

type ScopeProps = {
  cycleId: string;
  scope: Scope;
  change: (scope: Scope) => void;
  wrong: (field: string) => string | undefined;
};

const Chosen = ({ cycleId, scope, change, wrong }: ScopeProps) => {
  const { kind } = scope;
  const texts = words.calibration;
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
            wrong={wrong(kind === 'units' ? 'scope/unitIds' : 'scope/reviewIds') ?? wrong('scope')}
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
      <Choices
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

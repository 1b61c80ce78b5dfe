import { useMemo } from 'preact/hooks';
import { words } from '../texts/words.ts';
import type { Cycle } from './kinds.ts';
import { MarkChoice } from './mark-choice.tsx';
import type { RateDraft } from './rate-draft.ts';

type DimensionsProps = {
  cycle: Cycle;
  draft: RateDraft;
  change: (part: Partial<RateDraft>) => void;
  /** Those that still need a mark. */
  missing: readonly string[];
  wrong: string | undefined;
};

const guidanceOf = ({ questions }: Cycle, dimension: string): string | null =>
  questions.flatMap((each) =>
    each.kind === 'dimension' && each.dimension === dimension ? [each.guidance] : [],
  )[0] ?? null;

const Drawn = ({ cycle, draft, change, missing, wrong }: DimensionsProps) => (
  <>
    {cycle.dimensions.map(({ dimension, label }) => (
      <MarkChoice
        key={dimension}
        legend={label}
        hint={guidanceOf(cycle, dimension)}
        scale={cycle.scale}
        chosen={draft.marks[dimension]}
        choose={(mark) => change({ marks: { ...draft.marks, [dimension]: mark } })}
        canSkip
        wrong={missing.includes(dimension) ? words.rating.form.required : undefined}
      />
    ))}
    {wrong && <p class="wrong">{wrong}</p>}
  </>
);

/**
 * A mark for each dimension of the cycle, or that it does not apply. They are drawn again when a mark changes, and not with
 * each letter.
 */
export const Dimensions = (props: DimensionsProps) => {
  const { cycle, draft, missing, wrong } = props;
  return useMemo(() => <Drawn {...props} />, [cycle, draft.marks, missing, wrong]);
};

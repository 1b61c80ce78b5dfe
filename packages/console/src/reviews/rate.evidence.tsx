import { useMemo } from 'preact/hooks';
import { words } from '../texts/words.ts';
import { itemTexts, labelOf } from './citing.ts';
import { itemsOf, keyOf } from './evidence.ts';
import { MergedInput } from './merged-input.tsx';
import { type Citing, Packet } from './packet.tsx';
import type { RateDraft } from './rate-draft.ts';
import type { OnScreen } from './rating.ts';

type RateEvidenceProps = {
  screen: OnScreen;
  cited: RateDraft['cited'];
  change: (part: Partial<RateDraft>) => void;
};

const citingOf = ({ screen, cited: sofar, change }: RateEvidenceProps): Citing => {
  const items = screen.packet ? itemsOf(screen.packet, itemTexts) : [];
  const isCited = (key: string): boolean => sofar.some(({ cited }) => keyOf(cited) === key);
  const labelFor = (key: string): string => {
    const item = items.find((each) => each.key === key);
    return item ? labelOf(item) : words.rating.source;
  };
  return {
    items,
    isCited,
    toggle: (cited, label) => {
      const without = sofar.filter((each) => keyOf(each.cited) !== keyOf(cited));
      change({ cited: isCited(keyOf(cited)) ? without : [...without, { cited, label }] });
    },
    citeAll: (all) => {
      const added = all.filter((each) => !isCited(keyOf(each)));
      const named = added.map(({ stream, revision }) => ({
        cited: { stream, revision },
        label: labelFor(keyOf({ stream, revision })),
      }));
      change({ cited: [...sofar, ...named] });
    },
  };
};

const Shown = (props: RateEvidenceProps) => {
  const { review, cycle, packet } = props.screen;
  const citing = citingOf(props);
  return (
    <div class="stack">
      {packet ? <Packet packet={packet} citing={citing} /> : <p class="soft">{words.rating.noPacket}</p>}
      {review.view === 'whole' && cycle.policy.mergedInput && (
        <MergedInput reviewId={review.reviewId} citing={citing} />
      )}
    </div>
  );
};

/** What happened in the period of a review, to cite. It is drawn again when something is cited, and not with each letter. */
export const RateEvidence = (props: RateEvidenceProps) =>
  useMemo(() => <Shown {...props} />, [props.screen, props.cited]);

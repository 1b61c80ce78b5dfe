import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';

type ReleaseProps = {
  reviewId: string;
  of: { relation: 'peer' | 'upward'; answered: number | null };
  released: () => void;
};

/** HR sees how many have answered, and releases what they wrote once there are enough. */
export const ReleaseInput = ({ reviewId, of: { relation, answered }, released }: ReleaseProps) => {
  const { send, sending, problem } = useCommand('/v1/reviews/{reviewId}/input-releases');
  const release = async (): Promise<void> => {
    if (await send({ path: { reviewId }, body: { relation } })) released();
  };
  return (
    <>
      <p class="row">
        <span>{words.merged.answered(answered ?? 0)}</span>
        <button type="button" class="button" disabled={sending} onClick={release}>
          {words.merged.releaseNow(words.merged.from[relation])}
        </button>
      </p>
      <Refused problem={problem} />
    </>
  );
};

import { download } from '../../api/download.ts';
import { words } from '../../texts/words.ts';
import type { Replay } from './replay.reply.ts';

const texts = words.replay;

const bundleOf = ({ full }: Replay): Blob =>
  new Blob([JSON.stringify(full, null, 2)], { type: 'application/json' });

export const ReplayActions = ({ replay }: { replay: Replay }) => (
  <>
    <button type="button" class="button" onClick={() => window.print()}>
      {texts.print}
    </button>
    <button
      type="button"
      class="button"
      onClick={() => download(bundleOf(replay), `replay-${replay.reviewId}.json`)}
    >
      {texts.bundle}
    </button>
  </>
);

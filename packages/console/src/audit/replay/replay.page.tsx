import { useRoute } from 'preact-iso';
import { useMemo } from 'preact/hooks';
import { useReply } from '../../api/reply.ts';
import { Loaded } from '../../look/loaded.tsx';
import { Page } from '../../look/page.tsx';
import { useLater } from '../../look/use-later.ts';
import { words } from '../../texts/words.ts';
import { Compared } from './compared.tsx';
import { Jumps } from './jumps.tsx';
import { ReplayActions } from './replay.actions.tsx';
import { ReplayGaps } from './replay.gaps.tsx';
import { askReplay, type Replay } from './replay.reply.ts';
import { Scrubber } from './scrubber.tsx';
import { StepDetail } from './step.detail.tsx';
import { StepList } from './step.list.tsx';
import { usePlace } from './place.ts';
import './replay.css';

const texts = words.replay;

const Shown = ({ replay }: { replay: Replay }) => {
  const place = usePlace(replay.steps);
  const later = useLater(place.step);
  const step = replay.steps[later - 1];
  // All that is known about a step takes longer to draw than to press the next key.
  const detail = useMemo(
    () => (
      <div class="stack">
        {step && <StepDetail replay={replay} step={step} />}
        <Compared replay={replay} place={place} />
      </div>
    ),
    [replay, step, place.other],
  );
  if (replay.steps.length === 0) return <p class="notice">{texts.empty}</p>;
  return (
    <>
      <ReplayGaps replay={replay} />
      {place.lost && <p class="notice warn">{texts.notHere}</p>}
      <Jumps replay={replay} place={place} />
      <Scrubber replay={replay} place={place} />
      <div class="replay">
        <StepList replay={replay} place={place} />
        {detail}
      </div>
    </>
  );
};

/** How a rating was reached, step by step. */
export const ReplayPage = () => {
  const reviewId = useRoute().params['reviewId'] ?? '';
  const asking = useReply(reviewId, (signal) => askReplay(reviewId, signal));
  const replay = asking.asked.state === 'here' ? asking.asked.reply : undefined;
  return (
    <Page
      title={replay ? texts.title(replay.subject) : texts.titleAlone}
      lead={replay?.full.cycle ? texts.leadIn(replay.full.cycle.name) : texts.lead}
      actions={replay && <ReplayActions replay={replay} />}
    >
      <Loaded from={asking}>{(reply) => <Shown replay={reply} />}</Loaded>
    </Page>
  );
};

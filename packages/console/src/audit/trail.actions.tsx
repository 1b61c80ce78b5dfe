import { useSignal } from '@preact/signals';
import { download } from '../api/download.ts';
import { Problem } from '../api/problem.ts';
import { send } from '../api/send.ts';
import { urlOf } from '../api/url.ts';
import { Refused } from '../look/refused.tsx';
import { words } from '../texts/words.ts';
import type { FilterValues } from './filters/use-filters.ts';
import type { TrailFilter } from './trail.filters.tsx';

const texts = words.audit;

/** All steps that match, as CSV. */
const csvOf = async (filters: FilterValues<TrailFilter>): Promise<Blob> => {
  const reply = await send(urlOf('/v1/review-trail', {}, filters), { headers: { accept: 'text/csv' } });
  return reply.blob();
};

const CopyLink = () => {
  const copied = useSignal('');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    copied.value = location.href;
  };
  return (
    <button type="button" class="button" onClick={copy}>
      <span aria-live="polite">{copied.value === location.href ? texts.copied : texts.copy}</span>
    </button>
  );
};

/** Takes what is shown out of the console: as a link for others who may see it, or as a file. */
export const TrailActions = ({ filters }: { filters: FilterValues<TrailFilter> }) => {
  const writing = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const save = async (): Promise<void> => {
    writing.value = true;
    problem.value = undefined;
    try {
      download(await csvOf(filters), texts.csvName);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      problem.value = thrown;
    } finally {
      writing.value = false;
    }
  };
  return (
    <>
      <CopyLink />
      <button type="button" class="button" disabled={writing.value} onClick={save}>
        {writing.value ? texts.writing : texts.csv}
      </button>
      <Refused problem={problem.value} />
    </>
  );
};

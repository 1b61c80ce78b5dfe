import { useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import type { Cycle } from '../reviews/kinds.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { spanText } from './cycles.page.tsx';
import { Launch, Launched } from './launch.tsx';
import { People } from './people.tsx';
import { ByManager, type Population, PopulationFigures } from './population.tsx';
import { Stages } from './stages.tsx';
import { TakePart } from './take-part.tsx';
import './cycles.css';

type BodyProps = { cycle: Cycle; population: Population; again: () => void };

const Body = ({ cycle, population, again }: BodyProps) => {
  const texts = words.cycles;
  const mayLaunch = me.value?.roles.includes('hr') && !cycle.closedAt;
  const isUnderWay = population.launch?.state === 'underWay';
  return (
    <>
      {population.launch && <Launched launch={population.launch} look={again} />}
      <section class="card" aria-labelledby="population">
        <h2 id="population">{texts.population}</h2>
        <PopulationFigures population={population} />
        <TakePart cycle={cycle} launch={population.launch} again={again} />
        {(population.groups?.length ?? 0) > 0 && <ByManager population={population} />}
      </section>
      <div class="card">
        <h2>{texts.stages}</h2>
        <Stages cycle={cycle} population={population} />
      </div>
      {mayLaunch && !isUnderWay && <Launch cycle={cycle} launched={again} />}
      <People key={population.position} cycleId={cycle.cycleId} />
    </>
  );
};

const leadOf = ({ evaluationPeriod, administrationWindow }: Cycle): string =>
  `${words.cycles.evaluated} ${spanText(evaluationPeriod)}. ${words.cycles.window} ${spanText(administrationWindow)}.`;

/** One review cycle: whom it takes in, how far they are, who is late, and its launch. */
export const CyclePage = () => {
  const { cycleId = '' } = useRoute().params;
  const path = { cycleId };
  const asking = useReply(cycleId, async (signal) => {
    const [cycle, population] = await Promise.all([
      query('/v1/cycles/{cycleId}', { path, signal }),
      query('/v1/cycles/{cycleId}/population', { path, filters: { by: 'manager', limit: 1 }, signal }),
    ]);
    return { cycle, population };
  });
  const { asked, again } = asking;
  const cycle = asked.state === 'here' ? asked.reply.cycle : undefined;
  return (
    <Page title={cycle?.name ?? words.cycles.title} lead={cycle && leadOf(cycle)}>
      <Loaded from={asking}>{(reply) => <Body {...reply} again={again} />}</Loaded>
    </Page>
  );
};

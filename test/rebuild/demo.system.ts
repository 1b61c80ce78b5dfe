import { loadDemo } from '@cairn/local/demo/load';
import { recordedModelName, startRecordedModel } from '@cairn/local/recorded-model';
import { daysAgo } from '@cairn/testing/clock';
import { startSystem } from '../system.ts';

/** A system with everything that the demo needs: it listens, and has the recorded model that the demo asks. */
export const demoSystem = async () => {
  const model = await startRecordedModel();
  const asked = { url: model.url, model: recordedModelName };
  const system = await startSystem({ alerts: true, launches: true, model: asked });
  const [commandUrl, queryUrl] = await Promise.all(
    [system.command, system.query].map((app) => app.listen({ host: '127.0.0.1', port: 0 })),
  );
  const given = {
    commandUrl: `${commandUrl}`,
    queryUrl: `${queryUrl}`,
    mintToken: ({ personId, roles }: Parameters<typeof system.token>[0]) => system.token({ personId, roles }),
    progress: () => {},
    today: daysAgo(0),
    suggests: true,
  };
  const stop = async (): Promise<void> => {
    await system.stop();
    await model.stop();
  };
  return { ...system, commandUrl: `${commandUrl}`, load: () => loadDemo(given), stop };
};

export type DemoSystem = Awaited<ReturnType<typeof demoSystem>>;

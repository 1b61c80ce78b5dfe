import { recordedModelName, startRecordedModel } from '@cairn/local/recorded-model';
import { startSystem } from '../system.ts';

/** A system with everything that the demo needs, and the recorded model that it asks. */
export const demoSystem = async () => {
  const model = await startRecordedModel();
  const asked = { url: model.url, model: recordedModelName };
  const system = await startSystem({ alerts: true, launches: true, model: asked });
  const stop = async (): Promise<void> => {
    await system.stop();
    await model.stop();
  };
  return { ...system, stop };
};

export type DemoSystem = Awaited<ReturnType<typeof demoSystem>>;

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPlayedAlone, play, type Played } from './play.ts';
import { inPool } from './pool.ts';
import { FILES, loadScenarios, type Scenario, type Step } from './recording.ts';
import { embeddedTarget, otherTarget, type Target } from './target.ts';

/** Files with scenarios that the embedded server does not pass yet. A real server plays all. */
const NOT_COVERED: readonly (typeof FILES)[number][] = [];
const AT_ONCE = 16;

/** If the real server fails with an unexplained error, any error counts as the same answer. */
const excuse = (step: Step, got: unknown): unknown => {
  const failed = typeof got === 'object' && got !== null && 'error' in got;
  return step.gives.error?.type === 'unknown' && failed ? step.gives : got;
};

const conforms = (start: () => Promise<Target>, files: readonly (typeof FILES)[number][]): void => {
  const scenarios = files.flatMap((file) => loadScenarios(file).map((scenario) => ({ file, scenario })));
  const outcomes = new Map<Scenario, Promise<unknown[]>>();
  let target: Target;
  const played: Played[] = [];

  beforeAll(async () => {
    target = await start();
    const url = target.connectionString;
    const all = scenarios.map(({ scenario }) => scenario);
    const alone = all.filter(isPlayedAlone);
    const shared = all.filter((scenario) => !isPlayedAlone(scenario));
    const playAlone = (scenario: Scenario) => async () => {
      const { outcomes, close } = await play(url, scenario);
      await close();
      return outcomes;
    };
    const playBeside = (scenario: Scenario) => async () => {
      const each = await play(url, scenario);
      played.push(each);
      return each.outcomes;
    };
    const first = inPool(alone.map(playAlone), 1);
    alone.forEach((scenario, index) => outcomes.set(scenario, first[index] ?? Promise.resolve([])));
    const rest = Promise.allSettled(first).then(() => inPool(shared.map(playBeside), AT_ONCE));
    shared.forEach((scenario, index) =>
      outcomes.set(
        scenario,
        rest.then((all) => all[index] ?? []),
      ),
    );
    for (const outcome of outcomes.values()) outcome.catch(() => {});
  });
  afterAll(async () => {
    await Promise.all(played.map(({ close }) => close()));
    await target.stop();
  });

  for (const { file, scenario } of scenarios) {
    test(`${file}: ${scenario.says}`, async () => {
      const got = (await outcomes.get(scenario)) ?? [];
      const given = scenario.steps.map((step, index) => [step.do, excuse(step, got[index])]);
      expect(given).toEqual(scenario.steps.map((step) => [step.do, step.gives]));
    });
  }
};

describe('the embedded server answers as a recorded EventStoreDB', () => {
  const covered = FILES.filter((file) => !NOT_COVERED.includes(file));
  conforms(embeddedTarget, covered);

  test('in 144 recorded scenarios, except for the files that are listed as not covered', () => {
    const missing = NOT_COVERED.flatMap((file) => loadScenarios(file)).length;
    const all = FILES.flatMap((file) => loadScenarios(file)).length;
    process.stdout.write(
      `conformance: ${all - missing} of ${all} scenarios played, ${missing} not covered\n`,
    );
    expect(all).toBe(144);
  });
});

const other = otherTarget();
describe.skipIf(!other)(`${other?.name ?? 'another server'} answers as a recorded EventStoreDB`, () => {
  if (other) conforms(other.start, FILES);
});
if (!other)
  process.stdout.write(
    'conformance: no CAIRN_TEST_EVENTSTORE_CMD, EVENTSTORE_URL or container engine, so no real server is played\n',
  );

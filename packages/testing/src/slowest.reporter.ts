import type { Reporter, TestModule } from 'vitest/node';

const shown = 8;

type Timed = { name: string; ms: number };

const fileTime = (module: TestModule): Timed => {
  const { collectDuration, duration } = module.diagnostic();
  return { name: module.relativeModuleId, ms: collectDuration + duration };
};

const testTimes = (module: TestModule): Timed[] =>
  [...module.children.allTests()].map((test) => ({
    name: `${module.relativeModuleId} > ${test.fullName}`,
    ms: test.diagnostic()?.duration ?? 0,
  }));

const slowest = (all: readonly Timed[]): string[] =>
  all
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, shown)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);

/** Prints the files and the tests that took longest. Time before a file's first test is in the file's time alone. */
export const slowestReporter: Reporter = {
  onTestRunEnd(modules) {
    const files = slowest(modules.map(fileTime));
    const tests = slowest(modules.flatMap(testTimes));
    process.stdout.write(`\n${['Slowest files', ...files, 'Slowest tests', ...tests].join('\n')}\n`);
  },
};

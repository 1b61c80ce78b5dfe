import { defineConfig } from 'vitest/config';
import { limitMs, waitMs } from './packages/testing/src/limits.ts';
import { slowestReporter } from './packages/testing/src/slowest.reporter.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{packages,services,infra,test}/**/*.test.ts'],
    // All files of a worker share modules, because importing takes longer than most tests.
    isolate: false,
    // One more than the cores that a run can count on, because a tenth of the time tests wait for processes and stores.
    maxWorkers: 3,
    expect: { requireAssertions: true, poll: { timeout: waitMs, interval: 20 } },
    testTimeout: limitMs,
    hookTimeout: limitMs,
    teardownTimeout: limitMs,
    setupFiles: ['packages/testing/src/end-with-vitest.setup.ts'],
    globalSetup: [
      'packages/testing/src/postgres.global-setup.ts',
      'packages/testing/src/programs.global-setup.ts',
      'test/console/pages.global-setup.ts',
    ],
    // Before the default one, so that the run ends with its summary.
    reporters: [slowestReporter, 'default'],
  },
});

import { defineConfig } from 'vitest/config';
import { limitMs, waitMs } from './packages/testing/src/limits.ts';
import { slowestReporter } from './packages/testing/src/slowest.reporter.ts';

const every = {
  environment: 'node' as const,
  expect: { requireAssertions: true, poll: { timeout: waitMs, interval: 20 } },
  testTimeout: limitMs,
  hookTimeout: limitMs,
  setupFiles: ['packages/testing/src/end-with-vitest.setup.ts'],
};

// Files of one worker share modules, because importing takes longer than most tests.
export default defineConfig({
  test: {
    // Two cores: more workers than that only make each other slow.
    maxWorkers: 2,
    // Before the default one, so that the run ends with its summary.
    reporters: [slowestReporter, 'default'],
    globalSetup: [
      'packages/testing/src/postgres.global-setup.ts',
      'packages/testing/src/programs.global-setup.ts',
    ],
    teardownTimeout: limitMs,
    projects: [
      {
        test: {
          ...every,
          name: 'unit',
          isolate: false,
          include: ['{packages,services,infra}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.int.test.ts'],
        },
      },
      {
        test: {
          ...every,
          name: 'integration',
          isolate: false,
          include: ['{packages,services,infra}/**/*.int.test.ts'],
          exclude: ['**/node_modules/**'],
        },
      },
      {
        test: {
          ...every,
          name: 'system',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
        },
      },
    ],
  },
});

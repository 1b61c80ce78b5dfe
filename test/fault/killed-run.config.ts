import { defineConfig } from 'vitest/config';
import whole from '../../vitest.config.ts';

// A test run of one file. The test kills it.
export default defineConfig({ test: { ...whole.test, include: ['test/fault/killed-run.waits.ts'] } });

import { tsImport } from 'tsx/esm/api';

/** The package as plain JavaScript takes it. */
export const { startEmbeddedEventStoreDB } = await tsImport('../src/start.ts', import.meta.url);

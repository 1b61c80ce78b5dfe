import { tsImport } from 'tsx/esm/api';

/** The package for plain JavaScript. */
export const { startEmbeddedEventStoreDB } = await tsImport('../src/start.ts', import.meta.url);

/** Whether a stream holds the metadata of another one. */
export const isMetastream = (name: string): boolean => name.startsWith('$$');
/** The stream that holds a stream's metadata. */
export const metastreamOf = (name: string): string => `$$${name}`;
/** The stream that a metadata stream describes. */
export const originalOf = (metastream: string): string => metastream.slice(2);

/** The largest JSON body that is read, in bytes. */
export const bodyLimit = 256 * 1024;

/** The URL of a path of another service. A path of its address stays in front: the service may stand behind a gateway. */
export const urlIn = (address: string, path: string): string => `${address.replace(/\/+$/, '')}${path}`;

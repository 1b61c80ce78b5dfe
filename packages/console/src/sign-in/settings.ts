export type Settings = { issuer: string; client: string; scope: string; timeZone: string };

let settings: Promise<Settings> | undefined;

/** What the server says about this console: where people sign in, and the organisation's time zone. */
export const settingsOf = (): Promise<Settings> => {
  settings ??= fetch('/console/settings.json').then((reply) => reply.json() as Promise<Settings>);
  return settings;
};

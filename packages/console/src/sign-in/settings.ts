export type Settings = {
  issuer: string;
  client: string;
  scope: string;
  timeZone: string;
  /** Whether a model can be asked for words. */
  suggests: boolean;
};

let settings: Promise<Settings> | undefined;
let zone: string | undefined;

const asked = async (): Promise<Settings> => {
  const reply = await fetch('/console/settings.json');
  if (!reply.ok) throw new Error(`The settings of the console were answered ${reply.status}.`);
  const said = (await reply.json()) as Settings;
  zone = said.timeZone;
  return said;
};

/** What the server says about this console: where people sign in, the organisation's time zone, and whether there is a model. */
export const settingsOf = (): Promise<Settings> => {
  settings ??= asked().catch((thrown: unknown) => {
    settings = undefined;
    throw thrown;
  });
  return settings;
};

/** The organisation's time zone. It is known to everybody who is signed in: to sign in is to ask for the settings first. */
export const timeZone = (): string | undefined => zone;

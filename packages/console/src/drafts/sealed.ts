/** A draft as it is kept: nobody reads it without the key. */
export type Sealed = { nonce: Uint8Array<ArrayBuffer>; content: ArrayBuffer };

const algorithm = 'AES-GCM';
const encoder = new TextEncoder();

/** A key that can be used in this browser, and never be read or sent. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);

/** Seals a draft under its id, so that it opens as no other. */
export const seal = async (key: CryptoKey, id: string, draft: unknown): Promise<Sealed> => {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const parameters = { name: algorithm, iv: nonce, additionalData: encoder.encode(id) };
  return {
    nonce,
    content: await crypto.subtle.encrypt(parameters, key, encoder.encode(JSON.stringify(draft))),
  };
};

/** Opens a sealed draft. Throws if it was sealed with another key or under another id. */
export const open = async (key: CryptoKey, id: string, { nonce, content }: Sealed): Promise<unknown> => {
  const parameters = { name: algorithm, iv: nonce, additionalData: encoder.encode(id) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(parameters, key, content)));
};

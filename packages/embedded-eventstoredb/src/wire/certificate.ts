import { createSecureContext } from 'node:tls';

/** A certificate and its private key, both in PEM. */
export type Tls = { readonly cert: string | Buffer; readonly key: string | Buffer };

/** A certificate or key that can't be used. */
export class BadCertificate extends Error {
  override readonly name = 'BadCertificate';
}

const reasonOf = (error: unknown): string => {
  const { reason, message } = error as { readonly reason?: string; readonly message: string };
  return reason ?? message;
};

/** Throws `BadCertificate` if the certificate or the key is invalid, or if they do not belong together. */
export const checkCertificate = ({ cert, key }: Tls): void => {
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new BadCertificate(`the certificate and its key can't be used: ${reasonOf(cause)}`, { cause });
  }
};

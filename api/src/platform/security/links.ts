import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what links in mails say, so that nobody can write such a link themselves. */
export interface LinkSigner {
  /** `purpose` keeps a link of one kind from serving as another. The token is safe in an address. */
  sign(purpose: string, content: string): string;
  /** What was signed, or null. */
  read(purpose: string, token: string): string | null;
}

export function linkSigner(secret: string): LinkSigner {
  const key = createHash('sha256').update(`links:${secret}`).digest();
  const mac = (purpose: string, content: string) =>
    createHmac('sha256', key).update(`${purpose}\0${content}`).digest().subarray(0, 18);
  return {
    sign: (purpose, content) =>
      `${Buffer.from(content).toString('base64url')}.${mac(purpose, content).toString('base64url')}`,
    read(purpose, token) {
      const [encoded, given] = token.split('.');
      if (!encoded || !given) return null;
      const content = Buffer.from(encoded, 'base64url').toString();
      const expected = mac(purpose, content);
      const actual = Buffer.from(given, 'base64url');
      return actual.length === expected.length && timingSafeEqual(actual, expected) ? content : null;
    },
  };
}

/** How a token of a link is stored: useless to whoever reads the database. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

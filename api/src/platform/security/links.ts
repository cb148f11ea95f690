import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what links in mails say, so that nobody can write such a link themselves. */
export interface LinkSigner {
  /** `purpose` keeps a link of one kind from serving as another. The token is safe in an address. */
  sign(purpose: string, content: string): string;
  /** What was signed, or null. */
  read(purpose: string, token: string): string | null;
}

/** 18 bytes are 24 characters exactly, so the two parts need no separator. */
const MAC_BYTES = 18;
const MAC_LENGTH = 24;

export function linkSigner(secret: string): LinkSigner {
  const key = createHash('sha256').update(`links:${secret}`).digest();
  const mac = (purpose: string, content: string) =>
    createHmac('sha256', key).update(`${purpose}\0${content}`).digest().subarray(0, MAC_BYTES);
  return {
    sign: (purpose, content) =>
      mac(purpose, content).toString('base64url') + Buffer.from(content).toString('base64url'),
    read(purpose, token) {
      const given = Buffer.from(token.slice(0, MAC_LENGTH), 'base64url');
      const content = Buffer.from(token.slice(MAC_LENGTH), 'base64url').toString();
      return given.length === MAC_BYTES && timingSafeEqual(given, mac(purpose, content)) ? content : null;
    },
  };
}

/** How a token of a link is stored: useless to whoever reads the database. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { ServerError } from '../errors.js';

const ITERATIONS = 15_000;
const KEY_BYTES = 32;

/** A SCRAM exchange under way. */
export interface Conversation {
  readonly id: number;
  readonly serverFirst: string;
  readonly clientFirstBare: string;
  readonly gs2Header: string;
  readonly nonce: string;
  proven: boolean;
}

/** One name and password, kept only as SCRAM-SHA-256 keys (RFC 5802, RFC 7677). */
export class Authentication {
  private readonly salt = randomBytes(28);
  private readonly storedKey: Buffer;
  private readonly serverKey: Buffer;
  private nextId = 1;

  constructor(
    readonly username: string,
    password: string,
  ) {
    const salted = pbkdf2Sync(password.normalize('NFKC'), this.salt, ITERATIONS, KEY_BYTES, 'sha256');
    this.storedKey = sha256(hmac(salted, 'Client Key'));
    this.serverKey = hmac(salted, 'Server Key');
  }

  /** Answers the client's first message. */
  begin(payload: string): { conversation: Conversation; reply: string } {
    const match = /^(([ny]|p=[^,]*),([^,]*),)(n=([^,]*),r=([^,]+).*)$/.exec(payload);
    if (!match) throw new ServerError('BadValue', 'The SCRAM client-first message is malformed');
    const [, gs2Header = '', , , clientFirstBare = '', , clientNonce = ''] = match;
    const nonce = clientNonce + randomBytes(24).toString('base64');
    const serverFirst = `r=${nonce},s=${this.salt.toString('base64')},i=${ITERATIONS}`;
    return {
      conversation: { id: this.nextId++, serverFirst, clientFirstBare, gs2Header, nonce, proven: false },
      reply: serverFirst,
    };
  }

  /** Checks the client's proof; a wrong name and a wrong password are told apart by nothing. */
  finish(conversation: Conversation, payload: string): string {
    const match = /^(c=([^,]+),r=([^,]+)),p=([^,]+)$/.exec(payload);
    if (!match) throw new ServerError('BadValue', 'The SCRAM client-final message is malformed');
    const [, withoutProof = '', binding = '', nonce = '', proof = ''] = match;
    const message = `${conversation.clientFirstBare},${conversation.serverFirst},${withoutProof}`;
    const signature = hmac(this.storedKey, message);
    const given = Buffer.from(proof, 'base64');
    const clientKey = Buffer.alloc(KEY_BYTES);
    for (let i = 0; i < KEY_BYTES; i++) clientKey[i] = (given[i] ?? 0) ^ (signature[i] ?? 0);
    const proven = timingSafeEqual(sha256(clientKey), this.storedKey);
    const name = /^n=([^,]*)/
      .exec(conversation.clientFirstBare)?.[1]
      ?.replaceAll('=2C', ',')
      .replaceAll('=3D', '=');
    const bound = Buffer.from(binding, 'base64').toString() === conversation.gs2Header;
    if (
      !proven ||
      given.length !== KEY_BYTES ||
      name !== this.username ||
      nonce !== conversation.nonce ||
      !bound
    )
      throw failed();
    conversation.proven = true;
    return `v=${hmac(this.serverKey, message).toString('base64')}`;
  }
}

/** The refusal of a wrong name or password. */
export function failed(): ServerError {
  return new ServerError('AuthenticationFailed', 'Authentication failed.');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

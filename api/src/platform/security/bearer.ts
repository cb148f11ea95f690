import type { Request, Response } from 'express';
import type { Actor } from '../caller.js';

/** Knows the tokens that programs call with. */
export interface BearerTokens {
  /** In whose name a token calls, with what it may; null for a token that is none (any more). */
  actorOf(token: string, requestId: string): Promise<Actor | null>;
}

/** The token of `Authorization: Bearer …`; null when the call says nothing of the kind. */
export function bearerOf(request: Request): string | null {
  const match = /^Bearer(?: +(\S*))?\s*$/i.exec(request.get('authorization') ?? '');
  return match ? (match[1] ?? '') : null;
}

/** Who a call with a token is by. A refusal names the scheme (RFC 6750), and no session stands in for a wrong token. */
export async function bearerActor(
  token: string | null,
  tokens: BearerTokens,
  requestId: string,
  response: Response,
): Promise<Actor | null> {
  if (token === null) return null;
  const actor = await tokens.actorOf(token, requestId);
  if (!actor) response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
  return actor;
}

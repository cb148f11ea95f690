import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { AppError } from '../app-error.js';
import type { Actor } from '../caller.js';

/** The one place that decides who may call what, from the endpoint's `access`. What is not named is not allowed. */
export function authorize(endpoint: AnyEndpoint, actor: Actor | null): void {
  if (endpoint.access === 'anyone') return;
  if (!actor) throw new AppError('not-signed-in');
  if (endpoint.sessionOnly && actor.tokenId !== undefined) {
    throw new AppError('not-allowed', { detail: 'An API token cannot do this: sign in.' });
  }
  if (endpoint.access === 'signed-in') return;
  if (!endpoint.access.includes(actor.role)) throw new AppError('not-allowed');
}

import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listTokens } from '@altavoz/contracts/tokens';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { ApiToken } from './token.model.js';

export function presentToken(token: ApiToken): OutputOf<typeof listTokens>['items'][number] {
  const { name, role, expiresOn, madeBy, lastUsedAt } = token;
  return { ...presentStored(token), name, role, expiresOn, madeBy, lastUsedAt: presentMoment(lastUsedAt) };
}

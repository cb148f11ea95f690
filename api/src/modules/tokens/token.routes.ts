import { createToken, listTokens, revokeToken } from '@altavoz/contracts/tokens';
import { route, type Route } from '../../platform/http/route.js';
import { presentToken } from './token.presenter.js';
import type { TokenService } from './token.service.js';

export function tokenRoutes(tokens: TokenService): Route[] {
  return [
    route(listTokens, async ({ actor }) => ({ items: (await tokens.list(actor)).map(presentToken) })),
    route(createToken, async ({ actor, body }) => {
      const { made, token } = await tokens.create(actor, body);
      return { ...presentToken(made), token };
    }),
    route(revokeToken, async ({ actor, params }) => tokens.revoke(actor, params.tokenId)),
  ];
}

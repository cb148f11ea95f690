import { LinkRepository } from '../../platform/db/link-repository.js';
import type { Platform } from '../../platform/platform.js';
import type { UserService } from '../accounts/user.service.js';
import { tokenModel } from './token.model.js';
import { tokenRoutes } from './token.routes.js';
import { TokenService } from './token.service.js';

export function tokenModule({ database, unitOfWork, clock }: Platform, people: UserService) {
  const tokens = new LinkRepository(database, tokenModel);
  const service = new TokenService({ tokens, people, unitOfWork, clock });
  return { service, routes: tokenRoutes(service) };
}

import type { Platform } from '../../platform/platform.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { accountRoutes } from './account.routes.js';
import { InvitationService, SEND_INVITATION } from './invitation.service.js';
import { SignInService } from './sign-in.service.js';
import { UserRepository } from './user.repository.js';
import { UserService } from './user.service.js';

export function accountModule(platform: Platform, organizations: OrganizationService) {
  const { database, unitOfWork, sessions, mailer, queue } = platform;
  const users = new UserRepository(database);
  const people = new UserService({ users, unitOfWork, sessions });
  const signIn = new SignInService({
    users,
    people,
    organizations,
    unitOfWork,
    sessions,
    builtInMailbox: mailer.builtIn,
  });
  const invitations = new InvitationService({ platform, users, organizations, sessions, signIn });
  queue.handle(SEND_INVITATION, (run) => invitations.send(run));
  return { people, invitations, routes: accountRoutes({ signIn, people, invitations }) };
}

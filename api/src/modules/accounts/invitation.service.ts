import { randomBytes } from 'node:crypto';
import type { Role } from '@altavoz/domain/accounts/role';
import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import { systemCaller } from '../../platform/caller.js';
import type { SessionRows } from '../../platform/db/session-rows.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { JobRun } from '../../platform/jobs/job-queue.js';
import type { Platform } from '../../platform/platform.js';
import { hashPassword } from '../../platform/security/passwords.js';
import type { SessionControl } from '../../platform/security/session.js';
import type { Organization } from '../organization/organization.model.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { MeFacts } from './account.presenter.js';
import { invitationMail } from './invitation-mail.js';
import type { SignInService } from './sign-in.service.js';
import type { User } from './user.model.js';
import type { UserRepository } from './user.repository.js';

export const SEND_INVITATION = 'send-invitation';
const PURPOSE = 'invitation';
const DAY_MS = 86_400_000;
const INVITATION_MS = 7 * DAY_MS;
/** Shorter, since it opens an account that somebody is using. */
const PASSWORD_MS = DAY_MS;

interface Dependencies {
  readonly platform: Pick<Platform, 'clock' | 'config' | 'links' | 'mailer' | 'unitOfWork'>;
  readonly users: UserRepository;
  readonly organizations: OrganizationService;
  readonly sessions: SessionRows;
  readonly signIn: SignInService;
}

interface Invitee {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
}

/** Links by mail to choose a password: the only way to a first one, and to a new one when it is forgotten. */
export class InvitationService {
  constructor(private readonly needs: Dependencies) {}

  invite(actor: Actor, invitee: Invitee): Promise<User> {
    return this.needs.platform.unitOfWork.run(actor, async (unit) => {
      const user = await this.needs.users.insert(unit, {
        ...invitee,
        status: 'invited',
        passwordHash: null,
        lastSignInAt: null,
        invitation: this.newInvitation(INVITATION_MS),
      });
      this.enqueue(unit, user);
      unit.audit({ action: 'user.invite', subject: { kind: 'user', id: user.id } });
      return user;
    });
  }

  /** A new link, for whoever has not chosen a password yet and for whoever has forgotten it; the older link ends. */
  async resend(actor: Actor, userId: string): Promise<void> {
    await this.needs.platform.unitOfWork.run(actor, async (unit) => {
      this.enqueue(unit, await this.renew(unit, await this.needs.users.get(unit, userId)));
    });
  }

  /** A new link for whoever runs the service to hand over, when no administrator can sign in; null for nobody. */
  async linkFor(email: string): Promise<{ url: string; until: Date } | null> {
    const user = await this.needs.users.findByEmail(email.trim().toLowerCase());
    if (!user) return null;
    const caller = systemCaller(user.organizationId);
    const saved = await this.needs.platform.unitOfWork.run(caller, (unit) => this.renew(unit, user));
    if (!saved.invitation) return null;
    return { url: this.urlOf(saved.id, saved.invitation.nonce), until: saved.invitation.expiresAt };
  }

  private async renew(unit: Unit, user: User): Promise<User> {
    if (user.status === 'disabled') {
      throw new AppError('conflict', { detail: 'This person may not sign in; make them active first.' });
    }
    const saved = await this.needs.users.update(unit, user.id, user.version, {
      invitation: this.newInvitation(user.status === 'invited' ? INVITATION_MS : PASSWORD_MS),
    });
    const action = user.status === 'invited' ? 'user.invite' : 'user.send-password-link';
    unit.audit({ action, subject: { kind: 'user', id: user.id } });
    return saved;
  }

  private urlOf(userId: string, nonce: string): string {
    const { config, links } = this.needs.platform;
    return `${config.baseUrl}/invitation/${links.sign(PURPOSE, `${userId}:${nonce}`)}`;
  }

  async read(token: string): Promise<{ user: User; organization: Organization }> {
    const user = await this.inviteeOf(token);
    return { user, organization: await this.needs.organizations.get(user) };
  }

  async accept(
    token: string,
    chosen: { name: string; password: string; language: Language },
    session: SessionControl,
  ): Promise<MeFacts> {
    const { id, organizationId, version } = await this.inviteeOf(token);
    const passwordHash = await hashPassword(chosen.password);
    const caller = { ...systemCaller(organizationId), userId: id };
    const user = await this.needs.platform.unitOfWork.run(caller, async (unit) => {
      const { name, language } = chosen;
      const changes = { name, language, passwordHash, status: 'active', invitation: null } as const;
      const saved = await this.needs.users.update(unit, id, version, changes);
      // Whoever knew the old password is out.
      await this.needs.sessions.endAll(unit, id);
      unit.audit({ action: 'user.accept-invitation', subject: { kind: 'user', id } });
      return saved;
    });
    return this.needs.signIn.begin(user, session);
  }

  /** The job: sends the link unless it was used or replaced meanwhile. */
  async send({ payload, attempt, signal }: JobRun): Promise<void> {
    const user = await this.needs.users.findAnywhere(String(payload.userId));
    if (!user?.invitation || user.invitation.nonce !== payload.nonce) return;
    const { platform, organizations } = this.needs;
    const organization = await organizations.get(user);
    const outcome = await platform.mailer.send(
      {
        organizationId: user.organizationId,
        to: { name: user.name, address: user.email },
        language: user.language,
        ...invitationMail(user.language, user.status === 'invited' ? 'invitation' : 'password', {
          name: user.name,
          organization: organization.name,
          url: this.urlOf(user.id, user.invitation.nonce),
          until: user.invitation.expiresAt,
        }),
      },
      signal,
    );
    // Twice the same invitation does no harm, so what is uncertain is tried again as well.
    if (outcome.state !== 'accepted' && !(outcome.state === 'refused' && outcome.permanent)) {
      throw new Error(`The relay did not take the invitation at try ${attempt}: ${outcome.reply}`);
    }
  }

  private newInvitation(validMs: number) {
    const expiresAt = new Date(this.needs.platform.clock.now().getTime() + validMs);
    return { nonce: randomBytes(12).toString('base64url'), expiresAt };
  }

  private enqueue(unit: Unit, { id, invitation }: User): void {
    const nonce = invitation?.nonce ?? '';
    unit.enqueue({ kind: SEND_INVITATION, key: `${id}:${nonce}`, payload: { userId: id, nonce } });
  }

  private async inviteeOf(token: string): Promise<User> {
    const [id, nonce] = this.needs.platform.links.read(PURPOSE, token)?.split(':') ?? [];
    const user = id ? await this.needs.users.findAnywhere(id) : null;
    const { invitation } = user ?? {};
    const valid =
      invitation && invitation.nonce === nonce && invitation.expiresAt > this.needs.platform.clock.now();
    if (!user || !valid)
      throw new AppError('link-expired', { detail: 'Ask an administrator for a new link.' });
    return user;
  }
}

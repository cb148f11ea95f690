import { isWithin, narrowed, type Role } from '@altavoz/domain/accounts/role';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { LinkRepository } from '../../platform/db/link-repository.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { randomToken } from '../../platform/ids.js';
import type { BearerTokens } from '../../platform/security/bearer.js';
import { hashToken } from '../../platform/security/links.js';
import type { UserService } from '../accounts/user.service.js';
import type { ApiToken, TokenFields } from './token.model.js';

interface Needs {
  readonly tokens: LinkRepository<TokenFields>;
  readonly people: UserService;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly expiresOn: string | null;
}

/** So that a token that got into a repository or a log is recognized for what it is. */
const PREFIX = 'altavoz_';
const MOST = 50;

/** What programs call with: made in a person's name, never able to do more than that person may at that moment. */
export class TokenService implements BearerTokens {
  constructor(private readonly needs: Needs) {}

  /** One's own; everybody's for administrators. */
  list(actor: Actor): Promise<ApiToken[]> {
    return this.needs.tokens.find(actor, reachableBy(actor), [['_id', -1]], 1_000);
  }

  /** The token itself is in the answer and nowhere else. */
  async create(actor: Actor, { name, role, expiresOn }: NewToken) {
    if (!isWithin(role, actor.role)) {
      throw new AppError('not-allowed', { detail: 'A token may not do more than the person who makes it.' });
    }
    if (expiresOn !== null && expiresOn < this.today()) throw passed();
    const token = PREFIX + randomToken();
    const made = await this.needs.unitOfWork.run(actor, async (unit) => {
      if ((await this.needs.tokens.count(unit, { 'madeBy.id': actor.userId })) >= MOST) {
        throw new AppError('conflict', {
          detail: `There are ${MOST} tokens already: end those nobody uses.`,
        });
      }
      const saved = await this.needs.tokens.insert(unit, {
        name,
        role,
        expiresOn,
        madeBy: await this.needs.people.person(unit, actor.userId),
        tokenHash: hashToken(token),
        lastUsedAt: null,
      });
      unit.audit({ action: 'token.create', subject: { kind: 'token', id: saved.id } });
      return saved;
    });
    return { made, token };
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const token = await this.needs.tokens.get(unit, id, reachableBy(actor));
      await this.needs.tokens.remove(unit, id, token.version);
      unit.audit({ action: 'token.revoke', subject: { kind: 'token', id } });
    });
  }

  async actorOf(token: string, requestId: string): Promise<Actor | null> {
    const found = token.startsWith(PREFIX) ? await this.needs.tokens.byToken(token) : null;
    if (!found || (found.expiresOn !== null && found.expiresOn < this.today())) return null;
    const user = await this.needs.people.active(found.madeBy.id);
    if (user?.organizationId !== found.organizationId) return null;
    // Who was given a smaller role takes their tokens along.
    const role = narrowed(found.role, user.role);
    if (role === null) return null;
    await this.needs.tokens.noteUse(found);
    const { id: userId, organizationId, language } = user;
    return { userId, organizationId, role, language, requestId, tokenId: found.id };
  }

  private today(): string {
    return dayAt(this.needs.clock.now().getTime(), 'UTC');
  }
}

function reachableBy({ role, userId }: Actor): { 'madeBy.id'?: string } {
  return role === 'admin' ? {} : { 'madeBy.id': userId };
}

function passed(): AppError {
  return new AppError('invalid-input', {
    errors: [{ path: 'body.expiresOn', code: 'out-of-order', message: 'must not be in the past' }],
  });
}

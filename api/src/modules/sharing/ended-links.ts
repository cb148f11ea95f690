import { AppError } from '../../platform/app-error.js';
import { LinkRepository, type TokenHolder } from '../../platform/db/link-repository.js';
import type { Entity } from '../../platform/db/model.js';
import type { Where } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';

/** A link that can be ended, and taken up again while nobody has had to notice. */
export interface EndableLink extends TokenHolder {
  endedAt: Date | null;
}

/** How long a link that was ended can be taken up again, with the address that others have already. */
const RESTORABLE_MS = 5 * 60_000;

/** Links that answer nothing from the moment they are ended, and are forgotten a little later. */
export class EndableLinkRepository<T extends EndableLink> extends LinkRepository<T> {
  override async byToken(token: string): Promise<Entity<T> | null> {
    const link = await super.byToken(token);
    return link?.endedAt ? null : link;
  }

  /** Ends a link; what was ended long ago goes for good. */
  async end(unit: Unit, link: Entity<T>): Promise<void> {
    const now = this.clock.now();
    await this.setEnded(unit, link, now);
    const long: Where<EndableLink> = { endedAt: { $lt: new Date(now.getTime() - RESTORABLE_MS) } };
    const filter = this.within(unit, long);
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }

  /** The same link again. */
  async restore(unit: Unit, link: Entity<T>): Promise<void> {
    if (link.endedAt === null) throw new AppError('conflict', { detail: 'It was not ended.' });
    if (this.clock.now().getTime() - link.endedAt.getTime() > RESTORABLE_MS) throw new AppError('not-found');
    await this.setEnded(unit, link, null);
  }

  private async setEnded(unit: Unit, { id, version }: Entity<T>, endedAt: Date | null): Promise<void> {
    await this.compareAndSet(unit, id, version, { $set: { endedAt, updatedAt: this.clock.now() } });
  }
}

/** Those that answer: the others wait to be forgotten. */
export const STANDING = { endedAt: null } as const;

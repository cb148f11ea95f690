import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { Subscriber } from './subscriber.model.js';
import type { SubscriberRepository } from './subscriber.repository.js';

interface Dependencies {
  readonly subscribers: SubscriberRepository;
  readonly lists: ListService;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

const MAX_GROUPS = 50;

/** One person who is on a list twice, with two addresses. Only people know whether they are one: nothing merges itself. */
export class MergeService {
  constructor(private readonly needs: Dependencies) {}

  /** Entries of a list that share a name; the first fifty names. */
  async duplicates(scope: Scope, listId: string): Promise<{ name: string; entries: Subscriber[] }[]> {
    await this.needs.lists.get(scope, listId);
    const groups = await this.needs.subscribers.sameName(scope, listId, MAX_GROUPS);
    const entries = await this.needs.subscribers.some(
      scope,
      groups.flatMap(({ ids }) => ids),
    );
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return groups.map(({ ids }) => {
      const those = ids.flatMap((id) => byId.get(id) ?? []);
      return { name: those[0]?.name ?? '', entries: those };
    });
  }

  /**
   * The merged entry stays as one that left: no file brings it back (RH17), and what it was is kept for taking it apart.
   * Consent belongs to an address, so the other entry keeps its own.
   */
  merge(actor: Actor, subscriberId: string, version: number, intoId: string): Promise<Subscriber> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const from = await this.needs.subscribers.get(unit, subscriberId);
      assertVersion(from, version);
      const into = await this.needs.subscribers.get(unit, intoId);
      if (into.id === from.id || into.listId !== from.listId) {
        throw new AppError('conflict', { detail: 'Two different entries of one list can be merged.' });
      }
      if (from.merged ?? into.merged) {
        throw new AppError('conflict', { detail: 'One of them has been merged already.' });
      }
      if (into.name === '' && from.name !== '') {
        await this.needs.subscribers.update(unit, into.id, into.version, { name: from.name });
      }
      unit.audit({
        action: 'subscriber.merge',
        subject: { kind: 'subscriber', id: from.id },
        changes: [into.id],
      });
      return this.needs.subscribers.update(unit, from.id, version, {
        status: 'unsubscribed',
        unsubscribedAt: from.unsubscribedAt ?? this.needs.clock.now(),
        merged: { intoId: into.id, status: from.status },
      });
    });
  }

  unmerge(actor: Actor, subscriberId: string, version: number): Promise<Subscriber> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const entry = await this.needs.subscribers.get(unit, subscriberId);
      assertVersion(entry, version);
      if (!entry.merged) throw new AppError('conflict', { detail: 'This entry is not merged.' });
      const { status } = entry.merged;
      unit.audit({ action: 'subscriber.unmerge', subject: { kind: 'subscriber', id: entry.id } });
      return this.needs.subscribers.update(unit, entry.id, version, {
        status,
        merged: null,
        ...(status === 'unsubscribed' ? {} : { unsubscribedAt: null }),
      });
    });
  }
}

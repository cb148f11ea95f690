import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { subscriberData } from '@altavoz/contracts/subscribers';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { presentMoment } from '../../platform/present.js';
import type { ListService } from '../lists/list.service.js';
import type { SubscriberRepository } from './subscriber.repository.js';
import type { SuppressionRepository } from './suppression.repository.js';

interface Dependencies {
  readonly subscribers: SubscriberRepository;
  readonly suppressions: SuppressionRepository;
  readonly lists: ListService;
  readonly clock: Clock;
}

/** Takes out what another module keeps about an erased person, in the same transaction. */
export type Forgetter = (unit: Unit, subscriberId: string) => Promise<void>;

/** Takes out what another module keeps under their address. */
export type AddressForgetter = (unit: Unit, email: string) => Promise<void>;

/** What another module keeps about a person, as it is given to them. */
export type Teller = (
  scope: Scope,
  person: { readonly email: string; readonly subscriberIds: readonly string[] },
) => Promise<Pick<Partial<PersonData>, 'bounces' | 'deliveries'>>;

export type PersonData = OutputOf<typeof subscriberData>;

/** Everything that is kept about the person behind an address: to be given to them, or taken out. */
export class SubscriberRecordService {
  private readonly forgetters: Forgetter[] = [];
  private readonly addressForgetters: AddressForgetter[] = [];
  private readonly tellers: Teller[] = [];

  constructor(private readonly needs: Dependencies) {}

  addForgetter(forgetter: Forgetter): void {
    this.forgetters.push(forgetter);
  }

  addAddressForgetter(forgetter: AddressForgetter): void {
    this.addressForgetters.push(forgetter);
  }

  addTeller(teller: Teller): void {
    this.tellers.push(teller);
  }

  /** A copy of everything, on every list, in a form that other programs read. */
  async tell(scope: Scope, email: string): Promise<PersonData> {
    const entries = await this.needs.subscribers.anywhere(scope, [email]);
    const lists = await this.needs.lists.named(
      scope,
      entries.map(({ listId }) => listId),
    );
    const person = { email, subscriberIds: entries.map(({ id }) => id) };
    const told = { bounces: [], deliveries: [] } as Pick<PersonData, 'bounces' | 'deliveries'>;
    for (const teller of this.tellers) Object.assign(told, await teller(scope, person));
    return {
      email,
      madeAt: this.needs.clock.now().toISOString(),
      subscriptions: entries.map((entry) => ({
        list: lists.get(entry.listId)?.name ?? entry.listId,
        name: entry.name,
        area: entry.area ?? '',
        language: entry.language,
        status: entry.status,
        consent: {
          requestedAt: entry.consent.requestedAt.toISOString(),
          confirmedAt: presentMoment(entry.consent.confirmedAt),
          source: entry.consent.source,
          text: entry.consent.text,
          version: entry.consent.version ?? null,
        },
        unsubscribedAt: presentMoment(entry.unsubscribedAt),
        complainedAt: presentMoment(entry.complainedAt ?? null),
      })),
      ...told,
    };
  }

  /** Every entry of the address goes, on every list; only a one-way mark stays, so that it is never mailed again. */
  async erase(unit: Unit, email: string): Promise<void> {
    for (const { id, version } of await this.needs.subscribers.anywhere(unit, [email])) {
      await this.needs.subscribers.remove(unit, id, version);
      for (const forget of this.forgetters) await forget(unit, id);
      unit.audit({ action: 'subscriber.erase', subject: { kind: 'subscriber', id } });
    }
    for (const forget of this.addressForgetters) await forget(unit, email);
    await this.needs.suppressions.suppress(unit, email);
  }
}

import type { Language } from '@altavoz/domain/shared/language';
import { systemCaller } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { Subscriber } from './subscriber.model.js';
import type { PersonData, SubscriberRecordService } from './subscriber-record.service.js';
import type { SubscriberRepository } from './subscriber.repository.js';
import { NOTHING_WRONG, singleLine } from './subscription.service.js';
import type { SubscriptionTokens } from './subscription-tokens.js';

interface Dependencies {
  readonly subscribers: SubscriberRepository;
  readonly lists: ListService;
  readonly record: SubscriberRecordService;
  readonly tokens: SubscriptionTokens;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

/** What somebody may choose on their own page. */
export interface Preferences {
  readonly organizationId: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  /** Every list, with whether they are on it. */
  readonly lists: readonly { readonly list: List; readonly isOn: boolean }[];
}

interface Chosen {
  readonly lists: readonly string[];
  readonly language: Language;
  readonly name: string;
}

const MAX_LISTS = 200;

/**
 * The page that the signed link of a mail leads to. Whoever holds the link reads that mailbox: what they tick there is
 * asked for and confirmed at once (RH17).
 */
export class PreferencesService {
  constructor(private readonly needs: Dependencies) {}

  /** Null when the link is not ours, or when there is nobody any more. */
  async show(token: string): Promise<Preferences | null> {
    const found = await this.find(token);
    if (!found) return null;
    const { organizationId, subscriber } = found;
    const scope = { organizationId };
    const { items: lists } = await this.needs.lists.page(scope, { limit: MAX_LISTS });
    const entries = await this.needs.subscribers.anywhere(scope, [subscriber.email]);
    const on = new Set(entries.filter(({ status }) => status === 'active').map(({ listId }) => listId));
    return {
      organizationId,
      email: subscriber.email,
      name: subscriber.name,
      language: subscriber.language,
      // An internal list is nobody's to find who was never on it (N11).
      lists: lists
        .filter(({ id, kind }) => kind !== 'internal' || entries.some(({ listId }) => listId === id))
        .map((list) => ({ list, isOn: on.has(list.id) })),
    };
  }

  async save(token: string, chosen: Chosen, requestId: string): Promise<Preferences | null> {
    const found = await this.find(token);
    if (!found) return null;
    const { organizationId, subscriber } = found;
    const scope = { organizationId };
    const { items: lists } = await this.needs.lists.page(scope, { limit: MAX_LISTS });
    const { email } = subscriber;
    const name = singleLine(chosen.name);
    await this.needs.unitOfWork.run(systemCaller(organizationId, requestId), async (unit) => {
      const entries = await this.needs.subscribers.anywhere(unit, [email]);
      for (const list of lists) {
        const entry = entries.find(({ listId }) => listId === list.id);
        const wanted = chosen.lists.includes(list.id);
        if (!entry && wanted && list.kind !== 'internal')
          await this.add(unit, list, { email, name, language: chosen.language });
        if (entry) await this.change(unit, list, entry, { wanted, name, language: chosen.language });
      }
    });
    return this.show(token);
  }

  async tell(token: string): Promise<PersonData | null> {
    const found = await this.find(token);
    return found && this.needs.record.tell(found, found.subscriber.email);
  }

  /** Whether there was somebody to erase. */
  async erase(token: string, requestId: string): Promise<{ organizationId: string } | null> {
    const target = this.needs.tokens.readPreferences(token);
    const found = await this.find(token);
    if (!found) return target;
    const { organizationId, subscriber } = found;
    await this.needs.unitOfWork.run(systemCaller(organizationId, requestId), (unit) =>
      this.needs.record.erase(unit, subscriber.email),
    );
    return { organizationId };
  }

  private async find(token: string): Promise<{ organizationId: string; subscriber: Subscriber } | null> {
    const target = this.needs.tokens.readPreferences(token);
    if (!target) return null;
    const { organizationId, subscriberId } = target;
    const subscriber = await this.needs.subscribers.byId({ organizationId }, subscriberId);
    return subscriber && { organizationId, subscriber };
  }

  private async add(
    unit: Unit,
    list: List,
    person: { readonly email: string; readonly name: string; readonly language: Language },
  ): Promise<void> {
    const { id } = await this.needs.subscribers.insert(unit, {
      listId: list.id,
      ...person,
      area: '',
      status: 'active',
      consent: this.consentTo(list),
      unsubscribedAt: null,
      ...NOTHING_WRONG,
      confirmation: null,
    });
    unit.audit({ action: 'subscriber.confirm', subject: { kind: 'subscriber', id } });
  }

  private async change(
    unit: Unit,
    list: List,
    entry: Subscriber,
    { wanted, name, language }: { wanted: boolean; name: string; language: Language },
  ): Promise<void> {
    const isOn = entry.status === 'active';
    if (isOn === wanted && entry.name === name && entry.language === language) return;
    const saved = await this.needs.subscribers.update(unit, entry.id, entry.version, {
      name,
      language,
      ...(wanted && !isOn
        ? { status: 'active', consent: this.consentTo(list), unsubscribedAt: null, ...NOTHING_WRONG }
        : {}),
      ...(!wanted && isOn ? { status: 'unsubscribed', unsubscribedAt: this.needs.clock.now() } : {}),
    });
    if (wanted === isOn) return;
    const action = wanted ? 'subscriber.confirm' : 'subscriber.unsubscribe';
    unit.audit({ action, subject: { kind: 'subscriber', id: saved.id } });
  }

  private consentTo({ consentText: text, consentVersion: version = 1 }: List): Subscriber['consent'] {
    const now = this.needs.clock.now();
    return { requestedAt: now, confirmedAt: now, source: 'preferences', text, version };
  }
}

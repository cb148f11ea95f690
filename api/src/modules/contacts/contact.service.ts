import { AUDIENCES } from '@altavoz/catalogue/audiences';
import { THEMES } from '@altavoz/catalogue/themes';
import { isMedia, MAX_MEETINGS, usualScope } from '@altavoz/domain/contacts/contact';
import { searchTerms } from '@altavoz/domain/contacts/search-terms';
import { AppError } from '../../platform/app-error.js';
import { systemCaller, type Actor, type Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Ids } from '../../platform/ids.js';
import type { Audience } from '../audiences/audience.js';
import type {
  Contact,
  ContactCounts,
  ContactDetails,
  ContactFields,
  ContactFilter,
  Meeting,
} from './contact.js';
import type { ContactRepository } from './contact.repository.js';

/** What contacts ask of the campaigns. */
export interface PlanAroundContacts {
  /** Those of these groups that some campaign of the organization has. */
  audiences(scope: Scope, ids: readonly string[]): Promise<readonly Pick<Audience, 'id'>[]>;
  person(scope: Scope, userId: string): Promise<{ readonly id: string; readonly name: string }>;
}

interface Dependencies {
  readonly contacts: ContactRepository;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly plan: PlanAroundContacts;
}

export type NewContact = Omit<ContactDetails, 'mediaScope'> & {
  mediaScope?: ContactDetails['mediaScope'] | undefined;
};

/** The people, media and networks that the office has a relation with (N1, N2); none of them gets bulletins for it. */
export class ContactService {
  private readonly erasers: ((unit: Unit, contactId: string) => Promise<void>)[] = [];

  constructor(private readonly needs: Dependencies) {}

  page(scope: Scope, filter: ContactFilter, request: PageRequest): Promise<Page<Contact>> {
    return this.needs.contacts.byName(scope, filter, request);
  }

  get(scope: Scope, contactId: string): Promise<Contact> {
    return this.needs.contacts.get(scope, contactId);
  }

  /** Those of these identifiers that are still there. */
  some(scope: Scope, ids: readonly string[]): Promise<Contact[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.needs.contacts.find(scope, { _id: { $in: [...ids] } });
  }

  /** For the page that a link of a press release leads to. */
  async findForReleases(scope: Scope, id: string): Promise<{ name: string; noReleases: boolean } | null> {
    const [contact] = await this.some(scope, [id]);
    return contact ? { name: contact.name, noReleases: contact.noReleases } : null;
  }

  /** They say themselves whether they want press releases. */
  async decline(scope: Scope, id: string, noReleases: boolean): Promise<void> {
    await this.needs.unitOfWork.run(systemCaller(scope.organizationId), async (unit) => {
      const [contact] = await this.some(unit, [id]);
      if (!contact || contact.noReleases === noReleases) return;
      await this.needs.contacts.update(unit, id, contact.version, { noReleases });
      const action = noReleases ? 'contact.decline-releases' : 'contact.accept-releases';
      unit.audit({ action, subject: { kind: 'contact', id } });
    });
  }

  /** Called when a contact is erased, for what else is kept about them. */
  whenErased(listener: (unit: Unit, contactId: string) => Promise<void>): void {
    this.erasers.push(listener);
  }

  counts(scope: Scope): Promise<ContactCounts> {
    return this.needs.contacts.counts(scope);
  }

  /** How many contacts there are in each group of a campaign: those of its catalogue group and those of its own. */
  async countByAudience(
    scope: Scope,
    audiences: readonly Pick<Audience, 'id' | 'catalogueKey'>[],
  ): Promise<ReadonlyMap<string, number>> {
    const keys = await this.needs.contacts.countBy(scope, 'audienceKeys');
    const ids = await this.needs.contacts.countBy(scope, 'audienceIds');
    const counts = new Map<string, number>();
    for (const audience of audiences) {
      const { id, catalogueKey } = audience;
      const [ofGroup, own] = [catalogueKey === null ? 0 : (keys.get(catalogueKey) ?? 0), ids.get(id) ?? 0];
      // Who stands in both ways in the same group is one contact.
      const both = ofGroup > 0 && own > 0;
      counts.set(id, both ? await this.countInAny(scope, [audience]) : ofGroup + own);
    }
    return counts;
  }

  /** How many contacts there are in any of these groups; whoever is in several counts once. */
  countInAny(scope: Scope, audiences: readonly Pick<Audience, 'id' | 'catalogueKey'>[]): Promise<number> {
    return this.needs.contacts.countInGroups(
      scope,
      audiences.flatMap(({ catalogueKey }) => catalogueKey ?? []),
      audiences.map(({ id }) => id),
    );
  }

  async isInGroup(scope: Scope, audienceId: string): Promise<boolean> {
    return (await this.needs.contacts.count(scope, { audienceIds: audienceId })) > 0;
  }

  create(actor: Actor, given: NewContact): Promise<Contact> {
    return this.needs.unitOfWork.run(actor, (unit) => this.createIn(unit, given));
  }

  async createIn(unit: Unit, given: NewContact): Promise<Contact> {
    const details = withScope(given);
    await this.assertKnown(unit, details, null);
    const fields = { ...details, ...derived(details), archivedAt: null, meetings: [] };
    const contact = await this.needs.contacts.insert(unit, fields);
    unit.audit({ action: 'contact.create', subject: { kind: 'contact', id: contact.id } });
    return contact;
  }

  update(actor: Actor, id: string, version: number, changes: Changes<ContactDetails>): Promise<Contact> {
    return this.needs.unitOfWork.run(actor, (unit) => this.updateIn(unit, id, version, changes));
  }

  async updateIn(
    unit: Unit,
    id: string,
    version: number,
    changes: Changes<ContactDetails>,
  ): Promise<Contact> {
    const before = await this.needs.contacts.get(unit, id);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const after: ContactFields = { ...before, ...given };
    // Whoever publishes no more reaches nowhere.
    if (!isMedia(after.kind)) after.mediaScope = null;
    await this.assertKnown(unit, after, before);
    const saved = await this.needs.contacts.update(unit, id, version, {
      ...changes,
      mediaScope: after.mediaScope,
      ...derived(after),
    });
    unit.audit({
      action: 'contact.update',
      subject: { kind: 'contact', id },
      changes: Object.keys(given),
    });
    return saved;
  }

  archive(actor: Actor, id: string, version: number): Promise<Contact> {
    return this.step(actor, 'contact.archive', id, version, { archivedAt: this.needs.clock.now() });
  }

  restore(actor: Actor, id: string, version: number): Promise<Contact> {
    return this.step(actor, 'contact.restore', id, version, { archivedAt: null });
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.contacts.remove(unit, id, version);
      for (const erase of this.erasers) await erase(unit, id);
      unit.audit({ action: 'contact.erase', subject: { kind: 'contact', id } });
    });
  }

  /** Two people may note at the same time: neither note is lost. */
  addMeeting(actor: Actor, id: string, given: Pick<Meeting, 'day' | 'kind' | 'note'>): Promise<Contact> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const { version, meetings } = await this.needs.contacts.get(unit, id);
      if (meetings.length >= MAX_MEETINGS) {
        throw new AppError('conflict', { detail: `A contact keeps ${MAX_MEETINGS} meetings at most.` });
      }
      const by = await this.needs.plan.person(unit, actor.userId);
      const meeting: Meeting = { id: this.needs.ids.next(), ...given, by: { id: by.id, name: by.name } };
      const newestFirst = [meeting, ...meetings].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
      const saved = await this.needs.contacts.update(unit, id, version, { meetings: newestFirst });
      unit.audit({ action: 'contact.meeting', subject: { kind: 'contact', id } });
      return saved;
    });
  }

  removeMeeting(actor: Actor, id: string, meetingId: string): Promise<Contact> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const { version, meetings } = await this.needs.contacts.get(unit, id);
      const left = meetings.filter((meeting) => meeting.id !== meetingId);
      if (left.length === meetings.length) throw new AppError('not-found');
      const saved = await this.needs.contacts.update(unit, id, version, { meetings: left });
      unit.audit({ action: 'contact.meeting-removed', subject: { kind: 'contact', id } });
      return saved;
    });
  }

  private step(
    actor: Actor,
    action: string,
    id: string,
    version: number,
    changes: Pick<ContactFields, 'archivedAt'>,
  ): Promise<Contact> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const saved = await this.needs.contacts.update(unit, id, version, changes);
      unit.audit({ action, subject: { kind: 'contact', id } });
      return saved;
    });
  }

  /** What stood there before may stay, also when a campaign that it named is gone. */
  private async assertKnown(
    scope: Scope,
    after: ContactDetails,
    before: ContactDetails | null,
  ): Promise<void> {
    const fresh = after.audienceIds.filter((id) => !before?.audienceIds.includes(id));
    const found = fresh.length === 0 ? [] : await this.needs.plan.audiences(scope, fresh);
    const known = {
      audienceKeys: new Set(AUDIENCES.map(({ key }) => key)),
      themes: new Set(THEMES.map(({ key }) => key)),
      audienceIds: new Set([...(before?.audienceIds ?? []), ...found.map(({ id }) => id)]),
    };
    const errors = (['audienceKeys', 'themes', 'audienceIds'] as const).flatMap((field) =>
      after[field].flatMap((value, position) =>
        known[field].has(value)
          ? []
          : [{ path: `body.${field}.${position}`, code: 'unknown-reference', message: 'names nothing here' }],
      ),
    );
    if (errors.length > 0) throw new AppError('invalid-input', { errors });
  }
}

function withScope({ mediaScope, ...given }: NewContact): ContactDetails {
  const scope = mediaScope === undefined ? usualScope(given.kind) : mediaScope;
  return { ...given, mediaScope: isMedia(given.kind) ? scope : null };
}

/** The name as it is sorted and found again. */
export function sortNameOf(name: string): string {
  return searchTerms([name]).join(' ');
}

function derived(details: ContactDetails): Pick<ContactFields, 'sortName' | 'terms'> {
  const { name, outlet, place, email, position } = details;
  return { sortName: sortNameOf(name), terms: searchTerms([name, outlet, place, email ?? '', position]) };
}

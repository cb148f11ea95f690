import type { MonthString } from '@altavoz/domain/shared/plain-date';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { List, ListFields } from './list.model.js';
import type { ListRepository } from './list.repository.js';

interface Dependencies {
  readonly lists: ListRepository;
  readonly unitOfWork: UnitOfWork;
}

/** The lists that people subscribe to. */
export class ListService {
  constructor(private readonly needs: Dependencies) {}

  page(scope: Scope, request: PageRequest): Promise<Page<List>> {
    return this.needs.lists.byName(scope, request);
  }

  /** The list, or `not-found`. */
  get(scope: Scope, listId: string): Promise<List> {
    return this.needs.lists.get(scope, listId);
  }

  bySlug(scope: Scope, slug: string): Promise<List | null> {
    return this.needs.lists.bySlug(scope, slug);
  }

  /** Lists by identifier, for showing names. */
  async named(scope: Scope, ids: readonly string[]): Promise<Map<string, List>> {
    const lists = ids.length === 0 ? [] : await this.needs.lists.named(scope, ids);
    return new Map(lists.map((list) => [list.id, list]));
  }

  /** The lists of the house itself, by identifier (N11). */
  async internalIds(scope: Scope): Promise<ReadonlySet<string>> {
    return new Set((await this.needs.lists.internal(scope)).map(({ id }) => id));
  }

  /** Those whose bulletins appear by themselves (N4). */
  monthly(scope: Scope): Promise<List[]> {
    return this.needs.lists.monthly(scope);
  }

  /** From now on that month counts as drafted by itself, also when somebody deletes it. */
  async noteDrafted(unit: Unit, { id, version }: List, draftedMonth: MonthString): Promise<void> {
    await this.needs.lists.update(unit, id, version, { draftedMonth });
  }

  create(actor: Actor, given: Omit<ListFields, 'consentVersion' | 'draftedMonth'>): Promise<List> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const list = await this.needs.lists.insert(unit, { ...given, consentVersion: 1, draftedMonth: null });
      unit.audit({ action: 'list.create', subject: { kind: 'list', id: list.id } });
      return list;
    });
  }

  /** Consents that were given before keep the words they were given to. */
  update(
    actor: Actor,
    listId: string,
    version: number,
    changes: Changes<Omit<ListFields, 'slug' | 'kind' | 'consentVersion' | 'draftedMonth'>>,
  ): Promise<List> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.needs.lists.get(unit, listId);
      const reworded = changes.consentText !== undefined && changes.consentText !== before.consentText;
      const list = await this.needs.lists.update(unit, listId, version, {
        ...changes,
        // Asked for anew, it begins with the coming month.
        ...(changes.draftDaysBefore === null ? { draftedMonth: null } : {}),
        ...(reworded ? { consentVersion: (before.consentVersion ?? 1) + 1 } : {}),
      });
      unit.audit({
        action: 'list.update',
        subject: { kind: 'list', id: listId },
        changes: Object.keys(changes),
      });
      return list;
    });
  }
}

import { SUPPRESSION_REASONS, type SuppressionReason } from '@altavoz/domain/subscribers/subscriber';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listSuppressed } from '@altavoz/contracts/subscribers';
import type { Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { SubscriberRepository } from './subscriber.repository.js';
import type { SuppressionRepository } from './suppression.repository.js';

type Suppressed = OutputOf<typeof listSuppressed>['items'][number];

/** Who is not written to: those who left, complained or cannot be reached, and the marks of those who were erased. */
export class SuppressionService {
  constructor(
    private readonly subscribers: SubscriberRepository,
    private readonly suppressions: SuppressionRepository,
  ) {}

  async page(
    scope: Scope,
    { reason, q }: { readonly reason: SuppressionReason; readonly q?: string | undefined },
    request: PageRequest,
  ): Promise<Page<Suppressed>> {
    if (reason === 'erased') {
      const { items, nextCursor } = await this.suppressions.all(scope, request);
      return {
        items: items.map(({ id, version, mark, createdAt }) => ({
          id,
          version,
          reason,
          email: null,
          mark: mark.slice(0, 12),
          listId: null,
          at: createdAt.toISOString(),
          detail: '',
        })),
        nextCursor,
      };
    }
    const { items, nextCursor } = await this.subscribers.suppressed(scope, reason, q, request);
    return {
      items: items.map(({ id, version, email, listId, unsubscribedAt, bouncedBecause, updatedAt }) => ({
        id,
        version,
        reason,
        email,
        mark: null,
        listId,
        at: (unsubscribedAt ?? updatedAt).toISOString(),
        detail: bouncedBecause ?? '',
      })),
      nextCursor,
    };
  }

  async counts(scope: Scope): Promise<Record<SuppressionReason, number>> {
    const counted = await Promise.all(
      SUPPRESSION_REASONS.map(async (reason) => {
        const count =
          reason === 'erased'
            ? await this.suppressions.count(scope)
            : await this.subscribers.countSuppressed(scope, reason);
        return [reason, count] as const;
      }),
    );
    return Object.fromEntries(counted) as Record<SuppressionReason, number>;
  }
}

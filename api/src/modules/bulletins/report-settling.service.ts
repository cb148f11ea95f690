import { transitionDelivery } from '@altavoz/domain/bulletins/delivery';
import { systemCaller, type Scope } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { DeliveryRepository } from './delivery.repository.js';
import type { Mailings } from './mailing.js';

interface Dependencies {
  readonly deliveries: DeliveryRepository;
  /** Whatever the ledger takes to people: each closes what it knows. */
  readonly mailings: readonly Pick<Mailings, 'closeIfDone'>[];
  readonly unitOfWork: UnitOfWork;
}

/** What a mail server says later about a mail that left. */
export interface ReportOfDelivery {
  readonly mailingId: string;
  readonly recipientId: string;
  readonly outcome: 'delivered' | 'failed';
  readonly detail: string;
}

/** Settles by a report what nobody knew (RH17); whatever is known stays as it is, and nothing is sent again. */
export class ReportSettlingService {
  constructor(private readonly needs: Dependencies) {}

  async settle(scope: Scope, { mailingId, recipientId, outcome, detail }: ReportOfDelivery): Promise<void> {
    const { deliveries, mailings, unitOfWork } = this.needs;
    const isDelivered = outcome === 'delivered';
    const settled = await unitOfWork.run(systemCaller(scope.organizationId), async (unit) => {
      const before = await deliveries.findOne(unit, { mailingId, recipientId, status: 'uncertain' });
      if (!before) return false;
      const next = transitionDelivery(before.status, isDelivered ? 'settle' : 'dismiss');
      if (!next.ok) return false;
      await deliveries.update(unit, before.id, before.version, {
        status: next.value,
        // When it was last seen on its way.
        sentAt: isDelivered ? before.updatedAt : null,
        reason: isDelivered ? null : detail || before.reason,
      });
      unit.audit({
        action: 'delivery.settle',
        subject: { kind: 'delivery', id: before.id },
        changes: ['status'],
      });
      return true;
    });
    if (!settled) return;
    for (const kind of mailings) await kind.closeIfDone(scope, mailingId);
  }
}

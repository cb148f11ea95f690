import { DELIVERY_STATUSES } from '@altavoz/domain/bulletins/bulletin';
import { defineModel } from '../../platform/db/model.js';
import type { DeliveryFields } from './bulletin.js';

export const deliveryModel = defineModel<DeliveryFields>(
  'Delivery',
  'deliveries',
  {
    mailingId: { type: String, required: true },
    recipientId: { type: String, required: true },
    email: { type: String, default: '' },
    name: { type: String, default: '' },
    area: { type: String, default: '' },
    status: { type: String, enum: DELIVERY_STATUSES, required: true },
    messageId: { type: String, required: true },
    attempts: { type: Number, required: true },
    nextAttemptAt: { type: Date, required: true },
    leaseOwner: { type: String, default: null },
    sentAt: { type: Date, default: null },
    reason: { type: String, default: null },
  },
  [
    // RH17: nobody gets the same mailing twice, neither as a person nor as an address.
    [{ organizationId: 1, mailingId: 1, recipientId: 1 }, { unique: true }],
    [
      { organizationId: 1, mailingId: 1, email: 1 },
      { unique: true, partialFilterExpression: { email: { $gt: '' } } },
    ],
    [{ organizationId: 1, mailingId: 1, status: 1, nextAttemptAt: 1, _id: 1 }],
    [{ organizationId: 1, mailingId: 1, _id: 1 }],
    [{ organizationId: 1, recipientId: 1 }],
  ],
);

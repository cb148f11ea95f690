import type { Entity } from '../../platform/db/model.js';
import { defineModel, nested } from '../../platform/db/model.js';

export interface AuditFields {
  /** Null when the service did it by itself. */
  actorId: string | null;
  requestId: string | null;
  action: string;
  subject: { kind: string; id: string };
  changes: string[];
}

export type AuditEntry = Entity<AuditFields>;

export const auditModel = defineModel<AuditFields>(
  'AuditEntry',
  'audit',
  {
    actorId: { type: String, default: null },
    requestId: { type: String, default: null },
    action: { type: String, required: true },
    subject: {
      type: nested({ kind: { type: String, required: true }, id: { type: String, required: true } }),
      required: true,
    },
    changes: { type: [String], default: [] },
  },
  [[{ organizationId: 1, _id: -1 }], [{ organizationId: 1, 'subject.id': 1, _id: -1 }]],
);

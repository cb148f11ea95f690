import type { BulletinFields } from './bulletin.js';

/** As every bulletin begins: nobody has submitted, approved or sent it. */
export const NEW_BULLETIN = {
  status: 'draft',
  variants: [],
  sendAt: null,
  heldBecause: null,
  submittedBy: null,
  submittedAt: null,
  approvedBy: null,
  approvedAt: null,
  selfApproved: false,
  returnComment: null,
  sendingBegunAt: null,
  recipientsFrozen: false,
  pauseReason: null,
  sentAt: null,
  closedCounts: null,
} satisfies Partial<BulletinFields>;

import { transitionBulletin } from '@altavoz/domain/bulletins/bulletin-transitions';
import { AppError } from '../../platform/app-error.js';
import type { Bulletin, BulletinFields } from './bulletin.js';

/** Back to a draft, without anybody's approval; a conflict once it has begun to leave. */
export function reopen({ status }: Pick<Bulletin, 'status'>): Partial<BulletinFields> {
  const next = transitionBulletin(status, 'return');
  if (!next.ok) {
    throw new AppError('conflict', { detail: `A bulletin that is ${status} no longer changes.` });
  }
  return {
    status: next.value,
    submittedBy: null,
    submittedAt: null,
    approvedBy: null,
    approvedAt: null,
    selfApproved: false,
    sendAt: null,
    heldBecause: null,
  };
}

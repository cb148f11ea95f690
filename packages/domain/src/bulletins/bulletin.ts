export const BULLETIN_STATUSES = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const;
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number];

export const BULLETIN_TRANSITIONS = [
  'submit',
  'approve',
  'return',
  'schedule',
  'unschedule',
  'hold',
  'send',
  'pause',
  'resume',
  'cancel',
] as const;
export type BulletinTransition = (typeof BULLETIN_TRANSITIONS)[number];

/** One bulletin to one subscriber; what was in flight when a process died is uncertain and never sent again by itself. */
export const DELIVERY_STATUSES = ['pending', 'sending', 'sent', 'failed', 'suppressed', 'uncertain'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export const BLOCK_TYPES = [
  'heading',
  'text',
  'message',
  'agenda',
  'figures',
  'quote',
  'image',
  'button',
  'divider',
] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

/** Less is more (G2, RW18). */
export const MAX_BLOCKS = 12;

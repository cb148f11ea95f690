export const MESSAGE_KINDS = ['general', 'specific'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Draft → in review → approved → retired (RH18); a returned message is a draft again. */
export const MESSAGE_STATUSES = ['draft', 'in-review', 'approved', 'retired'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

export const MESSAGE_TRANSITIONS = ['submit', 'approve', 'return', 'retire'] as const;
export type MessageTransition = (typeof MESSAGE_TRANSITIONS)[number];

/** A message speaks of at most three themes (RH4). */
export const MAX_THEMES = 3;

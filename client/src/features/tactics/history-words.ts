/** What can happen to a tactic, in the audit's words without their first part. */
const ACTIONS = [
  'create',
  'update',
  'schedule',
  'unschedule',
  'move',
  'shift',
  'start',
  'complete',
  'cancel',
  'archive',
  'restore',
  'budget',
  'remove',
] as const;
type ActionWord = (typeof ACTIONS)[number] | 'other';

/** The word of an action; one that this version does not know is told as a change. */
export function actionWord(action: string): ActionWord {
  const name = action.replace(/^tactic\./, '');
  return ACTIONS.find((known) => known === name) ?? 'other';
}

/** Fields that have a word of their own; several fields may share one. */
const FIELDS = {
  name: 'name',
  description: 'description',
  channelType: 'channelType',
  phase: 'phase',
  purpose: 'purpose',
  audienceIds: 'audiences',
  messageIds: 'messages',
  objectiveIds: 'objectives',
  indicatorIds: 'indicators',
  callToAction: 'callToAction',
  responsibleId: 'responsible',
  staffHours: 'staffHours',
  contracting: 'contracting',
  place: 'place',
  fundingSource: 'funding',
  fundingArea: 'funding',
  budget: 'cost',
  foreign: 'cost',
  evolvesFromId: 'evolvesFrom',
  start: 'dates',
  end: 'dates',
  time: 'dates',
  recurrence: 'dates',
  notes: 'notes',
} as const;
type FieldWord = (typeof FIELDS)[keyof typeof FIELDS] | 'other';

export function fieldWord(field: string): FieldWord {
  return Object.entries(FIELDS).find(([name]) => name === field)?.[1] ?? 'other';
}

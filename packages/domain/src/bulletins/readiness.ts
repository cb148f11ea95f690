import { blocking, warning, type Finding } from '../checks/finding.js';
import { reasonNotUsable } from '../messages/message-in-force.js';
import type { PlainDateString } from '../shared/plain-date.js';
import type { MessageOfTactic } from '../tactics/check-schedule.js';
import type { Block } from './block.js';
import { MAX_BLOCKS } from './bulletin.js';

export interface BulletinToSend {
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export interface ReadinessRequest {
  readonly bulletin: BulletinToSend;
  /** At least those that the bulletin's blocks carry. */
  readonly messages: readonly MessageOfTactic[];
  readonly activeSubscribers: number;
  readonly today: PlainDateString;
}

export const READINESS_ITEMS = [
  'subject',
  'content',
  'call-to-action',
  'messages',
  'images',
  'length',
  'subscribers',
] as const;

export interface ReadinessItem {
  readonly item: (typeof READINESS_ITEMS)[number];
  /** Nothing keeps it from being sent on account of this. */
  readonly done: boolean;
  readonly findings: readonly Finding[];
}

/** The list beside the editor: each thing that a bulletin needs before it leaves, and what it still lacks. */
export function readiness(request: ReadinessRequest): ReadinessItem[] {
  const checks: Record<ReadinessItem['item'], Finding[]> = {
    subject: checkSubject(request.bulletin),
    content: checkContent(request.bulletin),
    'call-to-action': checkButton(request.bulletin),
    messages: checkMessages(request),
    images: checkImages(request.bulletin),
    length: checkLength(request.bulletin),
    subscribers: checkSubscribers(request),
  };
  return READINESS_ITEMS.map((item) => ({
    item,
    done: checks[item].every((finding) => finding.level !== 'blocking'),
    findings: checks[item],
  }));
}

/** The same as one list of findings. */
export function checkReadiness(request: ReadinessRequest): Finding[] {
  return readiness(request).flatMap((item) => item.findings);
}

function checkSubject(bulletin: BulletinToSend): Finding[] {
  return bulletin.subject.trim() === '' ? [blocking('PD3', subjectOf(bulletin), 'subject-missing')] : [];
}

function checkContent(bulletin: BulletinToSend): Finding[] {
  const says = bulletin.blocks.some((block) => {
    if (block.type === 'text' || block.type === 'message' || block.type === 'quote')
      return block.text.trim() !== '';
    if (block.type === 'agenda') return block.items.length > 0;
    return block.type === 'figures' && block.figures.length > 0;
  });
  return says ? [] : [blocking('PD3', subjectOf(bulletin), 'content-missing')];
}

/** RH10: a bulletin asks its readers for something, with a button that says what and leads there. */
function checkButton(bulletin: BulletinToSend): Finding[] {
  const buttons = bulletin.blocks.flatMap((block) => (block.type === 'button' ? [block] : []));
  if (buttons.length === 0) return [blocking('RH10', subjectOf(bulletin), 'call-to-action-missing')];
  return buttons.flatMap((button) => [
    ...(button.label.trim() === '' ? [incomplete(bulletin, 'label')] : []),
    ...(button.url.trim() === '' ? [incomplete(bulletin, 'url')] : []),
  ]);
}

/** RH9: only messages in force are sent. */
function checkMessages({ bulletin, messages, today }: ReadinessRequest): Finding[] {
  const known = new Map(messages.map((message) => [message.id, message]));
  return bulletin.blocks.flatMap((block) => {
    if (block.type !== 'message') return [];
    const message = known.get(block.messageId);
    if (message && !reasonNotUsable(message, today)) return [];
    const values = { message: message?.label ?? block.text, messageId: block.messageId, day: today };
    return [blocking('RH9', subjectOf(bulletin), 'message-not-in-force', values)];
  });
}

function checkImages(bulletin: BulletinToSend): Finding[] {
  const silent = bulletin.blocks.filter((block) => block.type === 'image' && block.alt.trim() === '').length;
  return silent === 0
    ? []
    : [blocking('PD4', subjectOf(bulletin), 'image-without-alternative', { count: silent })];
}

function checkLength(bulletin: BulletinToSend): Finding[] {
  const count = bulletin.blocks.length;
  return count <= MAX_BLOCKS
    ? []
    : [warning('RW18', subjectOf(bulletin), 'blocks-too-many', { count, max: MAX_BLOCKS })];
}

function checkSubscribers({ bulletin, activeSubscribers }: ReadinessRequest): Finding[] {
  return activeSubscribers > 0 ? [] : [blocking('RH17', subjectOf(bulletin), 'subscribers-missing')];
}

function incomplete(bulletin: BulletinToSend, part: string): Finding {
  return blocking('RH10', subjectOf(bulletin), 'call-to-action-incomplete', { part });
}

function subjectOf(bulletin: BulletinToSend): Finding['subject'] {
  return { kind: 'bulletin', id: bulletin.id, label: bulletin.label };
}

import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listMessageVersions, messages } from '@altavoz/contracts/messages';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { Message, MessageContent, MessageInForce, MessageVersion, PersonMark } from './message.js';

type Answer = OutputOf<(typeof messages)['get']>;
type VersionAnswer = OutputOf<typeof listMessageVersions>['items'][number];

interface Shown {
  readonly message: Message;
  readonly uses: number;
  readonly approvedOnly: boolean;
  readonly own: boolean;
}

export function presentMessage({ message, uses, approvedOnly, own }: Shown): Answer {
  const { content, number, status, submittedBy, submittedAt, returnComment, inForce } = message;
  if (approvedOnly && inForce) return presentApproved(message, inForce, uses);
  return {
    ...presentStored(message),
    kind: content.kind,
    number,
    ...presentContent(content),
    status,
    submittedBy: presentPerson(submittedBy),
    submittedAt: presentMoment(submittedAt),
    own,
    returnComment,
    inForce: inForce && presentInForce(inForce),
    uses,
  };
}

export function presentVersion({ number, content, status, steps }: MessageVersion): VersionAnswer {
  return {
    number,
    ...presentContent(content),
    status,
    steps: steps.map(({ action, at, by, comment }) => ({
      action,
      at: at.toISOString(),
      by: presentPerson(by),
      comment,
    })),
  };
}

/** What the office says among itself (drafts, who asked, why it came back) stays inside (RH9). */
function presentApproved(message: Message, inForce: MessageInForce, uses: number): Answer {
  return {
    ...presentStored(message),
    kind: inForce.content.kind,
    number: inForce.number,
    ...presentContent(inForce.content),
    status: 'approved',
    submittedBy: null,
    submittedAt: null,
    own: false,
    returnComment: null,
    inForce: presentInForce(inForce),
    uses,
  };
}

function presentInForce({ number, content, approvedBy, approvedAt, selfApproved }: MessageInForce) {
  return {
    number,
    ...presentContent(content),
    approvedBy: presentPerson(approvedBy),
    approvedAt: approvedAt.toISOString(),
    selfApproved,
  };
}

function presentContent(content: MessageContent) {
  const { text, themes, audienceIds, facts, questions, dos, donts, emotion, validFrom, validUntil } = content;
  // Words from before they had these two.
  const { callToAction = null, links = [] } = content;
  return {
    text,
    themes,
    audienceIds,
    facts,
    questions,
    dos,
    donts,
    emotion,
    callToAction,
    links,
    validFrom,
    validUntil,
  };
}

function presentPerson(person: PersonMark | null) {
  return person && { id: person.id, name: person.name };
}

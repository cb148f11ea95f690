import { defineModel, nested } from '../../platform/db/model.js';
import type { MessageFields, MessageVersionFields } from './message.js';

const text = { type: String, required: true };
const texts = { type: [String], default: [] };
const mark = nested({ id: text, name: text });

const content = nested({
  kind: text,
  text: { type: nested({ es: String, en: String }), required: true },
  themes: texts,
  audienceIds: texts,
  facts: { type: [nested({ text, source: { type: String, default: '' } })], default: [] },
  questions: { type: [nested({ question: text, answer: text })], default: [] },
  dos: texts,
  donts: texts,
  emotion: { type: String, default: '' },
  callToAction: {
    type: nested({ type: { type: String }, label: nested({ es: String, en: String }), url: String }),
    default: null,
  },
  links: { type: [nested({ label: text, url: text })], default: [] },
  validFrom: { type: String, default: null },
  validUntil: { type: String, default: null },
});

export const messageModel = defineModel<MessageFields>(
  'Message',
  'messages',
  {
    campaignId: text,
    number: { type: Number, required: true },
    content: { type: content, required: true },
    status: text,
    authorIds: texts,
    submittedBy: { type: mark, default: null },
    submittedAt: { type: Date, default: null },
    returnComment: { type: String, default: null },
    inForce: {
      type: nested({
        number: { type: Number, required: true },
        content: { type: content, required: true },
        approvedBy: { type: mark, required: true },
        approvedAt: { type: Date, required: true },
        selfApproved: { type: Boolean, required: true },
      }),
      default: null,
    },
  },
  [
    // The message house: the general ones first.
    [{ organizationId: 1, campaignId: 1, 'content.kind': 1, _id: 1 }],
    [{ organizationId: 1, campaignId: 1, 'inForce.content.kind': 1, _id: 1 }],
    [{ organizationId: 1, campaignId: 1, status: 1 }],
  ],
);

export const messageVersionModel = defineModel<MessageVersionFields>(
  'MessageVersion',
  'messageVersions',
  {
    campaignId: text,
    messageId: text,
    number: { type: Number, required: true },
    content: { type: content, required: true },
    status: text,
    steps: {
      type: [
        nested({
          action: text,
          at: { type: Date, required: true },
          by: { type: mark, required: true },
          comment: { type: String, default: null },
        }),
      ],
      default: [],
    },
  },
  [
    [{ organizationId: 1, messageId: 1, number: -1 }, { unique: true }],
    [{ organizationId: 1, campaignId: 1 }],
  ],
);

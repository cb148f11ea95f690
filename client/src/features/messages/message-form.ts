import type { InputOf } from '@altavoz/contracts/endpoint';
import type { messages } from '@altavoz/contracts/messages';
import type { MessageKind } from '@altavoz/domain/messages/message';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { CallToActionType } from '@altavoz/domain/tactics/tactic';
import type { Message } from '../../shared/plan/messages.js';

export type MessageBody = InputOf<(typeof messages)['create']>['body'];

export interface CallValues {
  readonly type: CallToActionType;
  readonly label: LocalizedText;
  readonly url: string;
}

/** A message as its form holds it: what is one idea a line is one text. */
export interface MessageValues {
  readonly kind: MessageKind;
  readonly text: LocalizedText;
  readonly themes: readonly string[];
  readonly audienceIds: readonly string[];
  readonly facts: readonly { readonly text: string; readonly source: string }[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly dos: string;
  readonly donts: string;
  readonly emotion: string;
  readonly callToAction: CallValues | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** A new message, for an audience when it was begun there. */
export function newMessage(audienceId: string | undefined): MessageValues {
  return {
    kind: audienceId ? 'specific' : 'general',
    text: {},
    themes: [],
    audienceIds: audienceId ? [audienceId] : [],
    facts: [],
    questions: [],
    dos: '',
    donts: '',
    emotion: '',
    callToAction: null,
    links: [],
    validFrom: null,
    validUntil: null,
  };
}

export function valuesOf(message: Message): MessageValues {
  const { kind, text, themes, audienceIds, facts, questions, emotion, callToAction, links } = message;
  const { validFrom, validUntil } = message;
  return {
    ...{ kind, text, themes, audienceIds, facts, questions, emotion, callToAction, links },
    dos: message.dos.join('\n'),
    donts: message.donts.join('\n'),
    validFrom,
    validUntil,
  };
}

/** What is sent: rows that nobody filled are left out. */
export function bodyOf(values: MessageValues): MessageBody {
  const { facts, questions, links } = values;
  return {
    ...values,
    themes: [...values.themes],
    audienceIds: [...values.audienceIds],
    facts: facts.filter((fact) => filled(fact.text, fact.source)),
    questions: questions.filter(({ question, answer }) => filled(question, answer)),
    links: links.filter(({ label, url }) => filled(label, url)),
    dos: linesOf(values.dos),
    donts: linesOf(values.donts),
  };
}

const filled = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

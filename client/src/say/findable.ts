import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { MessageToSay, Say } from './held.js';
import type { Findable } from './search.js';

const both = ({ es, en }: LocalizedText): string => `${es ?? ''} ${en ?? ''}`;

/** A message is found by its words first, then by what may be asked, then by whatever else stands on it. */
export function findableMessages({ messages, themes, audiences }: Say): Findable[] {
  const names = new Map([
    ...themes.map(({ key, label }) => [key, both(label)] as const),
    ...audiences.map(({ id, name }) => [id, both(name)] as const),
  ]);
  return messages.map((message) => ({
    id: message.id,
    texts: [
      [both(message.text), 4],
      ...message.questions.flatMap(
        ({ question, answer }) =>
          [
            [question, 3],
            [answer, 2],
          ] as const,
      ),
      ...message.facts.map(({ text }) => [text, 2] as const),
      ...[...message.dos, ...message.donts].map((text) => [text, 1] as const),
      ...(message.callToAction ? [[both(message.callToAction.label), 1] as const] : []),
      ...[...message.themes, ...message.audienceIds].map((key) => [names.get(key) ?? '', 1] as const),
    ],
  }));
}

/** One question with the message that answers it. */
export interface Question {
  readonly id: string;
  readonly message: MessageToSay;
  readonly question: string;
  readonly answer: string;
}

export function questionsOf(messages: readonly MessageToSay[]): Question[] {
  return messages.flatMap((message) =>
    message.questions.map(({ question, answer }, position) => ({
      id: `${message.id}:${position}`,
      message,
      question,
      answer,
    })),
  );
}

export function findableQuestions(questions: readonly Question[]): Findable[] {
  return questions.map(({ id, question, answer, message }) => ({
    id,
    texts: [
      [question, 4],
      [answer, 2],
      [both(message.text), 1],
    ],
  }));
}

import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { CalendarSource } from '../calendar/calendar-source.js';
import type { MessageService } from './message.service.js';

/** The last day on which each approved message may be said. */
export function messageCalendarSource(messages: Pick<MessageService, 'endingOn'>): CalendarSource {
  return {
    kinds: ['message-end'],
    async occurrences(scope, { id: campaignId }, days) {
      const ending = await messages.endingOn(scope, campaignId, days);
      return ending.flatMap(({ id, inForce, version }) => {
        const start = inForce?.content.validUntil;
        if (!inForce || !start) return [];
        const { text, audienceIds } = inForce.content;
        const title = beginningOf(text);
        return [{ kind: 'message-end', subjectId: id, title, start, audienceIds, version }];
      });
    },
  };
}

/** Enough of its words to know which one it is. */
function beginningOf({ es, en }: LocalizedText): LocalizedText {
  const begin = (text: string) => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);
  return { ...(es ? { es: begin(es) } : {}), ...(en ? { en: begin(en) } : {}) };
}

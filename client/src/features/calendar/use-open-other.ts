import { useNavigate } from '@tanstack/react-router';
import type { Occurrence } from './occurrence.js';

/** It opens beside the calendar, as an event. */
export const isEvent = ({ kind }: Occurrence): boolean =>
  kind === 'event' || kind === 'session' || kind === 'meeting' || kind === 'mayors-agenda';

/** What is dated elsewhere opens in its own room. */
export function useOpenOther(campaignId: string, readsPlan: boolean) {
  const navigate = useNavigate();
  return ({ kind, subjectId }: Occurrence): void => {
    if (!readsPlan) return;
    const params = { campaignId };
    if (kind === 'bulletin')
      void navigate({
        to: '/c/$campaignId/bulletins/$bulletinId',
        params: { campaignId, bulletinId: subjectId },
      });
    else if (kind === 'review' || kind === 'improvement')
      void navigate({ to: '/c/$campaignId/indicators', params });
    else if (kind === 'press-release') void navigate({ to: '/c/$campaignId/free-press', params });
    else if (kind === 'message-end')
      void navigate({ to: '/c/$campaignId/messages', params, search: { message: subjectId } });
    else if (kind === 'release') void navigate({ to: '/c/$campaignId/budget', params });
  };
}

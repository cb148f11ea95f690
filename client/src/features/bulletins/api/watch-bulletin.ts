import type { progress, watchBulletin } from '@altavoz/contracts/deliveries';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import { keys } from '../../../shared/api-client/keys.js';
import { urlOf } from '../../../shared/api-client/request.js';
import { bulletinQuery, type Bulletin } from './get-bulletins.js';

/** The service tells how far it is while it is leaving; where nobody can listen, the page asks by itself. */
export function useLiveProgress(campaignId: string, { id, status }: Pick<Bulletin, 'id' | 'status'>): void {
  const client = useQueryClient();
  useEffect(() => {
    if (status !== 'sending' || typeof EventSource === 'undefined') return undefined;
    const { queryKey } = bulletinQuery(campaignId, id);
    const source = new EventSource(
      urlOf<typeof watchBulletin>('GET /campaigns/:campaignId/bulletins/:bulletinId/progress', {
        params: { campaignId, bulletinId: id },
      }),
    );
    source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as z.output<typeof progress>;
      client.setQueryData(queryKey, (known) => known && { ...known, deliveries: told.deliveries });
    });
    source.addEventListener('end', () => {
      source.close();
      // Who ended it, when and why stands in the bulletin itself.
      void client.invalidateQueries({ queryKey: keys.room(campaignId, 'bulletins') });
    });
    return () => source.close();
  }, [campaignId, client, id, status]);
}

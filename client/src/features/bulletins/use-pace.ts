import { sendingStatus } from '@altavoz/domain/bulletins/delivery';
import { useEffect, useState } from 'react';
import type { Bulletin } from './api/get-bulletins.js';
import { sampled, type Sample } from './progress.js';

/** What was seen of a sending since this page was opened: the pace is ours to measure. */
export function usePace({ deliveries, status }: Bulletin, seenAt: number): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const { done } = sendingStatus(deliveries);
  const [last, setLast] = useState(0);
  // An answer is one look; the same answer drawn again is not another.
  if (status === 'sending' && seenAt !== last) {
    setLast(seenAt);
    setSamples(sampled(samples, { at: seenAt, done }));
  }
  useEffect(() => {
    // After a pause the pace begins anew.
    if (status === 'paused') return () => setSamples([]);
    return undefined;
  }, [status]);
  return samples;
}

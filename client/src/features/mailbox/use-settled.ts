import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/** What is typed, once typing pauses: half an address is not asked for. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const SAY = 'altavoz-say';

/**
 * Empties what the spokespersons' page keeps on this device (say/shelf.ts), for somebody who signs out in the other
 * rooms. A browser without it, or one that refuses, has nothing to forget.
 */
export function forgetSay(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') {
      resolve();
      return;
    }
    const request = indexedDB.deleteDatabase(SAY);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    // The page is open beside this one: it is emptied when it closes.
    request.onblocked = () => resolve();
  });
}

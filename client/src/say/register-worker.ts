/** Makes the page open without a connection, or says that it will not: plain http and some browsers know no workers. */
export function registerWorker(onRefused: () => void): void {
  if (!import.meta.env.PROD) return;
  if (!('serviceWorker' in navigator)) onRefused();
  else navigator.serviceWorker.register('/say-worker.js', { scope: '/say' }).catch(onRefused);
}

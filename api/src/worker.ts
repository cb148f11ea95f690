import { readConfig } from './platform/config/config.js';
import { endOnSignals, mainOf } from './process-life.js';
import { runService } from './run-service.js';

/** Jobs alone, beside one or more processes that answer requests: the same as `ROLE=worker`. */
await mainOf(async () => {
  const running = await runService(readConfig(undefined, { ROLE: 'worker' }));
  endOnSignals(running);
  running.startJobs();
  running.log.info({ event: 'started', role: 'worker' }, 'The worker runs');
});

import { readConfig } from './platform/config/config.js';
import { endOnSignals, mainOf } from './process-life.js';
import { runService } from './run-service.js';
import { loadSample } from './seed/load-sample.js';
import { foundInstallation } from './seed/seed.js';
import { announce } from './seed/announce.js';

await mainOf(async () => {
  const config = readConfig();
  const running = await runService(config);
  endOnSignals(running);
  if (running.localUrl === null) {
    running.startJobs();
    running.log.info({ event: 'started', role: config.role }, 'The worker runs');
    return;
  }
  const first = await foundInstallation(running.service);
  running.startJobs();
  const people = first ? await loadSample(running, first) : null;
  running.log.info({ event: 'started', role: config.role }, 'Ready');
  announce(config, first, people);
});

import { readConfig } from './platform/config/config.js';
import { endOnSignals, mainOf } from './process-life.js';
import { runService } from './run-service.js';

await mainOf(async () => {
  const config = readConfig();
  const running = await runService(config);
  const ending = endOnSignals(running);
  if (running.localUrl === null) {
    running.startJobs();
    running.log.info({ event: 'started', role: config.role }, 'The worker runs');
    return;
  }
  await ending.unless(async () => {
    // Loaded here, so that the database starts before them.
    const { foundInstallation } = await import('./seed/seed.js');
    const first = await foundInstallation(running.service);
    running.startJobs();
    const people = first ? await (await import('./seed/load-sample.js')).loadSample(running, first) : null;
    running.log.info({ event: 'started', role: config.role }, 'Ready');
    const { announce } = await import('./seed/announce.js');
    announce(config, first, people);
  });
});

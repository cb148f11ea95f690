import { ConfigError, readConfig } from './platform/config/config.js';
import { mainOf } from './process-life.js';
import { runService } from './run-service.js';
import { announce } from './seed/announce.js';
import { loadSample } from './seed/load-sample.js';
import { foundInstallation } from './seed/seed.js';

/** `npm run seed`: loads the sample into an installation that is not running, through its own HTTP interface. */
await mainOf(async () => {
  const config = { ...readConfig(), role: 'all', seed: 'sample', port: 0 } as const;
  const running = await runService(config, { host: '127.0.0.1', clientFolder: null });
  try {
    const first = await foundInstallation(running.service);
    const { adminEmail: email, adminPassword: password } = config;
    const admin = first ?? (email && password ? { email, password, invented: false } : null);
    if (!admin) {
      throw new ConfigError(
        'ADMIN_EMAIL and ADMIN_PASSWORD are not set; they must be those of an administrator, because somebody signs in here already.',
      );
    }
    running.startJobs();
    const people = await loadSample(running, admin);
    if (people) announce(config, first, people);
    else process.stdout.write('There is a campaign already, so the sample was not loaded.\n');
  } finally {
    await running.stop();
  }
});

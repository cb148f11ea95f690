import { ConfigError, readConfig } from './platform/config/config.js';
import { mainOf } from './process-life.js';
import { runService } from './run-service.js';

/** `node api/dist/reset-password.js <e-mail>`: a link to a new password, for when no administrator can sign in. */
await mainOf(async () => {
  const email = process.argv[2];
  if (!email) throw new ConfigError('Say whose: node api/dist/reset-password.js person@example.org');
  const running = await runService({ ...readConfig(), role: 'worker' });
  try {
    const link = await running.service.modules.accounts.invitations.linkFor(email);
    if (!link) throw new ConfigError(`Nobody signs in with ${email}.`);
    // Straight to the terminal: links never go through the log.
    process.stdout.write(`${link.url}\nIt works once, until ${link.until.toISOString()}.\n`);
  } finally {
    await running.stop();
  }
});

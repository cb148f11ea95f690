import type { Config } from '../platform/config/config.js';
import type { SignIn } from './sample/build-sample.js';
import type { FirstSignIn } from './seed.js';

/** What a person needs to begin. Straight to the terminal and once: passwords never go through the log. */
export function announce(config: Config, first: FirstSignIn | null, people: readonly SignIn[] | null): void {
  const lines = [`Altavoz: ${config.baseUrl}`];
  if (first)
    lines.push(
      `First sign-in: ${first.email}  ${first.invented ? first.password : '(the ADMIN_PASSWORD you chose)'}`,
    );
  if (people && people.length > 0) {
    lines.push('People of the sample (shown only now):');
    for (const { role, email, password } of people.filter((person) => person.email !== first?.email))
      lines.push(`  ${role.padEnd(12)} ${email.padEnd(36)} ${password}`);
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

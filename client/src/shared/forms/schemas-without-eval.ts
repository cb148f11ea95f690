import { config } from 'zod';

/**
 * The library would compile its checks from text, and tries once whether it may: our security policy says no and reports
 * the attempt. Imported before the first schema, this spares the attempt.
 */
config({ jitless: true });

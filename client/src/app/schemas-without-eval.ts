import type { core } from 'zod';

/**
 * The library of the schemas would compile its checks from text, and tries once whether it may: our security policy says
 * no and reports the attempt. It reads its settings from here, so that it need not be loaded to be told; imported before
 * everything else.
 */
const settings: core.$ZodConfig = { jitless: true };
Object.assign(globalThis, { __zod_globalConfig: settings });

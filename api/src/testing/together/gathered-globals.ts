/**
 * Stands in for `@jest/globals` when many test files run in one (`together.ts`): what a file says at its top level is kept,
 * to be said again inside a `describe` of its own, so that its hooks stay its own. Inside that it is Jest itself that hears it.
 */
type Heard = (...args: unknown[]) => unknown;
type Call = () => unknown;

let gathering: Call[] | null = null;

/** Imports one test file and gives what it said at its top level, in order. */
export async function gather(load: () => Promise<unknown>): Promise<readonly Call[]> {
  const calls: Call[] = [];
  gathering = calls;
  try {
    await load();
  } finally {
    gathering = null;
  }
  return calls;
}

/** A function of Jest, kept for later while a file is being gathered; `test.each(rows)` and the like as well. */
function kept(real: Heard): Heard {
  return new Proxy(real, {
    apply(target, self, args) {
      const call: Call = () => Reflect.apply(target, self, args);
      if (gathering === null) return call();
      gathering.push(call);
      return undefined;
    },
    get(target, name, receiver): unknown {
      const value: unknown = Reflect.get(target, name, receiver);
      if (!isFunction(value)) return value;
      // `each` gives the function that takes the name and the body: that one is the call to keep.
      return name === 'each' ? (...rows: unknown[]) => kept(asFunction(value(...rows))) : kept(value);
    },
  });
}

function isFunction(value: unknown): value is Heard {
  return typeof value === 'function';
}

function asFunction(value: unknown): Heard {
  if (!isFunction(value)) throw new TypeError('Jest was expected to give a function');
  return value;
}

const ofJest = (name: string): Heard => asFunction(Reflect.get(globalThis, name));

export const expect = ofJest('expect');
export const test = kept(ofJest('test'));
export const describe = kept(ofJest('describe'));
export const beforeAll = kept(ofJest('beforeAll'));
export const afterAll = kept(ofJest('afterAll'));
export const beforeEach = kept(ofJest('beforeEach'));
export const afterEach = kept(ofJest('afterEach'));

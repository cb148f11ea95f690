import { ensureInstalled } from '../install.mjs';
import { Problem, reportProblems } from '../problem.mjs';
import { productionLicences } from '../production-licences.mjs';
import { root } from '../root.mjs';

/** `npm run licences`: a table of every library in the product, and a failure when one may not be in it. */
export function run() {
  return reportProblems(async () => {
    await ensureInstalled(root);
    const rows = await productionLicences(root);
    const width = Math.max(...rows.map(({ name, version }) => name.length + version.length + 1));
    for (const { name, version, licence, accepted } of rows) {
      console.log(`${accepted ? ' ' : '✗'} ${`${name} ${version}`.padEnd(width)}  ${licence}`);
    }
    const refused = rows.filter(({ accepted }) => !accepted);
    console.log(`\n${rows.length} libraries, ${refused.length} with a licence that does not allow it`);
    if (refused.length > 0) {
      throw new Problem(
        'Replace the libraries marked ✗, or add their licence to packages/launch/src/licence-terms.mjs with the reason.',
      );
    }
    return 0;
  });
}

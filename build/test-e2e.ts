/** `npm run test:e2e -- [files or -t title]`: only the tests in a real window. */
import { nodePath, root } from "./paths.ts";
import { runLoud } from "./run-command.ts";
import { vitest } from "./suites.ts";

const args = [vitest, "run", "--project", "e2e", ...process.argv.slice(2)];
process.exit(await runLoud(nodePath, args, { cwd: root }));

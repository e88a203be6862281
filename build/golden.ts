/** `npm run golden`: writes the golden ledger of this version; see tests/golden/write.ts. */
import "#tests/golden/write.ts";

/** Why a package was not made or not imported. Same keys as `fa/reasons-package.ts`. */
import type { packageReasons as fa } from "../fa/reasons-package.ts";
import type { Words } from "../shape.ts";

export const packageReasons: Words<typeof fa> = {
  packageGone: "This was given up, or Safir was started again; please start again.",
  packagePaperMissing:
    "The paper “{{name}}” is missing or differs from its hash; no package was made.",
  packageNotZip: "This is no sound ZIP file; perhaps it arrived only in part.",
  packageTooBig: "This package is larger than what Safir reads or writes.",
  packagePath: "The name “{{name}}” leads out of the package's folder; it was not accepted.",
  packageTwice: "A name is in this package twice; it was not accepted.",
  packageBomb: "The sizes this package claims do not fit the file; for safety it was not opened.",
  packageNotBag: "This is no BagIt package: bagit.txt is missing or wrong.",
  packageNoManifest: "The list of the package's files is missing or cannot be read.",
  packageFileMissing: "The file “{{name}}” is on the list and not in the package.",
  packageFileExtra: "The file “{{name}}” is in the package and not on the list.",
  packageFileChanged:
    "The file “{{name}}” differs from its hash: it was changed after the package was made.",
  packageOxum: "Size or number of the files differ from what the package says (Payload-Oxum).",
  packageNotSafir: "This is a sound package, but there is no dossier of Safir in it.",
  packageEventsUnread: "Event {{version}} of this package cannot be read.",
  packageEventUnknown:
    "This version of Safir does not know the event “{{type}}”; update Safir first.",
  packageChainBroken:
    "The chain of events is broken at event {{version}}; the package was not accepted.",
  packagePaperLost: "The paper “{{name}}” that the events name is not in the package.",
  packageNumberTaken:
    "Number {{number}} belongs to another dossier here; the package was not accepted.",
  packageDiffers:
    "From event {{version}} on, this dossier has another history here; the package was not accepted.",
  packageClassAbove: "The class of this dossier is above your clearance.",
  packageFuture:
    "Event {{version}} of the package is in the future: a clock is wrong, or the package is made up.",
  packageUnsigned:
    "Event {{version}} of the package is in the name of somebody whose signature is not on it; it was not taken in.",
  packageOurs:
    "This dossier was made in this office and goes on here; the package was not taken in.",
  packageNothingNew: "The package has nothing newer than what is here.",
};

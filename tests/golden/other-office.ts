/** Another municipality with one dossier, and its exported package. */
import { randomUUID } from "node:crypto";
import { packagePart } from "#shared/contract/packages.ts";
import type { Role } from "#shared/contract/capabilities.ts";
import type { Input, Name, Output } from "#shared/contract/table.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { samplePdf } from "#db/sample/papers.ts";
import { createStore } from "#db/store.ts";
import { validDraft } from "../helpers/mission-inputs.ts";
import { testCost } from "../helpers/test-cost.ts";
import { otherPassword } from "../helpers/test-password.ts";

const password = otherPassword;

/** The bytes of the package; the folder is left to the caller. */
export const packageOfAnotherOffice = async (dir: string): Promise<Uint8Array> => {
  const store = createStore({ dir, passwordCost: testCost });
  const as = async <N extends Name>(
    client: string,
    name: N,
    input: Input<N>,
  ): Promise<Output<N>> => {
    const result = await store.call(client, name, input);
    if (!result.ok) throw new Error(`${client} ${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  await as("admin", "setup.municipality", {
    commandId: randomUUID(),
    nameFa: "شهرداری بابل",
    nameEn: "Municipality of Babol",
    adminNameFa: "مدیر سامانهٔ بابل",
    adminPostFa: "مدیر سامانه",
    adminUnitFa: "فناوری اطلاعات",
    username: "admin",
    password,
    recoveryCode: "ABCDEFGHJKMNPQRSTVWX",
  });
  const register = async (username: string, nameFa: string, role: Role): Promise<string> => {
    const id = randomUUID();
    const names = {
      nameFa,
      nameEn: "",
      postFa: "کارشناس",
      postEn: "",
      unitFa: "شهردار",
      unitEn: "",
    };
    const fields = { ...names, managerId: null, roles: [role] };
    await as("admin", "people.register", {
      commandId: randomUUID(),
      id,
      username,
      password,
      fields,
    });
    store.parts.sessions.start(username, id);
    return id;
  };
  await register("shahrdar", "شهردار بابل", "mayor");
  await register("bayegan", "بایگان بابل", "archivist");
  const personId = await register("karshenas", "کارشناس بابل", "employee");
  store.parts.db.exec("update credential set must_change = 0");
  const invitationFile = await as("karshenas", "file.add", {
    name: "دعوت‌نامه.pdf",
    mime: "application/pdf",
    bytes: samplePdf("invitation"),
  });
  const today = store.parts.today();
  const traveller = { personId, nameFa: "کارشناس بابل", post: "کارشناس", role: "head" };
  const draft = validDraft({
    startDate: addDays(today, 60),
    endDate: addDays(today, 64),
    members: [{ ...traveller, passportType: "service" }],
    invitationFile,
  });
  const missionId = randomUUID();
  const sent = { commandId: randomUUID(), missionId, seenVersion: 0, draft };
  await as("karshenas", "mission.submit", sent);
  const id = randomUUID();
  await as("bayegan", "package.open", { commandId: randomUUID(), id, missionId });
  const parts: Uint8Array[] = [];
  for (;;) {
    const { bytes } = await as("bayegan", "package.next", { id });
    if (bytes.length === 0) break;
    parts.push(bytes);
  }
  store.close();
  return Buffer.concat(parts);
};

/** The parts in which a window sends a package to the store. */
export const partsOf = (bytes: Uint8Array): { offset: number; bytes: Uint8Array<ArrayBuffer> }[] =>
  Array.from({ length: Math.ceil(bytes.length / packagePart) }, (_, index) => ({
    offset: index * packagePart,
    bytes: Uint8Array.from(bytes.subarray(index * packagePart, (index + 1) * packagePart)),
  }));

/** K4 at the window: the archivist exports a dossier, cancels another export, and imports a package after a preview. */
// First, because later imports check bytes and must use Node's.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { ok, refuse } from "#shared/result.ts";
import { exportPackage, resealed, unzip, zipOf } from "../helpers/packages.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

const words = fa.package;
const archived = async (store: Awaited<ReturnType<typeof renderApp>>["store"]) => {
  const list = await store.call(windowClient, "mission.list", { status: "archived" });
  return list.ok ? (list.value.missions.at(-1)?.id ?? "") : "";
};

it("K4 the archivist previews a package, exports it, cancels another; others see only the log", async () => {
  const { store, user, host, router } = await renderApp({ as: "bayegan", path: "/archive" });
  const missionId = await archived(store);
  await router.navigate({
    to: "/missions/$missionId",
    params: { missionId },
    search: { tab: "papers" },
  });
  await screen.findByRole("heading", { name: words.title });
  await screen.findByText(/رویداد، .*برگه/);
  await expectAccessible();
  host.intercept = (name) => (name === "package.save" ? ok({ path: "C:/بسته.zip" }) : undefined);
  await press(user, words.export);
  await screen.findByText(/بسته ذخیره شد/);

  let giveUp = () => {};
  host.intercept = (name) => {
    if (name === "package.progress") return ok({ part: { done: 1_048_576, total: 4_194_304 } });
    if (name === "package.drop") giveUp();
    if (name !== "package.save") return undefined;
    return new Promise((resolve) => {
      giveUp = () => resolve(refuse("notFound", "packageGone"));
    });
  };
  await press(user, words.export);
  await screen.findByText(/نوشتن بسته: .*۱ مگابایت.* از .*۴ مگابایت/);
  await press(user, fa.common.cancel);
  await screen.findByText(words.cancelled);
});

it("K4 people who do not maintain the archive can neither export nor import", async () => {
  const { store, router } = await renderApp({ as: "modir.ravabet", path: "/archive" });
  await screen.findByRole("heading", { level: 1 });
  expect(screen.queryByRole("button", { name: words.openImport })).toBeNull();
  const list = await store.call(windowClient, "mission.list", { status: "archived" });
  const missionId = list.ok ? (list.value.missions[0]?.id ?? "") : "";
  await router.navigate({
    to: "/missions/$missionId",
    params: { missionId },
    search: { tab: "papers" },
  });
  // The sample's archivist has exported this one.
  const table = await screen.findByRole("table", { name: words.logCaption });
  within(table).getByText(words.exported);
  expect(screen.queryByRole("button", { name: words.export })).toBeNull();
  await router.navigate({ to: "/archive/import" });
  await screen.findByText(words.notForYou);
});

it("K4 a package is previewed before the import; a changed one is refused with its reason", async () => {
  const { store, user } = await renderApp({ as: "bayegan", path: "/archive" });
  const zip = await exportPackage(store, windowClient, await archived(store));
  await press(user, words.openImport);
  const input = () => screen.findByLabelText(words.choose, { selector: "input" });
  const give = async (bytes: Buffer) => {
    // In jsdom a slice of a file has no bytes.
    const file = new File([new Uint8Array(bytes)], "dossier.zip");
    file.slice = (from = 0, to = bytes.length) =>
      ({ arrayBuffer: async () => Uint8Array.from(bytes.subarray(from, to)).buffer }) as Blob;
    await user.upload(await input(), file);
  };
  await expectAccessible();
  const files = unzip(zip);
  const name = [...files.keys()].find((one) => one.endsWith("index.html")) ?? "";
  files.set(name, Buffer.from("changed"));
  await give(zipOf(files));
  await screen.findByText(/data\/index\.html.* با اثر انگشت خود نمی‌خواند/);
  await give(zipOf(resealed(unzip(zip))));
  await screen.findByText(words.sound);
  await screen.findByText(words.standing.equal);
  await expectAccessible();
  expect(screen.queryByRole("button", { name: words.import })).toBeNull();
  await press(user, words.another);
  await waitFor(() => expect(screen.queryByText(words.sound)).toBeNull());
});

/** The table of printed sheets (G4); the browser tests draw each. */
import { act, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { sheetOf, sheets } from "#renderer/features/print/sheets.tsx";
import { renderApp } from "../helpers/render.tsx";

it("G4 every sheet has a title in both languages and names its file after its content", () => {
  for (const [name, { title, file }] of Object.entries(sheets)) {
    expect(title("fa"), name).toMatch(/^[؀-ۿ‌ ()،]+$/);
    expect(title("en"), name).toMatch(/^[A-Za-z' (),-]+$/);
    for (const lang of ["fa", "en"] as const)
      expect(file(lang, "1405-47"), name).toContain("1405-47");
  }
});

it("G4 the address of a sheet names it and its content", () => {
  const of = "1405-47";
  expect(sheetOf("passport", "en", { ids: { missionId: "m", member: "a b" }, of })).toEqual({
    sheet: "/print/passport/m/a%20b",
    name: of,
  });
  expect(sheetOf("statistics", "en", { of, search: { from: 1400, by: undefined } }).sheet).toBe(
    "/print/statistics?from=1400",
  );
});

it("G4 an address that names no sheet is refused at once", async () => {
  const { router } = await renderApp({ as: "karshenas.beynolmelal", path: "/" });
  const { dataset } = document.documentElement;
  await act(() => router.navigate({ to: "/print/$", params: { _splat: "nothing" } }));
  await waitFor(() => expect(dataset.printReady).toBe("refused"));
});

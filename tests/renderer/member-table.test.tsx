/** The delegation as a table: keys, paste, a file, suggestions, and how much a key draws (W7). */
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { memo, Profiler } from "react";
import { useForm } from "react-hook-form";
import { QueryClientProvider } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { createQueryClient } from "#renderer/client.ts";
import { MemberRow, type MemberRowProps } from "#renderer/features/request/members/member-row.tsx";
import { MemberTable } from "#renderer/features/request/members/member-table.tsx";
import { emptyMember, type RequestValues } from "#renderer/features/request/request-values.ts";
import { AppTheme } from "#renderer/theme/theme-provider.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { fa } from "#shared/locales/fa/index.ts";
import { expectPageAccessible } from "../helpers/jsdom.ts";
import { cell, click, field, putCell, saved, withDraft } from "../helpers/request-form.tsx";

const { request } = fa;

const outsiders = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...emptyMember(),
    nameFa: `عضو ${index}`,
    post: "کارشناس",
  }));
const key = (name: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more });
const paste = (text: string) =>
  fireEvent.paste(field("members"), { clipboardData: { getData: () => text } });
const named = () =>
  within(screen.getByRole("group", { name: request.field.members }))
    .getAllByRole("row")
    .flatMap((row) => row.getAttribute("aria-label") ?? []);

describe("W7 a key in one row", () => {
  it("W7 draws that row and no other of a hundred", () => {
    const drawn = new Map<number, number>();
    const Counted = memo(function Counted(props: MemberRowProps) {
      const count = () => drawn.set(props.index, (drawn.get(props.index) ?? 0) + 1);
      return (
        <Profiler id={String(props.index)} onRender={count}>
          <MemberRow {...props} />
        </Profiler>
      );
    });
    const Host = () => {
      const form = useForm<RequestValues>({
        defaultValues: { members: outsiders(100) } as RequestValues,
      });
      return (
        <Form form={form} onSubmit={() => {}} label="form">
          <MemberTable issues={none} Row={Counted} />
        </Form>
      );
    };
    const none: [] = [];
    render(
      <QueryClientProvider client={createQueryClient()}>
        <AppTheme>
          <Host />
        </AppTheme>
      </QueryClientProvider>,
    );
    const editor = cell("members.99.nameFa");
    drawn.clear();
    for (const text of ["ا", "اب", "ابج"]) fireEvent.change(editor, { target: { value: text } });
    expect([...drawn]).toEqual([[99, 3]]);
    // A row whose number begins the same is another row.
    const ninth = cell("members.9.nameFa");
    drawn.clear();
    fireEvent.change(ninth, { target: { value: "د" } });
    expect([...drawn]).toEqual([[9, 1]]);
    expect(ninth.value).toBe("د");
  });
});

describe("W7 moving through the cells", () => {
  it("W7 Tab goes across, Enter down, arrows to the cells beside, Escape takes back", async () => {
    await withDraft("delegation", { members: outsiders(3) });
    cell("members.0.nameFa");
    key("Tab");
    expect(document.activeElement).toBe(field("members.0.post"));
    key("Enter");
    expect(document.activeElement).toBe(field("members.1.post"));
    fireEvent.change(field("members.1.post"), { target: { value: "دیگر" } });
    key("Escape");
    expect((field("members.1.post") as HTMLInputElement).value).toBe("کارشناس");
    key("ArrowDown");
    expect(document.activeElement).toBe(field("members.2.post"));
    key("ArrowUp");
    key("Tab", { shiftKey: true });
    expect(document.activeElement).toBe(field("members.1.nameFa"));
    (document.activeElement as HTMLInputElement).setSelectionRange(6, 6);
    key("Enter");
    key("Enter");
    expect(document.activeElement).toBe(field("members.new"));
    expect(document.querySelectorAll("td[data-open]")).toHaveLength(0);
  });

  it("W7 rows are moved by keys and removed with a way back", async () => {
    const app = await withDraft("delegation", { members: outsiders(3) });
    cell("members.2.nameFa");
    key("ArrowUp", { altKey: true });
    expect(named()).toEqual(["عضو 0", "عضو 2", "عضو 1"]);
    expect(document.activeElement).toBe(field("members.1.nameFa"));
    click(screen.getByRole("button", { name: "برداشتن عضو 2" }));
    expect(named()).toEqual(["عضو 0", "عضو 1"]);
    click(screen.getByRole("button", { name: request.member.undo }));
    expect(named()).toEqual(["عضو 0", "عضو 2", "عضو 1"]);
    await waitFor(async () =>
      expect((await saved(app))?.body.members).toMatchObject([
        { nameFa: "عضو 0" },
        { nameFa: "عضو 2" },
        { nameFa: "عضو 1" },
      ]),
    );
  });
});

describe("W7 rows from elsewhere", () => {
  it("W7 rows of Excel are pasted by their heads, colleagues are known again, and undone in the same line", async () => {
    await withDraft("delegation");
    paste(
      "نام\tنقش\tگذرنامه\tکد ملی\nایلیا شریفی\tمترجم\tعادی\t0067749828\nحسن رنجبر\tعضو\tخدمت\t123\n",
    );
    expect(named()).toHaveLength(3);
    await screen.findByText("۲ سطر وارد شد");
    expect(field("members.1.role").textContent).toBe(fa.words.delegationRole.interpreter);
    expect(field("members.2.passportType").textContent).toBe(fa.words.passportType.service);
    click(screen.getByRole("button", { name: /^ذخیره و ادامه/ }));
    // The wrong number is red in its cell and a sentence below the table.
    await waitFor(() =>
      expect(field("members.2.nationalId").closest("td")?.dataset.wrong).toBe("true"),
    );
    expect(screen.getByRole("button", { name: /^حسن رنجبر: .*کد ملی/ })).toBeTruthy();
    click(screen.getByRole("button", { name: request.member.undo }));
    expect(named()).toHaveLength(1);
    await expectPageAccessible();
  });

  it("W7 a colleague is suggested in the row and added by Enter; a CSV file adds the others", async () => {
    const app = await withDraft("delegation");
    const line = field("members.new");
    fireEvent.change(line, { target: { value: "مدیر گردشگری" } });
    await screen.findByRole("button", { name: /^Enter/ });
    fireEvent.keyDown(line, { key: "Enter" });
    expect(named()).toHaveLength(2);
    expect(field("members.1.role").textContent).toBe(fa.words.delegationRole.member);
    const input = screen.getByLabelText(request.member.fromFile, { selector: "input" });
    await app.user.upload(
      input,
      new File(["نام,سمت\nآوا راد,خبرنگار\n"], "members.csv", { type: "text/csv" }),
    );
    await waitFor(() => expect(named()).toHaveLength(3));
    putCell("members.2.role", "media");
    await waitFor(async () =>
      expect((await saved(app))?.body.members).toMatchObject([
        {},
        { personId: expect.any(String) },
        { nameFa: "آوا راد", post: "خبرنگار", role: "media", personId: null },
      ]),
    );
  });
});

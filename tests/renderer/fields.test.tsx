/** The fields every form is made of: typed in any digits and spelling, nothing typed is lost. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useForm, type UseFormReturn } from "react-hook-form";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { createQueryClient } from "#renderer/client.ts";
import { setLang } from "#renderer/i18n.ts";
import { AppTheme } from "#renderer/theme/theme-provider.tsx";
import { CountryField } from "#renderer/ui/country-field.tsx";
import { DateTimeField } from "#renderer/ui/date-time-field.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { fa } from "#shared/locales/fa/index.ts";
import type { FieldIssue } from "#shared/result.ts";
import { invalid, ok } from "#shared/result.ts";
import { expectAccessible } from "../helpers/jsdom.ts";

afterEach(() => setLang("fa"));

const show = (children: ReactNode, issues: FieldIssue[] = []) => {
  const held: { form?: UseFormReturn<Record<string, unknown>> } = {};
  const Host = () => {
    const form = useForm<Record<string, unknown>>({ defaultValues: { field: "" } });
    held.form = form;
    return (
      <Form form={form} issues={issues} onSubmit={() => {}} label="form">
        <ErrorSummary issues={issues} />
        {children}
      </Form>
    );
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <AppTheme>
        <Host />
      </AppTheme>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), value: () => held.form?.getValues("field") };
};

describe("TextField", () => {
  it("J2 follows the direction of the language until its first letter sets another", async () => {
    const { user } = show(<TextField name="field" label="نام" />);
    const field = screen.getByLabelText("نام");
    const runs = async (typed: string) => {
      await user.clear(field);
      if (typed !== "") await user.type(field, typed);
      return field.getAttribute("dir");
    };
    expect(await runs("")).toBe("rtl");
    expect(await runs("«۱۴۰۵/۷»")).toBe("rtl");
    expect(await runs("12. ساری")).toBe("rtl");
    expect(await runs("(IR 721) ایران‌ایر")).toBe("ltr");
    act(() => setLang("en"));
    expect(await runs("")).toBe("ltr");
  });
});

describe("DayField", () => {
  for (const typed of ["۱۴۰۵/۱۰/۱۵", "١٤٠٥-10-۱۵", "1405 10 15", "14051015"])
    it(`reads ${typed}`, async () => {
      const { user, value } = show(<DayField name="field" label="تاریخ" />);
      const field = screen.getByLabelText("تاریخ");
      await user.type(field, typed);
      await user.tab();
      expect(value()).toBe("2027-01-05");
      expect(field).toHaveProperty("value", "۱۴۰۵/۱۰/۱۵");
      expect(screen.getByText("سه‌شنبه · ۵ ژانویه ۲۰۲۷")).toBeDefined();
    });

  it("J2 keeps invalid text as typed", async () => {
    const { user, value } = show(<DayField name="field" label="تاریخ" />);
    const field = screen.getByLabelText("تاریخ");
    await user.type(field, "۱۴۰۵/۱۳/۴۰");
    await user.tab();
    expect(field).toHaveProperty("value", "۱۴۰۵/۱۳/۴۰");
    expect(value()).toBe("۱۴۰۵/۱۳/۴۰");
  });

  it("picks from a Jalali calendar that begins with Saturday", async () => {
    const { user, value } = show(<DayField name="field" label="تاریخ" min="2027-01-01" />);
    await user.click(screen.getByRole("button", { name: fa.common.chooseDate }));
    // The calendar is loaded when it is opened for the first time.
    const columns = await screen.findAllByRole("columnheader");
    const heads = columns.map((one) => one.textContent);
    expect(heads).toEqual(["ش", "ی", "د", "س", "چ", "پ", "ج"]);
    await user.click(await screen.findByRole("gridcell", { name: "15" }));
    expect(value()).toBe("2027-01-05");
    await waitFor(() => expect(screen.queryByRole("grid")).toBeNull());
  });

  it("shows Gregorian first in English and still reads Jalali", async () => {
    setLang("en");
    const { user, value } = show(<DayField name="field" label="Day" />);
    await user.type(screen.getByLabelText("Day"), "1405/10/15");
    await user.tab();
    expect(value()).toBe("2027-01-05");
    expect(screen.getByLabelText("Day")).toHaveProperty("value", "2027-01-05");
  });
});

describe("the other fields", () => {
  it("DateTimeField reads a day and a time in any digits", async () => {
    const { user, value } = show(<DateTimeField name="field" label="حرکت" />);
    await user.type(screen.getByLabelText(new RegExp(fa.common.dateExample)), "۱۴۰۵/۱۰/۱۵");
    await user.type(screen.getByLabelText(new RegExp(fa.common.timeExample)), "٩:۳۰");
    await user.tab();
    expect(value()).toBe("2027-01-05T09:30");
  });

  for (const typed of ["روسی", "Russ", "rus"])
    it(`CountryField finds Russia by ${typed}`, async () => {
      const { user, value } = show(<CountryField name="field" label="کشور" />);
      await user.type(screen.getByLabelText("کشور"), typed);
      await user.click(await screen.findByRole("option", { name: "روسیه" }));
      expect(value()).toBe("RU");
    });

  it("CountryField forgives Arabic letters", async () => {
    const { user, value } = show(<CountryField name="field" label="کشور" />);
    await user.type(screen.getByLabelText("کشور"), "تركيه{Enter}");
    expect(value()).toBe("TR");
  });

  it("FileField stores the file, names it, removes it; a refusal is shown beside it", async () => {
    const paper = {
      sha256: "a".repeat(64),
      name: "دعوت‌نامه.pdf",
      mime: "application/pdf",
      size: 2048,
    };
    let refuseIt = true;
    window.safir = {
      onChanged: () => () => {},
      call: async (name, input) => {
        expect(name).toBe("file.add");
        expect(input).toMatchObject({ name: paper.name, bytes: expect.any(Uint8Array) });
        return refuseIt ? invalid([{ path: "mime", reason: "fileType" }]) : ok(paper);
      },
    };
    const { user, value } = show(<FileField name="field" label="دعوت‌نامه" />);
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error("no file input");
    const file = new File(["%PDF"], paper.name, { type: paper.mime });
    await user.upload(input, file);
    expect(await screen.findByText(fa.reasons.fileType)).toBeDefined();
    refuseIt = false;
    await user.upload(input, file);
    await screen.findByText(paper.name);
    expect(value()).toEqual(paper);
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: new RegExp(`^${fa.common.remove}`) }));
    expect(value()).toBeNull();
  });

  it("FileField loses no paper when more are dropped meanwhile, and names unreadable ones", async () => {
    const waiting: (() => void)[] = [];
    window.safir = {
      onChanged: () => () => {},
      call: async (_name, input) => {
        const { name } = input as { name: string };
        await new Promise<void>((resolve) => waiting.push(resolve));
        return ok({ sha256: name.repeat(64), name, mime: "application/pdf", size: 4 });
      },
    };
    const { value } = show(<FileField name="field" label="پیوست‌ها" many />);
    const place = screen.getByRole("button", { name: fa.common.fileChoose });
    const drop = (...files: File[]) => fireEvent.drop(place, { dataTransfer: { files } });
    drop(new File(["%PDF"], "a"));
    drop(new File(["%PDF"], "b"));
    await waitFor(() => expect(waiting).toHaveLength(2));
    waiting[0]?.();
    await waitFor(() => expect(value()).toHaveLength(1));
    waiting[1]?.();
    await waitFor(() => expect(value()).toMatchObject([{ name: "a" }, { name: "b" }]));
    const folder = new File([], "folder");
    folder.arrayBuffer = () => Promise.reject(new Error("a folder"));
    drop(folder);
    expect(await screen.findByText(fa.reasons.fileMissing)).toBeDefined();
    expect(screen.getByRole("status").textContent).not.toContain("folder");
  });

  it("the error summary takes the focus and leads to the field, which names its error", async () => {
    const { user } = show(<DayField name="field" label="تاریخ" />, [
      { path: "field", reason: "chooseDate" },
    ]);
    const summary = screen.getByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(summary));
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: fa.reasons.chooseDate }));
    const field = screen.getByLabelText("تاریخ");
    await waitFor(() => expect(document.activeElement).toBe(field));
    const described = field
      .getAttribute("aria-describedby")
      ?.split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    expect(described?.join(" ")).toContain(fa.reasons.chooseDate);
  });
});

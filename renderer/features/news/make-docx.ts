/** A news item as a Word document; the library is large and comes with the first file that is made. */
import type { NewsDocument } from "#shared/news/document.ts";
import type { PreparedPhoto } from "./prepare-photos.ts";

const fonts = { fa: "Vazirmatn", en: "Calibri" } as const;
/** Widest a photo is on A4 between its margins, in pixels of the page. */
const widest = 560;

export const newsDocx = async (
  document: NewsDocument,
  photos: readonly PreparedPhoto[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const docx = await import("docx");
  const { lang, kicker, title, day, lead, body, source } = document;
  const rtl = lang === "fa";
  const font = { name: fonts[lang], cs: fonts[lang] };
  const paragraph = (
    text: string,
    more: {
      heading?: "Heading1";
      look?: { bold?: true; size?: number; color?: string };
      after?: number;
    } = {},
  ) =>
    new docx.Paragraph({
      bidirectional: rtl,
      spacing: { after: more.after ?? 160, line: 340 },
      ...(more.heading ? { heading: docx.HeadingLevel.HEADING_1 } : {}),
      // A line that was written stays a line.
      children: text.split("\n").map(
        (line, index) =>
          new docx.TextRun({
            text: line,
            rightToLeft: rtl,
            font,
            size: 24,
            ...(index > 0 ? { break: 1 } : {}),
            ...more.look,
          }),
      ),
    });
  const picture = (photo: PreparedPhoto, index: number) => {
    const scale = Math.min(1, widest / photo.width);
    return [
      new docx.Paragraph({
        bidirectional: rtl,
        keepNext: true,
        spacing: { before: 160 },
        children: [
          new docx.ImageRun({
            type: "jpg",
            data: photo.bytes,
            transformation: {
              width: Math.round(photo.width * scale),
              height: Math.round(photo.height * scale),
            },
            altText: {
              name: `photo${index + 1}`,
              title: photo.caption,
              description: photo.caption,
            },
          }),
        ],
      }),
      paragraph(photo.caption, { look: { size: 20, color: "4A5653" } }),
    ];
  };
  const file = new docx.Document({
    title,
    creator: source,
    description: lead,
    styles: { default: { document: { run: { font: fonts[lang], size: 24 } } } },
    sections: [
      {
        properties: {},
        children: [
          ...(kicker === "" ? [] : [paragraph(kicker, { look: { color: "0F5C5C" }, after: 60 })]),
          paragraph(title, {
            heading: "Heading1",
            look: { bold: true, size: 34, color: "0F5C5C" },
            after: 60,
          }),
          paragraph(day, { look: { size: 20, color: "4A5653" } }),
          paragraph(lead, { look: { bold: true } }),
          ...body.map((one) => paragraph(one)),
          ...photos.flatMap(picture),
          paragraph(source, { look: { size: 20, color: "4A5653" } }),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
};

/** Put on a page whose content can be printed: on paper only the page stands, without the frame around it. */
import { GlobalStyles } from "@mui/material";

export function PrintPage() {
  return (
    <GlobalStyles
      styles={{
        "@media print": {
          "html, body, #root, #root :has(#main), #main": {
            display: "block !important",
            blockSize: "auto !important",
            overflow: "visible !important",
          },
          "#root :has(#main) > :not(:has(#main)):not(#main), [data-noprint]": {
            display: "none !important",
          },
          body: { backgroundColor: "#fff", color: "#000" },
          "@page": { size: "A4", margin: "16mm" },
        },
      }}
    />
  );
}

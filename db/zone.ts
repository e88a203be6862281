/** The municipality's own time zone; "today" everywhere in the product is the day there. */
export const zone = "Asia/Tehran";

/** Words of the area `agreements`. */
export const agreements = {
  title: "",
};

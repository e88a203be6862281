/** Words of the area `programme`. */
export const programme = {
  title: "",
};
